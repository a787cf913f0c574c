using Microsoft.EntityFrameworkCore;
using Touyan.Modules.Appraisals;
using Touyan.Modules.Appraisals.Issues;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Appraisals.Steps;
using Touyan.Modules.Trail;

namespace Touyan.Tests.Attacks;

internal sealed partial class Scene
{
    /// <summary>Of the branch of the west town.</summary>
    public AppraisalId Appraisal { get; private set; }

    /// <summary>On the list of that branch.</summary>
    public IssueId Issue { get; private set; }

    /// <summary>The member's.</summary>
    public AnalysisId Analysis { get; private set; }

    private async Task AppraiseAsync()
    {
        var opened = await DoneAsync<OpenAppraisals, OpenAppraisals.Outcome>(
            (open, by) => open.RunAsync(new OpenAppraisals.Input { Organization = Branch, Year = 2026 }, by, default)
        );
        Appraisal = opened.Only!.Value;
        Issue = await DoneAsync<ListIssue, IssueId>((list, by) => list.RunAsync(Found(), by, default));
        Analysis = await County.LookAsync(async db =>
        {
            var member = new Touyan.Modules.Members.MemberGlance { Id = Member, OrganizationId = Branch };
            var analysis = Modules.Appraisals.Model.Analysis.Write(
                County.Code,
                member,
                2026,
                Name + "学习不够经常，走访不够主动。",
                County.App.Clock.GetUtcNow().UtcDateTime
            );
            var founder = await County.ActorAsync(Kernel.Role.CountyAdministrator);
            var subject = new TrailSubject("analysis", analysis.Id.Value, "党性分析", Branch);
            db.AddRange(analysis, TrailEntry.Of(founder, AppraisalsActs.Analyse, subject, County.App.Clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync();
            return analysis.Id;
        });
    }

    private ListIssue.Input Found() =>
        new()
        {
            Organization = Branch,
            Problem = Name + "联系群众不够经常",
            Measure = "每月走访一次",
            Holder = Member,
            DueOn = new DateOnly(2026, 12, 20),
        };
}

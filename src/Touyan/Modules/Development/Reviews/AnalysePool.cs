using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Development.Plans;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Development.Reviews;

/// <summary>登记队伍分析: a basic committee looked at its activists as a body, as it does once a year (细则第十一条).</summary>
public sealed class AnalysePool(TouyanDb db, Trail.Trail trail, PlanDesk committees, IOrganizations organizations)
{
    public sealed record Input
    {
        [Display(Name = "党委"), Required]
        public OrganizationId? Organization { get; init; }

        [Display(Name = "分析日期"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "情况和措施", Description = "人数、结构、表现，存在的问题，下一步措施"), Required]
        [StringLength(PoolAnalysis.FindingsMaxLength), DataType(DataType.MultilineText)]
        public string Findings { get; init; } = "";
    }

    public async Task<Result<Guid>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (input.On > committees.Today)
            return DevelopmentRefusals.InFuture;

        if (await committees.CommitteeAsync(input.Organization!.Value, by, DevelopmentPermissions.Analyse, ct) is not { } committee)
            return DevelopmentRefusals.NotACommittee;

        var within = organizations.Within(Reach.Of([committee.Path]));
        var activists = await db.Applicants.In(within).CountAsync(a => a.Stage == ApplicantStage.Activist, ct);
        if (activists == 0)
            return DevelopmentRefusals.NoActivists;

        var note = committees.Note(input.On!.Value, input.Findings, by);
        var analysis = PoolAnalysis.Of(
            by.County,
            committee.Id,
            new AnalysisFacts(note.On, activists, input.Findings, note.By, note.RecordedAt)
        );
        db.Add(analysis);
        var subject = new TrailSubject("organization", committee.Id.Value, committee.Name, committee.Id);
        trail.Record(by, DevelopmentActs.Analyse, subject, reason: null, $"{note.On:yyyy-MM-dd}，入党积极分子 {activists} 名");
        await db.SaveChangesAsync(ct);
        return analysis.Id;
    }
}

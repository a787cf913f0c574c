using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Platform.Demo;

namespace Touyan.Modules.Appraisals.Demo;

/// <summary>The demo county's appraisals: last year's finished everywhere, this year's begun in some branches; talks, problems and analyses beside them.</summary>
internal sealed class DemoAppraisals(AppraisalDesk desk, Trail.Trail trail, ICommittees committees) : IDemoPart
{
    public int Order => 57;

    public string Title => "民主评议";

    public async Task LoadAsync(DemoPlan plan, CancellationToken ct)
    {
        var branches = await desk
            .Organizations.Places.Where(p => p.IsOpen)
            .Where(p => p.Type == OrganizationType.Branch || p.Type == OrganizationType.JointBranch)
            .ToListAsync(ct);
        var members = (await desk.Members.Known.Where(m => m.Standing == MembershipStanding.Normal).ToListAsync(ct))
            .OrderBy(m => m.NameKey, StringComparer.Ordinal)
            .ThenBy(m => m.Id.Value)
            .ToLookup(m => m.OrganizationId);
        var seated = (
            await committees.PostStretches.Where(p => p.To == null).Select(p => new { p.OrganizationId, p.MemberId }).ToListAsync(ct)
        ).ToLookup(p => p.OrganizationId, p => p.MemberId);
        var year = new DemoGrading(plan, desk.Rules, desk.Now);
        foreach (var branch in branches.OrderBy(p => p.Code, StringComparer.Ordinal).ThenBy(p => p.NameKey, StringComparer.Ordinal))
            year.Of(branch.Id, [.. members[branch.Id]], [.. seated[branch.Id].Distinct()]);

        await WriteAsync(year, plan, ct);
    }

    private async Task WriteAsync(DemoGrading year, DemoPlan plan, CancellationToken ct)
    {
        var rows = trail.InBulk();
        await rows.InsertAsync(year.Appraisals, ct);
        await rows.InsertAsync(year.Appraisals.SelectMany(a => a.Sheets), ct);
        await desk.Db.BulkInsertAsync(year.Tallies, ct);
        await rows.InsertAsync(year.Talks, ct);
        await rows.InsertAsync(year.Talks.SelectMany(t => t.Parts), ct);
        await rows.InsertAsync(year.Issues, ct);
        await rows.InsertAsync(year.Analyses, ct);
        var subject = new TrailSubject("demo", Guid.Empty, DemoGrading.Writer);
        var detail = $"民主评议 {year.Appraisals.Count} 次，谈心谈话 {year.Talks.Count} 次，问题 {year.Issues.Count} 个";
        await rows.TellAsync([TrailEntry.Of(year.By, AppraisalsActs.Demo, subject, desk.Now, reason: null, detail)], ct);
    }
}

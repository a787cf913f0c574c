using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;
using Touyan.Platform.Demo;

namespace Touyan.Modules.OrganizationalLife.Demo;

/// <summary>A year of the demo county's branches: theme days with lessons and assemblies, committees, some late, some waiting to be confirmed.</summary>
internal sealed class DemoLife(LifeDesk desk, Trail.Trail trail, ICommittees committees) : IDemoPart
{
    private const int Batch = 2_000;

    public int Order => 55;

    public string Title => "组织生活";

    public async Task LoadAsync(DemoPlan plan, CancellationToken ct)
    {
        var branches = await BranchesAsync(ct);
        var members = (await desk.Members.Known.Where(m => m.Standing == MembershipStanding.Normal).ToListAsync(ct))
            .OrderBy(m => m.NameKey, StringComparer.Ordinal)
            .ThenBy(m => m.Id.Value)
            .ToLookup(m => m.OrganizationId);
        var (year, waiting, count) = (new DemoYear(plan, desk), new List<Meeting>(), 0);
        var rows = trail.InBulk();
        var excuses = year.Excuses(branches.SelectMany(b => members[b.Id])).ToList();
        await rows.InsertAsync(excuses, ct);
        var county = await desk.Organizations.Places.Where(p => p.IsOpen && p.ParentId == null).OrderBy(p => p.Path).FirstAsync(ct);
        await rows.InsertAsync(year.Templates(county), ct);
        foreach (var branch in branches)
        {
            var seated = (await committees.InOfficeAsync(branch.Id, ct))?.Members ?? [];
            waiting.AddRange(year.Of(branch, [.. members[branch.Id]], seated));
            if (waiting.Count < Batch)
                continue;

            count += waiting.Count;
            await WriteAsync(rows, waiting, ct);
            waiting.Clear();
        }

        await WriteAsync(rows, waiting, ct);
        await rows.InsertAsync(year.FollowUps, ct);
        await rows.InsertAsync(year.FollowUps.SelectMany(f => f.Holders), ct);
        await rows.InsertAsync(year.FollowUps.SelectMany(f => f.Reports), ct);
        var detail = $"组织生活 {count + waiting.Count} 次，免于到会 {excuses.Count} 名，落实事项 {year.FollowUps.Count} 项";
        await TellAsync(rows, plan, detail, ct);
    }

    private async Task<List<OrganizationPlace>> BranchesAsync(CancellationToken ct)
    {
        var open = await desk
            .Organizations.Places.Where(p => p.IsOpen)
            .Where(p => p.Type == OrganizationType.Branch || p.Type == OrganizationType.JointBranch)
            .ToListAsync(ct);
        return [.. open.OrderBy(p => p.Code, StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal)];
    }

    private static async Task WriteAsync(TracedRows rows, List<Meeting> meetings, CancellationToken ct)
    {
        await rows.InsertAsync(meetings, ct);
        await rows.InsertAsync(meetings.SelectMany(m => m.Hosts), ct);
        await rows.InsertAsync(meetings.SelectMany(m => m.Kinds), ct);
        await rows.InsertAsync(meetings.SelectMany(m => m.Agenda), ct);
        await rows.InsertAsync(meetings.SelectMany(m => m.Attendances), ct);
        await rows.InsertAsync(meetings.SelectMany(m => m.Resolutions), ct);
    }

    private Task TellAsync(TracedRows rows, DemoPlan plan, string detail, CancellationToken ct)
    {
        var by = new Actor
        {
            County = plan.County,
            Account = new AccountId(Guid.Empty),
            Name = DemoYear.Writer,
            Posts = [],
            Origin = "demo",
        };
        var subject = new TrailSubject("demo", Guid.Empty, DemoYear.Writer);
        return rows.TellAsync([TrailEntry.Of(by, LifeActs.Demo, subject, desk.Now, reason: null, detail)], ct);
    }
}

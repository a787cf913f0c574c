using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;

namespace Touyan.Modules.Development.Plans;

/// <summary>长期未发展党员的党支部: branches that have admitted nobody for so many years, with how many they have on the way.</summary>
public sealed class IdleBranches(TouyanDb db, IOrganizations organizations, IMemberRecords members, RulesToday rules)
{
    private const int Most = 200;

    public sealed record Row(
        OrganizationId Id,
        [property: Description("名称")] string Name,
        [property: Description("成立日期")] DateOnly EstablishedOn,
        [property: Description("最近一次的日期")] DateOnly? LastOn,
        [property: Description("正在发展的人数")] int OnTheWay
    );

    public sealed record Shown([property: Description("各行")] IReadOnlyList<Row> Rows, int Total, Cited<int> Years);

    public async Task<Shown> RunAsync(Actor by, CancellationToken ct)
    {
        var years = rules.Development.IdleYears;
        var since = rules.Today.AddYears(-years.Value);
        var within = organizations.Within(by.Reach(DevelopmentPermissions.Read));
        var branches = organizations.Places.Where(p =>
            p.IsOpen
            && (p.Type == OrganizationType.Branch || p.Type == OrganizationType.JointBranch)
            && p.EstablishedOn <= since
            && within.Contains(p.Id)
        );
        var all = await branches.ToListAsync(ct);
        var last = await members.LastAdmissionsAsync(branches.Select(p => p.Id), ct);
        var idle = all.Where(p => !last.TryGetValue(p.Id, out var on) || on < since).ToList();
        var shown = idle.OrderBy(p => last.GetValueOrDefault(p.Id)).ThenBy(p => p.NameKey, StringComparer.Ordinal).Take(Most).ToList();
        var onTheWay = await OnTheWayAsync([.. shown.Select(p => p.Id)], ct);
        return new Shown([.. shown.Select(p => RowOf(p, last, onTheWay))], idle.Count, years);
    }

    private async Task<Dictionary<OrganizationId, int>> OnTheWayAsync(List<OrganizationId> branches, CancellationToken ct) =>
        branches.Count == 0
            ? []
            : await db
                .Applicants.OnTheWay.Where(a => branches.Contains(a.OrganizationId))
                .GroupBy(a => a.OrganizationId)
                .Select(g => new { g.Key, Count = g.Count() })
                .ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    private static Row RowOf(
        OrganizationPlace p,
        IReadOnlyDictionary<OrganizationId, DateOnly> last,
        Dictionary<OrganizationId, int> onTheWay
    ) => new(p.Id, p.Name, p.EstablishedOn, last.TryGetValue(p.Id, out var on) ? on : null, onTheWay.GetValueOrDefault(p.Id));
}

using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.FloatingMembers.Matching;

/// <summary>Why two registrations may be one person's.</summary>
public enum MatchBasis
{
    [Display(Name = "公民身份号码一致")]
    SameRecord = 1,

    [Display(Name = "姓名相同")]
    SameName = 2,
}

/// <summary>
/// An outflow and an inflow of this county that may be one person's and are not settled yet. Each of the two organisations sees the pair, for the sake
/// of the match only; across counties nothing is matched.
/// </summary>
public sealed record MatchRow
{
    public OutflowId OutflowId { get; init; }
    public InflowId InflowId { get; init; }
    public string Name { get; init; } = "";
    public MatchBasis Basis { get; init; }
    public DateOnly Since { get; init; }
    public string WentTo { get; init; } = "";
    public string HomeOrganization { get; init; } = "";
    public DateOnly ArrivedOn { get; init; }
    public string HostOrganization { get; init; } = "";

    /// <summary>The receiving organisation's words for where he comes from.</summary>
    public string SaidHome { get; init; } = "";
    public bool IsHomeMine { get; init; }
    public bool IsHostMine { get; init; }
    public string? HomeBy { get; init; }
    public string? HostBy { get; init; }

    /// <summary>True while it waits for a side that the reader may speak for.</summary>
    public bool WaitsForMe => (IsHomeMine && HomeBy is null) || (IsHostMine && HostBy is null);
}

/// <summary>Finds pairs. By the record that both point at, and by the name where the receiving side knows no number.</summary>
public sealed class MatchQuery(FloatingDesk desk)
{
    /// <summary>As many as one looks through at a time.</summary>
    public const int Most = PageSize.Most;

    public async Task<IReadOnlyList<MatchRow>> OpenAsync(Actor by, Permission permission, CancellationToken ct)
    {
        if (by.Reach(permission) is { Tops.Count: 0 })
            return [];

        return await InSight(by, permission)
            .OrderBy(r => r.Since)
            .ThenBy(r => r.OutflowId)
            .ThenBy(r => r.InflowId)
            .Take(Most)
            .ToListAsync(ct);
    }

    /// <summary>Pairs that touch what the actor answers for, as a question.</summary>
    public IQueryable<MatchRow> InSight(Actor by, Permission permission) =>
        Rows(Pairs(), by, permission).Where(r => r.IsHomeMine || r.IsHostMine);

    /// <summary>One pair, if it is a pair at all and not settled.</summary>
    public async Task<Pair?> FindAsync(OutflowId outflow, InflowId inflow, CancellationToken ct) =>
        await Pairs().Where(p => p.Outflow.Id == outflow && p.Inflow.Id == inflow).FirstOrDefaultAsync(ct);

    private IQueryable<MatchRow> Rows(IQueryable<Pair> pairs, Actor by, Permission permission)
    {
        var homes = desk.Db.Outflows.VisibleTo(by, permission, desk.Members).Select(o => o.Id);
        var hosts = desk.Db.Inflows.VisibleTo(by, permission, desk.Organizations).Select(i => i.Id);
        var (places, known, matches) = (desk.Organizations.Places, desk.Members.Known, desk.Db.FloatingMatches.AsQueryable());
        return from pair in pairs
            join who in known on pair.Outflow.MemberId equals who.Id
            select new MatchRow
            {
                OutflowId = pair.Outflow.Id,
                InflowId = pair.Inflow.Id,
                Name = who.Name,
                Basis = pair.Inflow.MemberId == null ? MatchBasis.SameName : MatchBasis.SameRecord,
                Since = pair.Outflow.Since,
                WentTo = pair.Outflow.Place,
                HomeOrganization = places.Where(p => p.Id == who.OrganizationId).Select(p => p.Name).FirstOrDefault() ?? "",
                ArrivedOn = pair.Inflow.ArrivedOn,
                HostOrganization = places.Where(p => p.Id == pair.Inflow.OrganizationId).Select(p => p.Name).FirstOrDefault() ?? "",
                SaidHome = pair.Inflow.HomeOrganization,
                IsHomeMine = homes.Contains(pair.Outflow.Id),
                IsHostMine = hosts.Contains(pair.Inflow.Id),
                HomeBy = matches
                    .Where(m => m.OutflowId == pair.Outflow.Id && m.InflowId == pair.Inflow.Id)
                    .Select(m => m.HomeBy)
                    .FirstOrDefault(),
                HostBy = matches
                    .Where(m => m.OutflowId == pair.Outflow.Id && m.InflowId == pair.Inflow.Id)
                    .Select(m => m.HostBy)
                    .FirstOrDefault(),
            };
    }

    // Neither side settled otherwise: confirmed, declined as this pair, or half confirmed with another.
    private IQueryable<Pair> Pairs()
    {
        var (outflows, inflows) = (desk.Db.Outflows.Where(o => o.EndedOn == null), desk.Db.Inflows.Where(i => i.LeftOn == null));
        var (known, matches) = (desk.Members.Known, desk.Db.FloatingMatches.AsQueryable());
        var byRecord =
            from o in outflows
            join i in inflows on (MemberId?)o.MemberId equals i.MemberId
            select new Pair { Outflow = o, Inflow = i };
        var byName =
            from o in outflows
            join who in known on o.MemberId equals who.Id
            join i in inflows.Where(i => i.MemberId == null) on who.Name equals i.Name
            where o.Since <= i.ArrivedOn
            select new Pair { Outflow = o, Inflow = i };
        return byRecord
            .Concat(byName)
            .Where(p =>
                !matches.Any(m =>
                    m.OutflowId == p.Outflow.Id
                    && (m.InflowId != p.Inflow.Id ? m.DeclinedAt == null : m.ConfirmedAt != null || m.DeclinedAt != null)
                ) && !matches.Any(m => m.InflowId == p.Inflow.Id && m.OutflowId != p.Outflow.Id && m.DeclinedAt == null)
            );
    }
}

/// <summary>Two registrations that may be one person's.</summary>
public sealed record Pair
{
    public required Outflow Outflow { get; init; }
    public required Inflow Inflow { get; init; }
}

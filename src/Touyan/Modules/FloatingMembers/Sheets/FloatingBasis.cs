using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.FloatingMembers.Sheets;

/// <summary>What the rows of a sheet are checked against: members in reach by their numbers, who of them is away, who may be contact person.</summary>
internal sealed record FloatingContext
{
    public required int County { get; init; }
    public required DateOnly Today { get; init; }
    public required DateTime Now { get; init; }
    public required FloatingRules Rules { get; init; }
    public required CodeTable Provinces { get; init; }
    public required IReadOnlyDictionary<CitizenId, MemberGlance> Members { get; init; }

    /// <summary>The end of the last time away of each; null while it goes on.</summary>
    public required IReadOnlyDictionary<MemberId, DateOnly?> LastAway { get; init; }

    /// <summary>Full members by their branch and name; where two are called so, neither is meant.</summary>
    public required IReadOnlyDictionary<(OrganizationId, string), MemberId> ContactPersons { get; init; }
}

/// <summary>Gathers it, in a few statements for the whole sheet.</summary>
internal sealed class FloatingBasis(FloatingDesk desk)
{
    public FloatingRules Rules => desk.Rules;

    public async Task<FloatingContext> OfAsync(IReadOnlyCollection<CitizenId> numbers, Actor by, CancellationToken ct)
    {
        var members = await InReachAsync(numbers, by, ct);
        var ids = members.Values.Select(m => m.Id).ToList();
        var away = await desk
            .Db.Outflows.Where(o => ids.Contains(o.MemberId))
            .Select(o => new
            {
                o.MemberId,
                o.Since,
                o.EndedOn,
            })
            .ToListAsync(ct);
        return new FloatingContext
        {
            County = by.County,
            Today = desk.Today,
            Now = desk.Now,
            Rules = desk.Rules,
            Provinces = desk.Provinces,
            Members = members,
            LastAway = away.GroupBy(o => o.MemberId).ToDictionary(g => g.Key, g => g.MaxBy(o => o.Since)!.EndedOn),
            ContactPersons = await ContactPersonsAsync(members.Values, ct),
        };
    }

    // Members out of reach are not there at all.
    private async Task<Dictionary<CitizenId, MemberGlance>> InReachAsync(
        IReadOnlyCollection<CitizenId> numbers,
        Actor by,
        CancellationToken ct
    )
    {
        var known = await desk.Members.ByIdNumbersAsync(numbers, ct);
        var places = known.Values.Select(m => m.OrganizationId).Distinct().ToList();
        var within = desk.Organizations.Within(by.Reach(FloatingPermissions.Import));
        var reached = await within.Where(id => places.Contains(id)).ToListAsync(ct);
        return known.Where(m => reached.Contains(m.Value.OrganizationId)).ToDictionary(m => m.Key, m => m.Value);
    }

    private async Task<Dictionary<(OrganizationId, string), MemberId>> ContactPersonsAsync(
        IEnumerable<MemberGlance> members,
        CancellationToken ct
    )
    {
        var places = members.Select(m => m.OrganizationId).Distinct().ToList();
        var found = await desk
            .Members.Known.Where(m =>
                places.Contains(m.OrganizationId) && m.Kind == MemberKind.Full && m.Standing == MembershipStanding.Normal
            )
            .ToListAsync(ct);
        return found.GroupBy(m => (m.OrganizationId, m.Name)).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single().Id);
    }
}

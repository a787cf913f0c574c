using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Duties.Reckoning;

/// <summary>What every view of duties asks: the organisations in sight, the reckoning, names, the day.</summary>
public sealed class DutyDesk(IOrganizations organizations, DutyReckoner reckoner, IMembers members, TimeProvider clock)
{
    public DateOnly Today => clock.Today;

    public IOrganizations Organizations => organizations;

    /// <summary>An organisation in sight; null otherwise.</summary>
    public Task<OrganizationPlace?> FindAsync(OrganizationId id, Actor by, CancellationToken ct) =>
        organizations.FindAsync(id, by, DutiesPermissions.Read, ct);

    /// <summary>All in sight, or what of it lies below a place, itself included.</summary>
    public IQueryable<OrganizationId> InSight(Actor by, Permission permission, OrganizationPlace? below = null)
    {
        var within = organizations.Within(by.Reach(permission));
        if (below is null)
            return within;

        var under = organizations.Within(Reach.Of([below.Path]));
        return by.Reach(permission).Covers(below.Path) ? under : within.Where(id => under.Contains(id));
    }

    public IQueryable<OrganizationId> Only(OrganizationId place) => organizations.Places.Where(p => p.Id == place).Select(p => p.Id);

    public Task<IReadOnlyList<DutyCell>> ReckonAsync(DutyAsk ask, CancellationToken ct) => reckoner.OfAsync(ask, ct);

    /// <summary>Names of the persons who owe, for cells that are shown.</summary>
    public Task<IReadOnlyDictionary<MemberId, string>> NamesAsync(IEnumerable<DutyCell> cells, CancellationToken ct) =>
        members.NamesAsync([.. cells.Select(c => c.Holder.Member).OfType<MemberId>().Distinct()], ct);
}

/// <summary>Which year is looked at, and as of which day.</summary>
/// <param name="Year">The year.</param>
/// <param name="AsOf">The day, included.</param>
public sealed record DutyYear(int Year, DateOnly AsOf)
{
    public DateOnly First => new(Year, 1, 1);

    public DateOnly Last => new(Year, 12, 31);

    /// <summary>This year as of today, a past one as of its last day, unless a day is given.</summary>
    public static DutyYear Of(int? year, DateOnly? on, DateOnly today)
    {
        var asked = year ?? (on ?? today).Year;
        var last = new DateOnly(asked, 12, 31);
        return new(asked, on ?? (last < today ? last : today));
    }
}

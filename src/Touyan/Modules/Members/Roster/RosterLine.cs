using System.Linq.Expressions;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.Members.Roster;

/// <summary>A line of a roster as it is read from the database, with all that its orders and columns need and nothing that is not shown.</summary>
internal sealed record RosterLine
{
    public MemberId Id { get; init; }
    public string Name { get; init; } = "";
    public string NameKey { get; init; } = "";
    public Sex Sex { get; init; }
    public DateOnly BornOn { get; init; }
    public string Ethnicity { get; init; } = "";
    public string? Education { get; init; }
    public string? Occupation { get; init; }
    public Secret<PhoneNumber>? Phone { get; init; }
    public DateOnly JoinedOn { get; init; }
    public MemberKind Kind { get; init; }
    public MembershipStanding Standing { get; init; }
    public OrganizationId OrganizationId { get; init; }
    public string Organization { get; init; } = "";
    public string OrganizationKey { get; init; } = "";
    public bool IsInSight { get; init; }

    public static readonly Expression<Func<Placed, RosterLine>> Shape = x => new RosterLine
    {
        Id = x.Who.Member.Id,
        Name = x.Who.Member.Name,
        NameKey = x.Who.Member.NameKey,
        Sex = x.Who.Member.Sex,
        BornOn = x.Who.Member.BornOn,
        Ethnicity = x.Who.Member.Ethnicity,
        Education = x.Who.Member.Education,
        Occupation = x.Who.Member.Occupation,
        Phone = x.Who.Member.Phone,
        JoinedOn = x.Who.Member.AdmittedOn,
        Kind = x.Who.Kind,
        Standing = x.Who.Standing,
        OrganizationId = x.Who.OrganizationId,
        Organization = x.Where.Name,
        OrganizationKey = x.Where.NameKey,
        IsInSight = x.Who.IsInSight,
    };

    private static readonly ListOrder<Placed, RosterLine> NameUp = ByName(descending: false);
    private static readonly ListOrder<Placed, RosterLine> NameDown = ByName(descending: true);

    /// <summary>The orders that a roster can be put in; an unknown name is the order by name.</summary>
    public static ListOrder<Placed, RosterLine> Order(RosterFilter filter) =>
        filter.SortedBy switch
        {
            "born" => By(x => x.Who.Member.BornOn, line => line.BornOn, filter.IsDescending),
            "joined" => By(x => x.Who.Member.AdmittedOn, line => line.JoinedOn, filter.IsDescending),
            "organization" => By(
                x => x.Where.NameKey + "\t" + x.Who.Member.NameKey,
                line => line.OrganizationKey + "\t" + line.NameKey,
                filter.IsDescending
            ),
            _ => filter.IsDescending ? NameDown : NameUp,
        };

    private static ListOrder<Placed, RosterLine> ByName(bool descending) => By(x => x.Who.Member.NameKey, line => line.NameKey, descending);

    private static ListOrder<Placed, RosterLine> By<TKey>(Expression<Func<Placed, TKey>> key, Func<RosterLine, TKey> keyOf, bool descending)
        where TKey : IParsable<TKey>, IComparable<TKey> =>
        ListOrder<Placed, RosterLine>.By(key, x => x.Who.Member.Id, line => (keyOf(line), line.Id), descending);
}

/// <summary>A member on a roster with the organisation he stands in.</summary>
internal sealed record Placed
{
    public required OnRoster Who { get; init; }

    public required OrganizationPlace Where { get; init; }
}

internal static class PlacedQueries
{
    private static readonly Expression<Func<OnRoster, OrganizationId>> Stands = r => r.OrganizationId;
    private static readonly Expression<Func<OrganizationPlace, OrganizationId>> Place = p => p.Id;
    private static readonly Expression<Func<OnRoster, OrganizationPlace, Placed>> Both = (r, p) => new Placed { Who = r, Where = p };

    /// <summary>With their organisations.</summary>
    public static IQueryable<Placed> In(this IQueryable<OnRoster> roster, IOrganizations organizations) =>
        roster.Join(organizations.Places, Stands, Place, Both);
}

using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Committees;

/// <summary>Organisations that elect, each with its term in office: asked by the list, its export and the home page, so that all count alike.</summary>
public sealed class TermQuery(TouyanDb db, IOrganizations organizations, Rules rules, TimeProvider clock)
{
    /// <summary>Sorts after every day; days beyond it are not written alike by all engines.</summary>
    public static readonly DateOnly Never = new(9999, 1, 1);

    public DateOnly Today => clock.Today;

    public SetUpRules SetUp => rules.SetUp(clock.Today);

    /// <summary>Terms that run out from today to this day are to be reminded of.</summary>
    public DateOnly LastReminded => CommitteeRules.LastReminded(Today, SetUp.ReminderMonths.Value);

    /// <summary>Open organisations that the actor sees under the permission; those below one of them when it is given.</summary>
    public IQueryable<TermOfPlace> Of(Actor by, Permission permission, OrganizationPlace? top = null)
    {
        var within = organizations.Within(top is null ? by.Reach(permission) : Reach.Of([top.Path]));
        var (types, posts) = (CommitteeRules.Electing, db.CommitteePosts.AsQueryable());
        return from place in organizations.Places
            where place.IsOpen && types.Contains(place.Type) && within.Contains(place.Id)
            join term in db.CommitteeTerms.Where(t => t.EndedOn == null) on place.Id equals term.OrganizationId into terms
            from term in terms.DefaultIfEmpty()
            select new TermOfPlace
            {
                Place = place,
                Number = (int?)term!.Number,
                ElectedOn = (DateOnly?)term.ElectedOn,
                DueOn = (DateOnly?)term.DueOn,
                Sorted = (DateOnly?)term.DueOn ?? Never,
                Seats = (int?)term.Seats,
                HasSecretary = posts.Any(p => p.OrganizationId == place.Id && p.To == null && p.Post == CommitteeRules.Secretary),
            };
    }

    /// <summary>With the name of the secretary, how many sit in the committee and the name of the body above: for the rows that are shown.</summary>
    public Expression<Func<TermOfPlace, TermRow>> Row()
    {
        var (posts, members, places) = (db.CommitteePosts.Where(p => p.To == null), db.Members.AsQueryable(), organizations.Places);
        return x => new TermRow
        {
            Id = x.Place.Id,
            Name = x.Place.Name,
            Type = x.Place.Type,
            Above = places.Where(p => p.Id == x.Place.ParentId).Select(p => p.Name).FirstOrDefault(),
            Number = x.Number,
            ElectedOn = x.ElectedOn,
            DueOn = x.DueOn,
            Sorted = x.Sorted,
            Seats = x.Seats,
            // Persons, each by the first of his posts: for a DISTINCT SQLite walks through the posts of the whole county, in the order of members.
            Seated = posts.Count(p =>
                p.OrganizationId == x.Place.Id
                && !posts.Any(q => q.OrganizationId == p.OrganizationId && q.MemberId == p.MemberId && string.Compare(q.Post, p.Post) < 0)
            ),
            // From the few posts of the organisation to their holders: asked the other way round, SQLite walks through all members for each row.
            Secretary = posts
                .Where(p => p.OrganizationId == x.Place.Id && p.Post == CommitteeRules.Secretary)
                .Join(members, p => new { p.CountyCode, Id = p.MemberId }, m => new { m.CountyCode, m.Id }, (_, m) => m.Name)
                .FirstOrDefault(),
        };
    }
}

/// <summary>An organisation with its term in office, still a question.</summary>
public sealed record TermOfPlace
{
    public required OrganizationPlace Place { get; init; }
    public int? Number { get; init; }
    public DateOnly? ElectedOn { get; init; }

    /// <summary>Null where no term is registered.</summary>
    public DateOnly? DueOn { get; init; }

    public DateOnly Sorted { get; init; }
    public int? Seats { get; init; }
    public bool HasSecretary { get; init; }
}

/// <summary>A row of the list.</summary>
public sealed record TermRow
{
    public OrganizationId Id { get; init; }
    public string Name { get; init; } = "";
    public OrganizationType Type { get; init; }
    public string? Above { get; init; }
    public int? Number { get; init; }
    public DateOnly? ElectedOn { get; init; }
    public DateOnly? DueOn { get; init; }
    public DateOnly Sorted { get; init; }
    public int? Seats { get; init; }
    public int Seated { get; init; }
    public string? Secretary { get; init; }
}

/// <summary>Which organisations the list shows.</summary>
public enum TermFilter
{
    [Display(Name = "任期已届满")]
    Ended = 1,

    [Display(Name = "任期即将届满")]
    Ending = 2,

    [Display(Name = "书记空缺")]
    Vacant = 3,

    [Display(Name = "未登记届次")]
    Unregistered = 4,
}

internal static class TermFilters
{
    extension(IQueryable<TermOfPlace> terms)
    {
        public IQueryable<TermOfPlace> Standing(TermFilter? state, DateOnly today, DateOnly lastReminded) =>
            state is { } one ? terms.Standing(one, today, lastReminded) : terms;

        private IQueryable<TermOfPlace> Standing(TermFilter state, DateOnly today, DateOnly lastReminded) =>
            state switch
            {
                TermFilter.Ended => terms.Where(x => x.DueOn < today),
                TermFilter.Ending => terms.Where(x => x.DueOn >= today && x.DueOn <= lastReminded),
                TermFilter.Vacant => terms.Where(x => !x.HasSecretary),
                TermFilter.Unregistered => terms.Where(x => x.DueOn == null),
            };
    }
}

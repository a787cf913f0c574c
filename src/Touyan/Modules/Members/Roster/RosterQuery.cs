using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Roster;

/// <summary>Turns a filter into the question to the database; asked by the roster, the charts, the export and the API.</summary>
public sealed class RosterQuery(TouyanDb db, IOrganizations organizations, Rules rules, TimeProvider clock)
{
    private static readonly Expression<Func<Member, OnRoster>> AsToday = m => new OnRoster
    {
        Member = m,
        OrganizationId = m.OrganizationId,
        Kind = m.Kind,
        Standing = m.Standing,
        IsInSight = true,
    };

    public DateOnly Today => clock.Today;

    public DateOnly DayOf(RosterFilter filter) => filter.On is { } day && day < clock.Today ? day : clock.Today;

    /// <summary>The members that the filter asks for and the actor may see under the permission; a refusal when the organisation is out of sight.</summary>
    public async Task<Result<AskedRoster>> BuildAsync(RosterFilter filter, Actor by, Permission permission, CancellationToken ct)
    {
        if (by.Reach(permission).IsNowhere)
            return MemberRefusals.Forbidden;

        if (FilterCodes.Unknown(filter, rules) is { } field)
            return RosterRefusals.UnknownCode(field);

        OrganizationPlace? place = null;
        if (filter.Organization is { } id && (place = await organizations.FindAsync(id, by, permission, ct)) is null)
            return RosterRefusals.OrganizationNotFound;

        return await BuildAsync(filter, place, by, permission, ct);
    }

    /// <summary>The same where the organisation is at hand and known to be in sight.</summary>
    internal async Task<AskedRoster> BuildAsync(
        RosterFilter filter,
        OrganizationPlace? place,
        Actor by,
        Permission permission,
        CancellationToken ct
    )
    {
        var day = DayOf(filter);
        var roster = day < clock.Today ? await OnDayAsync(filter, place, by, permission, day, ct) : Now(filter, place, by, permission);
        return new AskedRoster(Sifted(roster, filter, day), day, place);
    }

    private IQueryable<OnRoster> Now(RosterFilter filter, OrganizationPlace? place, Actor by, Permission permission)
    {
        var members = db.Members.AsNoTracking();
        if (place is null)
            members = members.VisibleTo(by, permission, organizations);
        else if (!filter.Below)
            members = members.Where(m => m.OrganizationId == place.Id);
        else if (place.ParentId is not null || !by.Reach(permission).IsWholeCounty)
            members = members.In(organizations.Within(Reach.Of([place.Path])));

        return members.Select(AsToday);
    }

    // Who may see a past roster is decided by where the organisations stand today; who stood in them, by the spells of that day.
    private async Task<IQueryable<OnRoster>> OnDayAsync(
        RosterFilter filter,
        OrganizationPlace? place,
        Actor by,
        Permission permission,
        DateOnly day,
        CancellationToken ct
    )
    {
        var spells = db.MembershipSpells.AsNoTracking().Where(s => s.From <= day && (s.To == null || day < s.To));
        var reach = by.Reach(permission);
        if (place is not null)
        {
            var stood = (await organizations.TreeAsOfAsync(day, ct))
                .Subtree(place.Id)
                .Where(n => reach.Covers(n.Path))
                .Select(n => n.Id)
                .ToList();
            spells = filter.Below ? spells.Where(s => stood.Contains(s.OrganizationId)) : spells.Where(s => s.OrganizationId == place.Id);
        }
        else if (!reach.IsWholeCounty)
        {
            var (within, self) = (organizations.Within(reach), reach.Self);
            spells = spells.Where(s => within.Contains(s.OrganizationId) || s.MemberId == self);
        }

        var (sight, own) = (organizations.Within(reach), reach.Self);
        return spells.Join(
            db.Members.AsNoTracking(),
            s => new { s.CountyCode, Id = s.MemberId },
            m => new { m.CountyCode, m.Id },
            (s, m) =>
                new OnRoster
                {
                    Member = m,
                    OrganizationId = s.OrganizationId,
                    Kind = s.Kind,
                    Standing = s.Standing,
                    IsInSight = sight.Contains(m.OrganizationId) || m.Id == own,
                }
        );
    }

    private IQueryable<OnRoster> Sifted(IQueryable<OnRoster> roster, RosterFilter filter, DateOnly day)
    {
        roster = roster.Standing(filter.Standing).Named(filter.Name).OfAge(rules.Ages().Find(filter.AgeBand), day);
        roster = roster
            .WithEducation(filter.Education, rules.Codes("education"))
            .WithOccupation(filter.Occupation, rules.Codes("occupation"));
        roster = roster.OfEthnicity(filter.Ethnicity).Joined(filter.JoinedFrom, filter.JoinedTo);
        if (filter.Sex is { } sex)
            roster = roster.Where(r => r.Member.Sex == sex);

        if (filter.Kind is { } kind)
            roster = roster.Where(r => r.Kind == kind);

        if (!string.IsNullOrEmpty(filter.Sector))
            roster = roster.Where(r =>
                organizations.Places.Where(p => p.Sector == filter.Sector).Select(p => p.Id).Contains(r.OrganizationId)
            );

        return roster.ProbationEnds(filter.ProbationEndsFrom, filter.ProbationEndsBy, rules.Membership(clock.Today));
    }
}

/// <summary>A roster as a question that was not asked yet.</summary>
public sealed record AskedRoster(IQueryable<OnRoster> Rows, DateOnly Day, OrganizationPlace? Organization);

internal static class RosterRefusals
{
    public static readonly Refusal OrganizationNotFound = Refusal.NotFound(
        "organization.not-found",
        "没有找到该党组织，或不在您的管理范围内"
    );

    public static Refusal UnknownCode(string field) => Refusal.Invalid("filter.unknown-code", "代码表中没有所选的筛选条件", field);
}

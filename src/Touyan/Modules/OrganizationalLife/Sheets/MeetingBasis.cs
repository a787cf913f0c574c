using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports;
using Touyan.Modules.Members;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.OrganizationalLife.Sheets;

/// <summary>What the rows of a ledger are checked against: the books of each day, and what is registered already.</summary>
internal sealed record MeetingBasis
{
    public required Actor By { get; init; }
    public required Guid Import { get; init; }
    public required LifeDesk Desk { get; init; }

    /// <summary>Organisations in reach by what they are called.</summary>
    public required OrganizationNames Names { get; init; }

    /// <summary>Who stood where, from when to when.</summary>
    public required ILookup<OrganizationId, MemberStay> Stays { get; init; }

    /// <summary>Who sat in which committee.</summary>
    public required ILookup<OrganizationId, PostStretch> Posts { get; init; }
    public required IReadOnlyDictionary<MemberId, MemberGlance> People { get; init; }
    public required ILookup<MemberId, AttendanceExcuse> Excuses { get; init; }

    /// <summary>Meetings that stand already, and those of rows above: by body, day and kind.</summary>
    public required HashSet<(OrganizationId, DateOnly, string)> Taken { get; init; }

    public static async Task<MeetingBasis> ReadAsync(
        LifeDesk desk,
        ICommittees committees,
        ImportContext context,
        Func<OrganizationNames, IReadOnlyList<OrganizationId>> named,
        CancellationToken ct
    )
    {
        var reach = context.By.Reach(LifePermissions.Import);
        var tree = await desk.Organizations.TreeAsOfAsync(desk.Today, ct);
        var names = new OrganizationNames(tree, tree.All.Where(o => reach.Covers(o.Path)));
        var bodies = named(names);
        var stays = await desk.Members.Stays.Where(s => bodies.Contains(s.OrganizationId)).OrderBy(s => s.NameKey).ToListAsync(ct);
        var posts = await committees.PostStretches.Where(p => bodies.Contains(p.OrganizationId)).ToListAsync(ct);
        var seated = posts.Select(p => p.MemberId).Distinct().ToList();
        var people = await desk.Members.Known.Where(m => seated.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        var excuses = await desk.Db.AttendanceExcuses.AsNoTracking().ToListAsync(ct);
        var held = await (
            from meeting in desk.Db.Meetings
            where meeting.State != MeetingState.CalledOff && meeting.State != MeetingState.Annulled
            from host in meeting.Hosts
            where bodies.Contains(host.OrganizationId)
            from kind in meeting.Kinds
            select new
            {
                host.OrganizationId,
                meeting.On,
                kind.Code,
            }
        ).ToListAsync(ct);
        return new MeetingBasis
        {
            By = context.By,
            Import = context.Import.Value,
            Desk = desk,
            Names = names,
            Stays = stays.ToLookup(s => s.OrganizationId),
            Posts = posts.ToLookup(p => p.OrganizationId),
            People = people,
            Excuses = excuses.ToLookup(e => e.MemberId),
            Taken = [.. held.Select(h => (h.OrganizationId, h.On, h.Code))],
        };
    }

    /// <summary>Who was to be called that day.</summary>
    public List<RosterLine> RosterOf(OrganizationId body, DateOnly on, bool isCommittee)
    {
        var lines = isCommittee
            ? Posts[body]
                .Where(p => p.From <= on && (p.To is null || p.To > on) && People.ContainsKey(p.MemberId))
                .DistinctBy(p => p.MemberId)
                .Select(p => People[p.MemberId])
                .Select(m => new RosterLine(body, m.Id, m.Name, m.Kind, MayVote: true, Excuse: null))
            : Stays[body]
                .Where(s => s.From <= on && (s.To is null || s.To > on))
                .Where(s => s.Standing is MembershipStanding.Normal or MembershipStanding.LostContact)
                .DistinctBy(s => s.Id)
                .Select(s => new RosterLine(body, s.Id, s.Name, s.Kind, s.Kind is MemberKind.Full, Excuse: null));
        return [.. lines.Select(l => l with { Excuse = ExcuseOf(l.Member, on) })];
    }

    private string? ExcuseOf(MemberId member, DateOnly on) =>
        Excuses[member].FirstOrDefault(e => e.From <= on && (e.To is null || on < e.To)) is { } excuse
            ? Desk.RulesOn(on).Excuses.Name(excuse.Ground)
            : null;
}

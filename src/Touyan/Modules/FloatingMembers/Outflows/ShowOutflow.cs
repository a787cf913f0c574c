using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Members;
using Touyan.Platform.Data;

namespace Touyan.Modules.FloatingMembers.Outflows;

/// <summary>One time away with its story: leaving, every contact of either side, what he paid there, the end.</summary>
public sealed class ShowOutflow(FloatingDesk desk, OutflowQuery outflows)
{
    public sealed record View
    {
        public required OutflowRow Row { get; init; }
        public required Outflow Outflow { get; init; }
        public required MemberGlance Member { get; init; }
        public required string ContactPerson { get; init; }
        public required OutflowFindings Findings { get; init; }
        public required IReadOnlyList<Contact> Contacts { get; init; }
        public Host? Host { get; init; }
        public required IReadOnlyList<OutflowDues> Dues { get; init; }
        public required bool MayEdit { get; init; }

        /// <summary>Over or not: his card tells it when he is back.</summary>
        public required bool MayNoteDues { get; init; }
        public required bool MayReport { get; init; }
        public required bool MayLoseContact { get; init; }
    }

    /// <summary>One contact, of whichever side.</summary>
    public sealed record Contact
    {
        public Guid Id { get; init; }
        public DateOnly On { get; init; }
        public ContactChannel Channel { get; init; }
        public ContactSource Source { get; init; }
        public string Content { get; init; } = "";
        public string RecordedBy { get; init; } = "";
        public DateTime RecordedAt { get; init; }
    }

    /// <summary>The side that received him, once both agree that it is he.</summary>
    public sealed record Host
    {
        public InflowId InflowId { get; init; }
        public string Organization { get; init; } = "";
        public DateOnly ArrivedOn { get; init; }
        public DateOnly? LeftOn { get; init; }
        public string Place { get; init; } = "";

        /// <summary>What holds.</summary>
        public IReadOnlyList<InflowDues> Dues { get; init; } = [];
    }

    public async Task<Result<View>> RunAsync(OutflowId id, Actor by, CancellationToken ct)
    {
        var found = by.Reach(FloatingPermissions.Read).IsNowhere ? null : await FindAsync(id, by, ct);
        if (found is null)
            return FloatingRefusals.OutflowNotFound;

        var (row, outflow, member, person, path) = found;
        var open = outflow.IsOpen;
        return new View
        {
            Row = row,
            Outflow = outflow,
            Member = member,
            ContactPerson = person,
            Findings = OutflowFindings.Of(row, outflows.Rules, outflows.Today),
            Contacts = await ContactsAsync(id, ct),
            Host = await HostAsync(id, ct),
            Dues = await desk.Db.OutflowDues.AsNoTracking().Where(d => d.OutflowId == id).OrderBy(d => d.FromMonth).ToListAsync(ct),
            MayEdit = open && by.MayAt(FloatingPermissions.Edit, path),
            MayNoteDues = by.MayAt(FloatingPermissions.Edit, path),
            MayReport = open && by.Reach(FloatingPermissions.Report).Self == member.Id,
            MayLoseContact = open && member.Standing is MembershipStanding.Normal && by.MayAt(MembersPermissions.ChangeStanding, path),
        };
    }

    private async Task<Found?> FindAsync(OutflowId id, Actor by, CancellationToken ct)
    {
        var (known, places) = (desk.Members.Known, desk.Organizations.Places);
        var visible = outflows.Of(by, FloatingPermissions.Read).Where(x => x.Outflow.Id == id);
        if (await visible.Select(outflows.Row()).SingleOrDefaultAsync(ct) is not { } row)
            return null;

        var more = await visible
            .Select(x => new
            {
                x.Outflow,
                x.Who,
                Person = known.Where(m => m.Id == x.Outflow.ContactPersonId).Select(m => m.Name).FirstOrDefault(),
                Path = places.Where(p => p.Id == x.Who.OrganizationId).Select(p => p.Path).FirstOrDefault(),
            })
            .AsNoTracking()
            .SingleAsync(ct);
        return new Found(row, more.Outflow, more.Who, more.Person ?? "", more.Path ?? "");
    }

    private async Task<IReadOnlyList<Contact>> ContactsAsync(OutflowId id, CancellationToken ct)
    {
        var (db, contacts) = (desk.Db, desk.Db.InflowContacts.AsQueryable());
        var own = await db
            .OutflowContacts.Where(c => c.OutflowId == id)
            .Select(c => new Contact
            {
                Id = c.Id,
                On = c.On,
                Channel = c.Channel,
                Source = c.Source,
                Content = c.Content,
                RecordedBy = c.RecordedBy,
                RecordedAt = c.RecordedAt,
            })
            .ToListAsync(ct);
        var host = await Confirmed(id)
            .SelectMany(m => contacts.Where(c => c.InflowId == m.InflowId))
            .Select(c => new Contact
            {
                Id = c.Id,
                On = c.On,
                Channel = c.Channel,
                Source = ContactSource.Host,
                Content = c.Content,
                RecordedBy = c.RecordedBy,
                RecordedAt = c.RecordedAt,
            })
            .ToListAsync(ct);
        return [.. own.Concat(host).OrderByDescending(c => c.On).ThenByDescending(c => c.RecordedAt).ThenByDescending(c => c.Id)];
    }

    private async Task<Host?> HostAsync(OutflowId id, CancellationToken ct)
    {
        var (inflows, places) = (desk.Db.Inflows.Include(i => i.Dues), desk.Organizations.Places);
        var host = await Confirmed(id)
            .SelectMany(m => inflows.Where(i => i.Id == m.InflowId))
            .Select(i => new
            {
                Inflow = i,
                i.Dues,
                Organization = places.Where(p => p.Id == i.OrganizationId).Select(p => p.Name).FirstOrDefault(),
            })
            .AsSingleQuery()
            .AsNoTracking()
            .SingleOrDefaultAsync(ct);
        return host is null
            ? null
            : new Host
            {
                InflowId = host.Inflow.Id,
                Organization = host.Organization ?? "",
                ArrivedOn = host.Inflow.ArrivedOn,
                LeftOn = host.Inflow.LeftOn,
                Place = host.Inflow.Place,
                Dues = [.. host.Dues.Where(d => d.Holds).OrderBy(d => d.FromMonth)],
            };
    }

    private IQueryable<FloatingMatch> Confirmed(OutflowId id) =>
        desk.Db.FloatingMatches.Where(m => m.OutflowId == id && m.ConfirmedAt != null);

    private sealed record Found(OutflowRow Row, Outflow Outflow, MemberGlance Member, string Person, string Path);
}

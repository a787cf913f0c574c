using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;

namespace Touyan.Modules.FloatingMembers.Inflows;

/// <summary>Somebody who is here, with every contact and what he paid; what the card, the form and the book are printed from.</summary>
public sealed class ShowInflow(FloatingDesk desk, InflowQuery inflows)
{
    public sealed record View
    {
        public required InflowRow Row { get; init; }
        public required Inflow Inflow { get; init; }
        public required string ContactPerson { get; init; }
        public required IReadOnlyList<InflowContact> Contacts { get; init; }

        /// <summary>His record may be opened by the reader.</summary>
        public required bool IsMemberInSight { get; init; }
        public required DateOnly NextContactOn { get; init; }
        public required bool IsLate { get; init; }
        public required bool MayEdit { get; init; }

        /// <summary>Over or not: what was noted wrongly is put right afterwards too.</summary>
        public required bool MayNoteDues { get; init; }
    }

    public async Task<Result<View>> RunAsync(InflowId id, Actor by, CancellationToken ct)
    {
        if (by.Reach(FloatingPermissions.Read).IsNowhere)
            return FloatingRefusals.InflowNotFound;

        var visible = inflows.Of(by, FloatingPermissions.Read).Where(x => x.Inflow.Id == id);
        if (await visible.Select(inflows.Row()).SingleOrDefaultAsync(ct) is not { } row)
            return FloatingRefusals.InflowNotFound;

        var (known, places) = (desk.Members.Known, desk.Organizations.Places);
        var sight = desk.Members.Within(by, Members.MembersPermissions.Read);
        var more = await desk
            .Db.Inflows.Where(i => i.Id == id)
            .Select(i => new
            {
                Person = known.Where(m => m.Id == i.ContactPersonId).Select(m => m.Name).FirstOrDefault(),
                Path = places.Where(p => p.Id == i.OrganizationId).Select(p => p.Path).FirstOrDefault(),
                InSight = sight.Any(m => m == i.MemberId),
            })
            .SingleAsync(ct);
        var inflow = await desk.Db.Inflows.AsNoTracking().Include(i => i.Dues).AsSingleQuery().SingleAsync(i => i.Id == id, ct);
        var contacts = await desk.Db.InflowContacts.AsNoTracking().Where(c => c.InflowId == id).ToListAsync(ct);
        var next = inflows.Rules.NextContactOn(row.HeardOn);
        return new View
        {
            Row = row,
            Inflow = inflow,
            ContactPerson = more.Person ?? "",
            Contacts = [.. contacts.OrderByDescending(c => c.On).ThenByDescending(c => c.RecordedAt)],
            IsMemberInSight = more.InSight,
            NextContactOn = next,
            IsLate = inflow.IsOpen && next < inflows.Today,
            MayEdit = inflow.IsOpen && by.MayAt(FloatingPermissions.Edit, more.Path ?? ""),
            MayNoteDues = by.MayAt(FloatingPermissions.Edit, more.Path ?? ""),
        };
    }
}

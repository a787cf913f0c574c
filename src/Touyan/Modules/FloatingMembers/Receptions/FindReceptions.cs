using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.FloatingMembers.Receptions;

/// <summary>Receptions held, the latest first; and one of them with who came.</summary>
public sealed class FindReceptions(FloatingDesk desk)
{
    public sealed record Input
    {
        [Display(Name = "节日")]
        public Holiday? Holiday { get; init; }

        public string? Cursor { get; init; }

        public int? Size { get; init; }
    }

    public sealed record Row
    {
        public ReceptionId Id { get; init; }
        public OrganizationId OrganizationId { get; init; }
        public string Organization { get; init; } = "";
        public DateOnly On { get; init; }
        public Holiday Holiday { get; init; }
        public string Place { get; init; } = "";
        public string Content { get; init; } = "";
        public string? Asked { get; init; }
        public string RecordedBy { get; init; } = "";
        public int Guests { get; init; }
    }

    /// <summary>Who came, and from where.</summary>
    public sealed record Guest(OutflowId OutflowId, string Name, string Place, bool IsInSight);

    public sealed record View(Row Reception, IReadOnlyList<Guest> Guests);

    private static readonly ListOrder<Reception, Row> Latest = ListOrder<Reception, Row>.By(
        r => r.On,
        r => r.Id,
        row => (row.On, row.Id),
        descending: true
    );

    public async Task<Page<Row>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var asked = Visible(by);
        if (input.Holiday is { } holiday)
            asked = asked.Where(r => r.Holiday == holiday);

        var cursor = Cursor.Read(input.Cursor);
        var total = cursor?.Total ?? await asked.CountAsync(ct);
        return await asked.ToPageAsync(Latest, Shape(), cursor, PageSize.Of(input.Size), ct, total);
    }

    public async Task<Result<View>> ShowAsync(ReceptionId id, Actor by, CancellationToken ct)
    {
        if (await Visible(by).Where(r => r.Id == id).Select(Shape()).SingleOrDefaultAsync(ct) is not { } row)
            return FloatingRefusals.ReceptionNotFound;

        var (known, sight) = (desk.Members.Known, desk.Db.Outflows.VisibleTo(by, FloatingPermissions.Read, desk.Members).Select(o => o.Id));
        var guests = await (
            from guest in desk.Db.Set<ReceptionGuest>().Where(g => g.ReceptionId == id)
            join outflow in desk.Db.Outflows on guest.OutflowId equals outflow.Id
            join who in known on outflow.MemberId equals who.Id
            orderby who.NameKey, outflow.Id
            select new Guest(outflow.Id, who.Name, outflow.Place, sight.Contains(outflow.Id))
        ).ToListAsync(ct);
        return new View(row, guests);
    }

    private IQueryable<Reception> Visible(Actor by) => desk.Db.Receptions.VisibleTo(by, FloatingPermissions.Read, desk.Organizations);

    private System.Linq.Expressions.Expression<Func<Reception, Row>> Shape()
    {
        var places = desk.Organizations.Places;
        return r => new Row
        {
            Id = r.Id,
            OrganizationId = r.OrganizationId,
            Organization = places.Where(p => p.Id == r.OrganizationId).Select(p => p.Name).FirstOrDefault() ?? "",
            On = r.On,
            Holiday = r.Holiday,
            Place = r.Place,
            Content = r.Content,
            Asked = r.Asked,
            RecordedBy = r.RecordedBy,
            Guests = r.Guests.Count,
        };
    }
}

using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.OrganizationalLife.Excuses;

/// <summary>Who need not come, the latest first.</summary>
public sealed class ListExcuses(LifeDesk desk)
{
    public sealed record Row
    {
        public ExcuseId Id { get; init; }
        public MemberId MemberId { get; init; }
        public string Name { get; init; } = "";
        public string Organization { get; init; } = "";
        public string Ground { get; init; } = "";
        public DateOnly From { get; init; }
        public DateOnly? To { get; init; }
        public string Care { get; init; } = "";
        public string MarkedBy { get; init; } = "";
        public DateTime MarkedAt { get; init; }
    }

    private static readonly ListOrder<AttendanceExcuse, Row> ByDay = ListOrder<AttendanceExcuse, Row>.By(
        e => e.From,
        e => e.Id,
        row => (row.From, row.Id),
        descending: true
    );

    public async Task<Page<Row>> RunAsync(string? cursor, Actor by, CancellationToken ct)
    {
        if (by.Reach(LifePermissions.Read).IsNowhere)
            return new Page<Row>([], Next: null, Previous: null, Total: 0);

        var (known, places) = (desk.Members.Known, desk.Organizations.Places);
        var rows = desk.Db.AttendanceExcuses.VisibleTo(by, LifePermissions.Read, desk.Members);
        var at = Cursor.Read(cursor);
        var total = at?.Total ?? await rows.CountAsync(ct);
        return await rows.ToPageAsync(
            ByDay,
            e => new Row
            {
                Id = e.Id,
                MemberId = e.MemberId,
                Name = known.Where(m => m.Id == e.MemberId).Select(m => m.Name).FirstOrDefault() ?? "",
                Organization =
                    known
                        .Where(m => m.Id == e.MemberId)
                        .SelectMany(m => places.Where(p => p.Id == m.OrganizationId))
                        .Select(p => p.Name)
                        .FirstOrDefault()
                    ?? "",
                Ground = e.Ground,
                From = e.From,
                To = e.To,
                Care = e.Care,
                MarkedBy = e.MarkedBy,
                MarkedAt = e.MarkedAt,
            },
            at,
            PageSize.Usual,
            ct,
            total
        );
    }
}

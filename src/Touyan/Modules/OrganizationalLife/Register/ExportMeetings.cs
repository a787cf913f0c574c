using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.OrganizationalLife.Register;

/// <summary>The list as a sheet; that it was taken out is recorded first.</summary>
public sealed class ExportMeetings(LifeDesk desk, FindMeetings find)
{
    /// <summary>A list as a sheet that is sent row by row.</summary>
    public sealed record Sheet(string Name, SheetLayout Layout, IAsyncEnumerable<IReadOnlyList<SheetCell>> Rows);

    public async Task<Result<Sheet>> RunAsync(FindMeetings.Input input, Actor by, CancellationToken ct)
    {
        var asked = await find.AskAsync(input, by, LifePermissions.Export, ct);
        if (asked.IsRefused)
            return asked.Refusal!;

        var (rows, place) = asked.Value;
        var subject = place is null
            ? new TrailSubject("meetings", Guid.Empty, "组织生活")
            : new TrailSubject("organization", place.Id.Value, place.Name, place.Id);
        desk.Record(by, LifeActs.Export, subject, detail: $"共 {await rows.CountAsync(ct)} 行");
        await desk.Db.SaveChangesAsync(ct);
        return new Sheet($"组织生活-{desk.Today:yyyyMMdd}", Layout, CellsAsync(rows));
    }

    private static SheetLayout Layout { get; } =
        new()
        {
            Name = "组织生活",
            Columns =
            [
                new SheetColumn("日期"),
                new SheetColumn("召集的党组织", 40),
                new SheetColumn("类别"),
                new SheetColumn("同时计入", 24),
                new SheetColumn("主题", 40),
                new SheetColumn("应到"),
                new SheetColumn("到会"),
                new SheetColumn("状态"),
                new SheetColumn("补记"),
            ],
        };

    private async IAsyncEnumerable<IReadOnlyList<SheetCell>> CellsAsync(IQueryable<Meeting> meetings)
    {
        var kinds = desk.Kinds;
        var rows = meetings.OrderByDescending(m => m.On).ThenByDescending(m => m.Id).Select(MeetingRow.Of(desk.Organizations.Places));
        await foreach (var row in rows.AsSplitQuery().AsAsyncEnumerable())
        {
            yield return
            [
                SheetCell.Of(row.On),
                SheetCell.Of(row.Organization),
                SheetCell.Of(kinds.Name(row.Kind)),
                SheetCell.Of(string.Join('、', row.Also.Select(k => kinds.Name(k)))),
                SheetCell.Of(row.Title),
                SheetCell.Of(row.Called),
                SheetCell.Of(row.Came),
                SheetCell.Of(Words.Of(row.State)),
                SheetCell.Of(row.IsLate ? "是" : ""),
            ];
        }
    }
}

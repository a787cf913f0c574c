using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Register;
using Touyan.Modules.Trail;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Elections.Exporting;

/// <summary>The list of elections as a sheet; that it was taken out is recorded first.</summary>
public sealed class ExportElections(ElectionDesk desk, ListElections list, Trail.Trail trail)
{
    public sealed record Sheet(string Name, SheetLayout Layout, IAsyncEnumerable<IReadOnlyList<SheetCell>> Rows);

    public async Task<Result<Sheet>> RunAsync(ListElections.Input input, Actor by, CancellationToken ct)
    {
        var asked = await list.AskAsync(input, by, ElectionsPermissions.Export, ct);
        if (asked.IsRefused)
            return asked.Refusal!;

        var rows = asked.Value.Rows;
        var which = Words.Of(input.Show ?? ElectionsShown.Running);
        var subject = new TrailSubject("elections", Guid.Empty, "换届选举");
        trail.Record(by, ElectionsActs.Export, subject, detail: $"{which}，共 {await rows.CountAsync(ct)} 行");
        await desk.Db.SaveChangesAsync(ct);
        return new Sheet($"换届选举-{desk.Today:yyyyMMdd}", Layout, CellsAsync(rows));
    }

    private static SheetLayout Layout { get; } =
        new()
        {
            Name = "换届选举",
            Columns =
            [
                new SheetColumn("党组织", 48),
                new SheetColumn("种类"),
                new SheetColumn("选举方式"),
                new SheetColumn("届次", 8),
                new SheetColumn("上届届满日期"),
                new SheetColumn("拟选举日期"),
                new SheetColumn("选举日期"),
                new SheetColumn("办结日期"),
                new SheetColumn("状态"),
                new SheetColumn("办理单", 20),
            ],
        };

    private static async IAsyncEnumerable<IReadOnlyList<SheetCell>> CellsAsync(IQueryable<ListElections.Row> rows)
    {
        await foreach (var row in rows.OrderBy(r => r.Sorted).ThenBy(r => r.Id).AsAsyncEnumerable())
        {
            yield return
            [
                SheetCell.Of(row.Organization),
                SheetCell.Of(Words.Of(row.Kind)),
                SheetCell.Of(Words.Of(row.Form)),
                SheetCell.Of(row.TermNumber),
                SheetCell.Of(row.DueOn),
                SheetCell.Of(row.PlannedOn),
                SheetCell.Of(row.HeldOn),
                SheetCell.Of(row.EndedOn),
                SheetCell.Of(Words.Of(row.State)),
                SheetCell.Of(row.CaseNumber),
            ];
        }
    }
}

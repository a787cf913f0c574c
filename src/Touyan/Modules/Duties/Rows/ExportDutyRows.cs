using Touyan.Kernel;
using Touyan.Modules.Duties.Reckoning;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Duties.Rows;

/// <summary>The list as a sheet; that it was taken out is recorded first.</summary>
public sealed class ExportDutyRows(FindDutyRows find, DutyDesk desk, TouyanDb db, Trail.Trail trail)
{
    private const int AtOnce = 1000;

    public async Task<Result<ExportedDuties>> RunAsync(FindDutyRows.Input input, Actor by, CancellationToken ct)
    {
        var asked = await find.AskAsync(input, by, DutiesPermissions.Export, ct);
        if (asked.IsRefused)
            return asked.Refusal!;

        var (top, year, all) = asked.Value;
        var cells = all.Where(c => input.State is null || c.State == input.State).ToList();
        var subject = top is null
            ? new TrailSubject("duties", Guid.Empty, "定期任务")
            : new TrailSubject("organization", top.Id.Value, top.Name, top.Id);
        trail.Record(by, DutyActs.Export, subject, detail: $"{year.Year} 年，截至 {year.AsOf:yyyy-MM-dd}，共 {cells.Count} 行");
        await db.SaveChangesAsync(ct);
        return new ExportedDuties($"定期任务-{year.Year}-{desk.Today:yyyyMMdd}", Layout, RowsAsync(cells, ct));
    }

    private static SheetLayout Layout { get; } =
        new()
        {
            Name = "定期任务",
            Columns =
            [
                new SheetColumn("任务", 24),
                new SheetColumn("党组织", 40),
                new SheetColumn("由谁承担"),
                new SheetColumn("时期", 18),
                new SheetColumn("期限"),
                new SheetColumn("应完成次数"),
                new SheetColumn("已完成次数"),
                new SheetColumn("情况"),
                new SheetColumn("依据", 50),
            ],
        };

    private async IAsyncEnumerable<IReadOnlyList<SheetCell>> RowsAsync(
        List<DutyCell> cells,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (var some in cells.Chunk(AtOnce))
        {
            foreach (var row in await find.NamedAsync(some, ct))
                yield return
                [
                    SheetCell.Of(row.Cell.Duty.Title),
                    SheetCell.Of(row.Organization),
                    SheetCell.Of(row.Member ?? "党组织"),
                    SheetCell.Of(row.Cell.Period.Label),
                    SheetCell.Of(row.Cell.Period.DueOn),
                    SheetCell.Of(row.Cell.Times),
                    SheetCell.Of(row.Cell.Counted),
                    SheetCell.Of(Words.Of(row.Cell.State)),
                    SheetCell.Of(row.Cell.Duty.Article),
                ];
        }
    }
}

/// <summary>A list as a sheet that is sent row by row.</summary>
public sealed record ExportedDuties(string Name, SheetLayout Layout, IAsyncEnumerable<IReadOnlyList<SheetCell>> Rows);

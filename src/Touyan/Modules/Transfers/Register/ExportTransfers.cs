using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Transfers.Register;

/// <summary>The list as a sheet; that it was taken out is recorded first.</summary>
public sealed class ExportTransfers(TouyanDb db, FindTransfers find, Trail.Trail trail)
{
    public sealed record Sheet(string Name, SheetLayout Layout, IAsyncEnumerable<IReadOnlyList<SheetCell>> Rows);

    public async Task<Sheet> RunAsync(FindTransfers.Input input, Actor by, CancellationToken ct)
    {
        var (asked, rows) = find.All(input, by);
        var which = input.View is { } view ? Words.Of(view) : "全部";
        var subject = new TrailSubject("transfers", Guid.Empty, "组织关系转接");
        trail.Record(by, TransfersActs.Export, subject, detail: $"{which}，共 {await asked.CountAsync(ct)} 行");
        await db.SaveChangesAsync(ct);
        return new Sheet($"组织关系转接-{find.Today:yyyyMMdd}", Layout, CellsAsync(rows));
    }

    private static SheetLayout Layout { get; } =
        new()
        {
            Name = "组织关系转接",
            Columns =
            [
                new SheetColumn("姓名或党组织", 24),
                new SheetColumn("人数", 8),
                new SheetColumn("类型"),
                new SheetColumn("转出党组织", 40),
                new SheetColumn("转入党组织", 40),
                new SheetColumn("进展", 20),
                new SheetColumn("介绍信编号", 28),
                new SheetColumn("有效期至"),
                new SheetColumn("还有天数", 10),
                new SheetColumn("党费交至"),
                new SheetColumn("提交日期"),
                new SheetColumn("接收日期"),
                new SheetColumn("退回或终止的理由", 30),
            ],
        };

    private async IAsyncEnumerable<IReadOnlyList<SheetCell>> CellsAsync(IAsyncEnumerable<FindTransfers.Row> rows)
    {
        await foreach (var row in rows)
        {
            yield return
            [
                SheetCell.Of(row.Name),
                SheetCell.Of(row.People),
                SheetCell.Of(Words.Of(row.Kind)),
                SheetCell.Of(row.From),
                SheetCell.Of(row.To),
                SheetCell.Of(Words.Of(row.State)),
                SheetCell.Of(row.LetterNumber),
                SheetCell.Of(row.ValidUntil),
                row.DaysLeft(find.Today) is { } left ? SheetCell.Of(left) : SheetCell.Empty,
                SheetCell.Of(row.DuesPaidTo),
                SheetCell.Of(row.StartedOn),
                SheetCell.Of(row.TakenInOn),
                SheetCell.Of(row.EndedFor),
            ];
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Procedures.Cases;

/// <summary>The list of cases as a sheet; that it was taken out is recorded first.</summary>
public sealed class ExportCases(TouyanDb db, FindCases findCases, Trail.Trail trail, TimeProvider clock)
{
    public sealed record Sheet(string Name, SheetLayout Layout, IAsyncEnumerable<IReadOnlyList<SheetCell>> Rows);

    public async Task<Sheet> RunAsync(FindCases.Input input, Actor by, CancellationToken ct)
    {
        var rows = findCases.Ask(input, by, ProceduresPermissions.Export);
        trail.Record(by, CaseActs.Export, new TrailSubject("cases", Guid.Empty, "办理单"), detail: $"共 {await rows.CountAsync(ct)} 行");
        await db.SaveChangesAsync(ct);
        return new Sheet($"办理单-{clock.Today:yyyyMMdd}", Layout, CellsAsync(rows));
    }

    private static SheetLayout Layout { get; } =
        new()
        {
            Name = "办理单",
            Columns =
            [
                new SheetColumn("编号", 22),
                new SheetColumn("事项", 28),
                new SheetColumn("办理对象", 28),
                new SheetColumn("状态"),
                new SheetColumn("当前环节", 24),
                new SheetColumn("办理期限"),
                new SheetColumn("发起日期"),
                new SheetColumn("发起人"),
                new SheetColumn("办结日期"),
            ],
        };

    private static async IAsyncEnumerable<IReadOnlyList<SheetCell>> CellsAsync(IQueryable<Case> rows)
    {
        var inOrder = rows.OrderByDescending(c => c.StartedOn).ThenByDescending(c => c.Id).Select(FindCases.Shape);
        await foreach (var row in inOrder.AsAsyncEnumerable())
        {
            yield return
            [
                SheetCell.Of(row.Number),
                SheetCell.Of(row.Title),
                SheetCell.Of(row.Subject),
                SheetCell.Of(Words.Of(row.State)),
                SheetCell.Of(row.OpenStep),
                SheetCell.Of(row.DueOn),
                SheetCell.Of(row.StartedOn),
                SheetCell.Of(row.StartedBy),
                SheetCell.Of(row.EndedOn),
            ];
        }
    }
}

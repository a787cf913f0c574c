using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Dues.Arrears;

/// <summary>The list as a sheet; that it was taken out is recorded first.</summary>
public sealed class ExportArrears(DuesDesk desk, FindArrears find)
{
    private const int AtOnce = 500;

    public sealed record Sheet(string Name, SheetLayout Layout, IAsyncEnumerable<IReadOnlyList<SheetCell>> Rows);

    public async Task<Result<Sheet>> RunAsync(FindArrears.Input input, Actor by, CancellationToken ct)
    {
        var asked = await find.AskAsync(input, by, DuesPermissions.Export, ct);
        if (asked.IsRefused)
            return asked.Refusal!;

        var (rows, place) = asked.Value;
        var all = await rows.OrderBy(x => x.OwedSince).ThenBy(x => x.Id).ToListAsync(ct);
        var subject = place is null ? new TrailSubject("dues", Guid.Empty, "欠交党费") : DuesDesk.SubjectOf(place);
        var which = input.State is { } state ? Words.Of(state) : "全部";
        desk.Record(by, DuesActs.ExportArrears, subject, detail: $"{which}，共 {all.Count} 行");
        await desk.Db.SaveChangesAsync(ct);
        return new Sheet($"欠交党费-{desk.Today:yyyyMMdd}", Layout, CellsAsync(all, ct));
    }

    private static SheetLayout Layout { get; } =
        new()
        {
            Name = "欠交党费",
            Columns =
            [
                new SheetColumn("姓名"),
                new SheetColumn("党支部", 40),
                new SheetColumn("欠交自"),
                new SheetColumn("已交到"),
                new SheetColumn("连续未交月数"),
                new SheetColumn("欠交金额（元）"),
            ],
        };

    private async IAsyncEnumerable<IReadOnlyList<SheetCell>> CellsAsync(
        List<MemberBehind> all,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct
    )
    {
        foreach (var some in all.Chunk(AtOnce))
        {
            foreach (var row in await find.RowsAsync(some, ct))
            {
                yield return
                [
                    SheetCell.Of(row.Name),
                    SheetCell.Of(row.Organization),
                    SheetCell.Of(DuesMonth.Text(row.OwedSince)),
                    SheetCell.Of(row.PaidUntil is { } paid ? DuesMonth.Text(paid) : ""),
                    SheetCell.Of(row.UnpaidMonths),
                    SheetCell.Of((double)Fen.InYuanOf(row.OpenFen)),
                ];
            }
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Imports.Preview;

/// <summary>The rows that were not taken, as a sheet like the one that was sent, wrong cells in red and a last column that says what is wrong; corrected, it can be imported.</summary>
public sealed class ReturnRejected(TouyanDb db, ImportQueue queue, Trail.Trail trail)
{
    public const string ErrorColumn = "问题说明";

    public sealed record Sheet(string FileName, SheetLayout Layout, IAsyncEnumerable<IReadOnlyList<SheetCell>> Rows);

    public async Task<Result<Sheet>> RunAsync(ImportId id, Actor by, CancellationToken ct)
    {
        if (await db.Imports.AsNoTracking().VisibleTo(by).SingleOrDefaultAsync(i => i.Id == id, ct) is not { } import)
            return ImportRefusals.NotFound;

        if (import.Rejected == 0 || import.Found is null)
            return ImportRefusals.NothingRejected;

        trail.Record(by, ImportsActs.SheetReturned, import.Subject, detail: $"{import.Rejected} 行");
        await db.SaveChangesAsync(ct);
        var found = RowJson.Read<FoundSheet>(import.Found);
        var header = found.Header.TakeWhile((_, i) => found.Header[i] != ErrorColumn).ToList();
        var layout = new SheetLayout
        {
            Name = "未通过的行",
            Title = $"{queue.TitleOf(import.Kind)}（未通过的行，改正后可重新导入）",
            Columns = [.. header.Select(title => new SheetColumn(title, 18, IsText: true)), new SheetColumn(ErrorColumn, 60)],
        };
        return new Sheet($"{Path.GetFileNameWithoutExtension(import.FileName)}-未通过.xlsx", layout, RowsOf(import, found, header.Count));
    }

    private async IAsyncEnumerable<IReadOnlyList<SheetCell>> RowsOf(Import import, FoundSheet found, int columns)
    {
        var rows = db
            .ImportRows.AsNoTracking()
            .Where(r => r.ImportId == import.Id && r.Outcome == RowOutcome.Rejected)
            .OrderBy(r => r.Number)
            .Select(r => new { r.Cells, r.Problems })
            .AsAsyncEnumerable();
        await foreach (var row in rows)
        {
            var problems = RowJson.ReadProblems(row.Problems).Where(p => !p.IsWarning).ToList();
            var wrong = problems.Select(p => found.ColumnOf(p.Column)).ToHashSet();
            var texts = RowJson.ReadCells(row.Cells);
            var cells = Enumerable
                .Range(0, columns)
                .Select(i => Cell(i < texts.Count ? texts[i] : "", wrong.Contains(i)))
                .Append(SheetCell.Of(string.Join("；", problems.Select(p => p.Message))).Marked());
            yield return [.. cells];
        }
    }

    private static SheetCell Cell(string text, bool isWrong) => isWrong ? SheetCell.Of(text).Marked() : SheetCell.Of(text);
}

using System.Globalization;
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

        if (import.Rejected == 0 || import.Found is null || import.EmptiedAt is not null)
            return ImportRefusals.NothingRejected;

        trail.Record(by, ImportsActs.SheetReturned, import.Subject, detail: $"{import.Rejected} 行");
        await db.SaveChangesAsync(ct);
        var found = RowJson.Read<FoundSheet>(import.Found);
        var columns = Enumerable.Range(0, found.Header.Count).Where(i => found.Header[i] != ErrorColumn).ToList();
        var layout = new SheetLayout
        {
            Name = "未通过的行",
            Title = $"{queue.TitleOf(import.Kind)}（未通过的行，改正后可重新导入）",
            Columns = [.. columns.Select(i => new SheetColumn(found.Header[i], 18, IsText: true)), new SheetColumn(ErrorColumn, 60)],
        };
        return new Sheet($"{Path.GetFileNameWithoutExtension(import.FileName)}-未通过.xlsx", layout, RowsOf(import, found, columns));
    }

    private async IAsyncEnumerable<IReadOnlyList<SheetCell>> RowsOf(Import import, FoundSheet found, List<int> columns)
    {
        var rows = db
            .ImportRows.AsNoTracking()
            .Where(r => r.ImportId == import.Id && r.Outcome == RowOutcome.Rejected)
            .OrderBy(r => r.Number)
            .AsAsyncEnumerable();
        await foreach (var row in rows)
        {
            var said = row.Read();
            var problems = said.Problems.Where(p => !p.IsWarning).ToList();
            var wrong = problems.ToLookup(p => found.ColumnOf(p.Column));
            var texts = said.Cells;
            var cells = columns
                .Select(i => Cell(i < texts.Count ? texts[i] : "", wrong[i]))
                .Append(SheetCell.Of(string.Join("；", problems.Select(p => p.Message))).Marked());
            yield return [.. cells];
        }
    }

    private static SheetCell Cell(string text, IEnumerable<SheetProblem> wrong)
    {
        var problem = wrong.FirstOrDefault();
        if (problem is null)
            return SheetCell.Of(text);

        // A number that should be text goes back as a number: unless someone writes it anew, it is as wrong as it was.
        var isNumber = problem.Code.EndsWith(".not-text", StringComparison.Ordinal);
        return (
            isNumber && double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? SheetCell.Of(number) : SheetCell.Of(text)
        ).Marked();
    }
}

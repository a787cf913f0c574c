using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Imports.Preview;

/// <summary>One import with a page of its rows: what is wrong, where, and why.</summary>
public sealed class ReadImport(TouyanDb db, ImportQueue queue)
{
    public sealed record Input
    {
        public ImportId Id { get; init; }

        /// <summary>Which rows: rejected, accepted, warned or all; nothing asked means the rejected ones as long as there are any.</summary>
        public string? Show { get; init; }

        /// <summary>Only rows with this problem code.</summary>
        public string? Code { get; init; }

        /// <summary>Rows after this row number.</summary>
        public int After { get; init; }

        /// <summary>The rows right before this row number, backwards.</summary>
        public int? Before { get; init; }
    }

    /// <summary>The import as its page shows it.</summary>
    public sealed record View
    {
        public required Import Import { get; init; }
        public required string KindTitle { get; init; }
        public FoundSheet? Found { get; init; }

        /// <summary>What is shown: rejected, accepted, warned or all.</summary>
        public required string Show { get; init; }
        public IReadOnlyList<Row> Rows { get; init; } = [];
        public int? Next { get; init; }
        public int? Previous { get; init; }
        public IReadOnlyList<CodeCount> Codes { get; init; } = [];

        /// <summary>The same file, brought before.</summary>
        public Earlier? Earlier { get; init; }
    }

    public sealed record Row(
        int Number,
        bool IsAccepted,
        string Title,
        IReadOnlyList<string> Cells,
        IReadOnlyList<SheetProblem> Problems,
        Guid? SubjectId,
        string? Href
    );

    /// <summary>How many rows have a problem.</summary>
    public sealed record CodeCount(string Code, string Word, int Rows);

    /// <summary>An import of the same file.</summary>
    public sealed record Earlier(ImportStatus Status, string By, DateTime At);

    public async Task<Result<View>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (await db.Imports.AsNoTracking().VisibleTo(by).SingleOrDefaultAsync(i => i.Id == input.Id, ct) is not { } import)
            return ImportRefusals.NotFound;

        var show = input.Show is "all" or "accepted" or "warned" or "rejected" ? input.Show : Usual(import);
        var page = await RowPage.ReadAsync(Which(import, show, input.Code), input.After, input.Before, ct);
        var found = import.Found is null ? null : RowJson.Read<FoundSheet>(import.Found);
        return new View
        {
            Import = import,
            KindTitle = queue.TitleOf(import.Kind),
            Found = found,
            Show = show,
            Rows = [.. page.Rows.Select(r => RowOf(import, found, r))],
            Next = page.Next,
            Previous = page.Previous,
            Codes = [.. Count(import, found)],
            Earlier = await EarlierAsync(import, ct),
        };
    }

    private static string Usual(Import import) => import.Rejected > 0 ? "rejected" : "all";

    private IQueryable<ImportRow> Which(Import import, string show, string? problem)
    {
        var rows = db.ImportRows.AsNoTracking().Where(r => r.ImportId == import.Id);
        if (!string.IsNullOrEmpty(problem))
        {
            var code = $" {problem} ";
            return rows.Where(r => r.Outcome == RowOutcome.Rejected && r.Codes.Contains(code));
        }

        return show switch
        {
            "all" => rows,
            "accepted" => rows.Where(r => r.Outcome != RowOutcome.Rejected),
            "warned" => rows.Where(r => r.Outcome == RowOutcome.Warned),
            _ => rows.Where(r => r.Outcome == RowOutcome.Rejected),
        };
    }

    private Row RowOf(Import import, FoundSheet? found, ImportRow row)
    {
        var said = row.Read();
        return new(
            row.Number,
            row.Outcome is not RowOutcome.Rejected,
            said.Title,
            CellsOf(import, found, row, said.Cells),
            said.Problems,
            row.SubjectId,
            import.Status is ImportStatus.Applied ? queue.HrefOf(import.Kind, row.SubjectId) : null
        );
    }

    // What is in the books by now is read there, for a reason that is kept; here it is masked as it is there.
    private IReadOnlyList<string> CellsOf(Import import, FoundSheet? found, ImportRow row, IReadOnlyList<string> cells)
    {
        if (found is null || row.Outcome is RowOutcome.Rejected || import.Status is not (ImportStatus.Applied or ImportStatus.Undone))
            return cells;

        string[] shown = [.. cells];
        foreach (var column in queue.MaskedColumnsOf(import.Kind))
        {
            if (found.ColumnOf(column.Key) is >= 0 and var at && at < shown.Length)
                shown[at] = column.Masked!(shown[at]);
        }

        return shown;
    }

    private IEnumerable<CodeCount> Count(Import import, FoundSheet? found) =>
        (found?.Codes ?? new Dictionary<string, int>())
            .Select(c => new CodeCount(c.Key, queue.WordOf(import.Kind, c.Key) ?? "其他问题", c.Value))
            .OrderByDescending(c => c.Rows)
            .ThenBy(c => c.Code, StringComparer.Ordinal);

    private Task<Earlier?> EarlierAsync(Import import, CancellationToken ct) =>
        db
            .Imports.Where(i => i.FileHash == import.FileHash && i.Kind == import.Kind && i.Id < import.Id)
            .Where(i => i.Status != ImportStatus.Discarded)
            .OrderByDescending(i => i.Status == ImportStatus.Applied)
            .ThenByDescending(i => i.Id)
            .Select(i => new Earlier(i.Status, i.UploadedByName, i.UploadedAt))
            .FirstOrDefaultAsync(ct);
}

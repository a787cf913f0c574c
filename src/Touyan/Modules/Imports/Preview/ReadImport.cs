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

        /// <summary>rejected (the default), accepted or all.</summary>
        public string Show { get; init; } = "rejected";

        /// <summary>Only rows with this problem code.</summary>
        public string? Code { get; init; }

        /// <summary>Rows after this row number.</summary>
        public int After { get; init; }
    }

    /// <summary>The import as its page shows it.</summary>
    public sealed record View(
        Import Import,
        string KindTitle,
        FoundSheet? Found,
        IReadOnlyList<Row> Rows,
        int? Next,
        IReadOnlyList<CodeCount> Codes
    );

    public sealed record Row(
        int Number,
        bool IsAccepted,
        string Title,
        IReadOnlyList<string> Cells,
        IReadOnlyList<SheetProblem> Problems,
        Guid? SubjectId
    );

    /// <summary>How many rows have a problem.</summary>
    public sealed record CodeCount(string Code, string Word, int Rows);

    public async Task<Result<View>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (await db.Imports.AsNoTracking().VisibleTo(by).SingleOrDefaultAsync(i => i.Id == input.Id, ct) is not { } import)
            return ImportRefusals.NotFound;

        var rows = await RowsOf(import, input)
            .OrderBy(r => r.Number)
            .Take(PageSize.Usual + 1)
            .Select(r => new
            {
                r.Number,
                r.Outcome,
                r.Title,
                r.Cells,
                r.Problems,
                r.SubjectId,
            })
            .ToListAsync(ct);
        var page = rows.Take(PageSize.Usual)
            .Select(r => new Row(
                r.Number,
                r.Outcome is RowOutcome.Accepted,
                r.Title,
                RowJson.ReadCells(r.Cells),
                RowJson.ReadProblems(r.Problems),
                r.SubjectId
            ))
            .ToList();
        return new View(
            import,
            queue.TitleOf(import.Kind),
            import.Found is null ? null : RowJson.Read<FoundSheet>(import.Found),
            page,
            rows.Count > PageSize.Usual ? page[^1].Number : null,
            await CountAsync(import, ct)
        );
    }

    private IQueryable<ImportRow> RowsOf(Import import, Input input)
    {
        var rows = db.ImportRows.AsNoTracking().Where(r => r.ImportId == import.Id && r.Number > input.After);
        if (!string.IsNullOrEmpty(input.Code))
        {
            var code = $" {input.Code} ";
            return rows.Where(r => r.Codes.Contains(code));
        }

        return input.Show switch
        {
            "all" => rows,
            "accepted" => rows.Where(r => r.Outcome == RowOutcome.Accepted),
            _ => rows.Where(r => r.Outcome == RowOutcome.Rejected),
        };
    }

    // Distinct combinations of codes are few even where rows are many.
    private async Task<List<CodeCount>> CountAsync(Import import, CancellationToken ct)
    {
        var combinations = await db
            .ImportRows.Where(r => r.ImportId == import.Id && r.Outcome == RowOutcome.Rejected)
            .GroupBy(r => r.Codes)
            .Select(g => new { Codes = g.Key, Rows = g.Count() })
            .ToListAsync(ct);
        return
        [
            .. combinations
                .SelectMany(c => c.Codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => (code, c.Rows)))
                .GroupBy(c => c.code, StringComparer.Ordinal)
                .Select(g => new CodeCount(g.Key, queue.WordOf(import.Kind, g.Key), g.Sum(c => c.Rows)))
                .OrderByDescending(c => c.Rows)
                .ThenBy(c => c.Code, StringComparer.Ordinal),
        ];
    }
}

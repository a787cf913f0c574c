using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Imports.Checking;

/// <summary>A sheet that was read and checked, row by row; nothing is written yet.</summary>
internal sealed record CheckedSheet(FoundSheet Found, ImportContext Context, IReadOnlyList<CheckedRow> Rows)
{
    public IReadOnlyList<CheckedRow> Accepted { get; } = [.. Rows.Where(r => r.IsAccepted)];

    public int Rejected => Rows.Count - Accepted.Count;

    public int Warned => Accepted.Count(r => r.Problems.Count > 0);
}

/// <summary>Reads a file with a kind's eyes: finds the header, takes the rows, lets the kind check them.</summary>
internal static class CheckSheet
{
    public static async Task<Result<CheckedSheet>> RunAsync(
        IImportKind kind,
        Stream content,
        Import import,
        Actor by,
        IProgress<int> progress,
        CancellationToken ct
    )
    {
        var opened = SheetReader.Open(content, SheetLimits.Default, ct);
        if (opened.Refusal is { } unreadable)
            return unreadable;

        using var file = opened.Value;
        var table = HeaderFinder.Find(file, kind.Columns, ct);
        if (table.Refusal is { } noHeader)
            return noHeader;

        var rows = new List<SheetRow>();
        foreach (var read in table.Value.Rows(ct))
        {
            if (read.Refusal is { } damaged)
                return damaged;

            rows.Add(read.Value);
        }

        if (rows.Count == 0)
            return SheetRefusals.Empty;

        var context = new ImportContext(by, import.Id, import.FileName, OptionsOf(import), table.Value.ColumnOf, progress);
        var check = await kind.CheckAsync(context, rows, ct);
        return new CheckedSheet(Describe(kind, table.Value), context, check);
    }

    private static Dictionary<string, string> OptionsOf(Import import) => RowJson.Read<Dictionary<string, string>>(import.Options);

    private static FoundSheet Describe(IImportKind kind, FoundTable table) =>
        new(
            table.SheetName,
            table.HeaderRow,
            table.Header,
            kind.Columns.Where(c => table.ColumnOf(c.Key) >= 0)
                .ToDictionary(c => c.Key, c => table.ColumnOf(c.Key), StringComparer.Ordinal),
            table.Notes
        );
}

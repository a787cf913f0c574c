using Touyan.Kernel;

namespace Touyan.Platform.Sheets;

/// <summary>
/// Finds the sheet and the row in which the wanted columns are named, under title rows, in one header row or two. Visible sheets
/// come before hidden ones; the first that names every required column is taken.
/// </summary>
public static class HeaderFinder
{
    public static Result<FoundTable> Find(SheetFile file, IReadOnlyList<WantedColumn> columns, CancellationToken ct = default)
    {
        var words = new HeaderWords(columns);
        var found = FindAll(file, words, ct);
        if (found.Refusal is { } unreadable)
            return unreadable;

        var required = columns.Where(c => c.IsRequired).ToList();
        var candidates = found.Value.Where(c => c.Columns.Count >= Math.Min(2, columns.Count)).ToList();
        var complete = candidates.Where(c => required.TrueForAll(r => c.Columns.ContainsKey(r.Key))).ToList();
        if (candidates.Count == 0)
            return SheetRefusals.HeaderNotFound(required.Select(c => c.Title));

        if (complete.Count == 0)
        {
            var nearest = candidates.MaxBy(c => required.Count(r => c.Columns.ContainsKey(r.Key)))!;
            return SheetRefusals.MissingColumns(required.Where(r => !nearest.Columns.ContainsKey(r.Key)).Select(r => r.Title));
        }

        var chosen = complete.Find(c => !c.IsHidden) ?? complete[0];
        return GoTo(file, chosen) is { } refusal ? refusal : new FoundTable(file, chosen, columns, Notes(file, chosen, complete));
    }

    private static Result<List<FoundHeader>> FindAll(SheetFile file, HeaderWords words, CancellationToken ct)
    {
        var all = new List<FoundHeader>();
        var sheet = 0;
        Result<bool> next;
        do
        {
            var best = FindInSheet(file, sheet, words, ct);
            if (best.Refusal is { } refusal)
                return refusal;

            if (best.Value is { } header)
                all.Add(header);

            sheet++;
            next = file.NextSheet();
            if (next.Refusal is { } broken)
                return broken;
        } while (next.Value);

        return all;
    }

    private static Result<FoundHeader?> FindInSheet(SheetFile file, int sheet, HeaderWords words, CancellationToken ct)
    {
        FoundHeader? best = null;
        SheetRow? above = null;
        var titles = new List<string>();
        foreach (var read in file.Rows(ct).Take(file.Limits.MaxHeaderDepth))
        {
            if (read.Refusal is { } refusal)
                return refusal;

            var row = read.Value;
            var columns = Match(row, above, words);
            if (columns.Count > (best?.Columns.Count ?? 0))
                best = new FoundHeader(sheet, file.SheetName, file.IsHidden, row.Number, columns, Texts(row, above), [.. titles]);

            if (row.Cells.Count(c => !c.IsBlank) == 1)
                titles.Add(HeaderWords.Plain(row.Cells.First(c => !c.IsBlank).Text));

            above = row.IsBlank ? null : row;
        }

        return best;
    }

    /// <summary>Which column each wanted key stands in: by the row itself, by the row above where it is empty, by both read together.</summary>
    private static Dictionary<string, int> Match(SheetRow row, SheetRow? above, HeaderWords words)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        var group = "";
        for (var i = 0; i < Math.Max(row.Cells.Count, above?.Cells.Count ?? 0); i++)
        {
            var (own, over) = (row[i], above?[i] ?? default);
            if (over.Kind is SheetCellKind.Text)
                group = over.Text;

            var named = own.Kind switch
            {
                SheetCellKind.Text => words.Find(own.Text) ?? words.Find(group + own.Text),
                SheetCellKind.Empty when over.Kind is SheetCellKind.Text => words.Find(over.Text),
                SheetCellKind.Empty or SheetCellKind.Number or SheetCellKind.Date or SheetCellKind.Bool => null,
            };
            if (named is not { } match || (ranks.TryGetValue(match.Key, out var rank) && rank <= match.Rank))
                continue;

            columns[match.Key] = i;
            ranks[match.Key] = match.Rank;
        }

        return columns;
    }

    private static List<string> Texts(SheetRow row, SheetRow? above) =>
        [
            .. Enumerable
                .Range(0, Math.Max(row.Cells.Count, above?.Cells.Count ?? 0))
                .Select(i => CellText.Clean(row[i].IsBlank && above is not null ? above[i].Text : row[i].Text)),
        ];

    private static Refusal? GoTo(SheetFile file, FoundHeader header)
    {
        if (file.Rewind().Refusal is { } refusal)
            return refusal;

        for (var i = 0; i < header.Sheet; i++)
            if (file.NextSheet().Refusal is { } no)
                return no;

        foreach (var read in file.Rows())
        {
            if (read.IsRefused || read.Value.Number >= header.Row)
                return read.Refusal;
        }

        return null;
    }

    private static List<SheetNote> Notes(SheetFile file, FoundHeader chosen, List<FoundHeader> complete)
    {
        var notes = new List<SheetNote>();
        var others = complete.Where(c => c.Sheet != chosen.Sheet).Select(c => $"“{c.SheetName}”").ToList();
        if (others.Count > 0)
            notes.Add(
                new(
                    "sheet.others-not-read",
                    $"本次只读取工作表“{chosen.SheetName}”；{string.Join("、", others)}也有同样的表头，请分别导入。"
                )
            );

        if (chosen.IsHidden)
            notes.Add(new("sheet.hidden-sheet", $"读取的工作表“{chosen.SheetName}”在工作簿中是隐藏的。"));

        return notes;
    }
}

/// <summary>A row that names wanted columns.</summary>
internal sealed record FoundHeader(
    int Sheet,
    string SheetName,
    bool IsHidden,
    int Row,
    Dictionary<string, int> Columns,
    IReadOnlyList<string> Texts,
    IReadOnlyList<string> Titles
);

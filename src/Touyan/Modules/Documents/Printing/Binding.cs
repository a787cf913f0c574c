using Touyan.Modules.Documents.Model;

namespace Touyan.Modules.Documents.Printing;

/// <summary>
/// Binds papers in order: cover, table of contents, then part after part, each on a new sheet, numbered throughout. Originals that are put in have numbers
/// as well, so that those of the printed sheets pass over them.
/// </summary>
internal sealed class Binding
{
    private readonly IReadOnlyDictionary<PaperId, Paper> papers;
    private readonly DateOnly today;
    private readonly Flow body = new();
    private readonly List<int> numbers = [];
    private readonly List<BundleEntry> entries = [];
    private int putIn;

    private Binding(IReadOnlyDictionary<PaperId, Paper> papers, DateOnly today) => (this.papers, this.today) = (papers, today);

    public static Bundle Of(BundleOrder order, IReadOnlyDictionary<PaperId, Paper> papers, DateOnly today) =>
        new Binding(papers, today).Bind(order, [.. order.Parts.Where(p => p.Paper is not { } id || papers.ContainsKey(id))]);

    private Bundle Bind(BundleOrder order, List<BundlePart> parts)
    {
        // Where the parts begin depends on how long the contents are, and that not on the numbers in them.
        var front = Front(order, [.. parts.Select((p, i) => Entry(i, p, page: 0, pages: 0))]).Page;
        foreach (var (part, i) in parts.Select((p, i) => (p, i)))
            Add(part, i, front);

        IReadOnlyList<Sheet> sheets = [.. Front(order, entries).ToSheets(), .. body.ToSheets()];
        return new Bundle(
            order.Title,
            entries,
            [.. sheets.Select((s, i) => s with { Number = i < front ? i + 1 : numbers[i - front], Of = sheets.Count + putIn })]
        );
    }

    private void Add(BundlePart part, int index, int front)
    {
        body.NewSheet();
        var page = front + body.Page + putIn;
        Put(part, page);
        numbers.AddRange(Enumerable.Range(page, front + body.Page + putIn - page + 1));
        putIn += part.Originals;
        entries.Add(Entry(index, part, page, numbers[^1] - page + 1 + part.Originals));
    }

    private void Put(BundlePart part, int page)
    {
        if (part.Paper is { } id)
            PaperSheets.Put(body, papers[id], today);
        else
            body.Put(new SheetBlock(SheetBlockKind.Title, [part.Title]));

        if (part.Originals > 0)
            body.Put(new SheetBlock(SheetBlockKind.Row, ["页码", $"{Pages(page + 1, part.Originals)}，原件附后"]));

        foreach (var (head, text) in part.Rows)
            body.Put(new SheetBlock(SheetBlockKind.Row, [head, text]));

        foreach (var (attachment, i) in part.Attachments.Select((a, i) => (a, i)))
            body.Put(new SheetBlock(SheetBlockKind.Row, [$"附件 {i + 1}", attachment]));

        if (part.Signs.Count > 0)
            body.Put(new SheetBlock(SheetBlockKind.Sign, part.Signs));
    }

    private static Flow Front(BundleOrder order, IReadOnlyList<BundleEntry> entries)
    {
        var flow = new Flow();
        flow.NewSheet();
        flow.Put(new SheetBlock(SheetBlockKind.Cover, [order.Title, .. order.Cover]));
        flow.NewSheet();
        flow.Put(new SheetBlock(SheetBlockKind.Title, ["目　　录"]));
        foreach (var entry in entries)
            flow.Put(new SheetBlock(SheetBlockKind.Entry, [$"{entry.Order}", entry.Title, entry.Number ?? "", $"{entry.Page}"]));

        return flow;
    }

    private BundleEntry Entry(int index, BundlePart part, int page, int pages) =>
        new(index + 1, part.Title, part.Paper is { } id ? papers[id].Number : part.Number, page, pages);

    private static string Pages(int first, int count) => count == 1 ? $"第 {first} 页" : $"第 {first}—{first + count - 1} 页";
}

using Touyan.Modules.Documents.Model;

namespace Touyan.Modules.Documents.Printing;

/// <summary>Binds papers in order: cover, table of contents, then part after part, each on a new sheet, numbered throughout.</summary>
internal static class Binding
{
    public static Bundle Of(BundleOrder order, IReadOnlyDictionary<PaperId, Paper> papers, DateOnly today)
    {
        var parts = order.Parts.Where(p => p.Paper is not { } id || papers.ContainsKey(id)).ToList();

        // Where the parts begin depends on how long the contents are, and that not on the numbers in them.
        var front = Front(order, [.. parts.Select((p, i) => Entry(i, p, papers, page: 0))]).Page;
        var (body, entries) = (new Flow(), new List<BundleEntry>());
        foreach (var (part, i) in parts.Select((p, i) => (p, i)))
        {
            body.NewSheet();
            entries.Add(Entry(i, part, papers, front + body.Page));
            Put(body, part, papers, today);
        }

        IReadOnlyList<Sheet> sheets = [.. Front(order, entries).ToSheets(), .. body.ToSheets()];
        return new Bundle(order.Title, entries, [.. sheets.Select((s, i) => s with { Number = i + 1, Of = sheets.Count })]);
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

    private static void Put(Flow flow, BundlePart part, IReadOnlyDictionary<PaperId, Paper> papers, DateOnly today)
    {
        if (part.Paper is { } id)
            PaperSheets.Put(flow, papers[id], today);
        else
            flow.Put(new SheetBlock(SheetBlockKind.Title, [part.Title]));

        foreach (var (attachment, i) in part.Attachments.Select((a, i) => (a, i)))
            flow.Put(new SheetBlock(SheetBlockKind.Row, [$"附件 {i + 1}", attachment]));
    }

    private static BundleEntry Entry(int index, BundlePart part, IReadOnlyDictionary<PaperId, Paper> papers, int page) =>
        new(index + 1, part.Title, part.Paper is { } id ? papers[id].Number : null, page);
}

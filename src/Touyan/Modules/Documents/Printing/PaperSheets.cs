using Touyan.Modules.Documents.Issuing;
using Touyan.Modules.Documents.Model;

namespace Touyan.Modules.Documents.Printing;

/// <summary>A paper as sheets of A4, from the words that it was issued with.</summary>
internal static class PaperSheets
{
    public static IReadOnlyList<Sheet> Of(Paper paper, DateOnly today)
    {
        var flow = new Flow();
        Put(flow, paper, today);
        return flow.ToSheets();
    }

    /// <summary>Puts a paper where a flow stands.</summary>
    public static void Put(Flow flow, Paper paper, DateOnly today)
    {
        var seal = new PaperSeal(paper.Number, VerificationCode.Shown(paper.Code), paper.StateOn(today));
        foreach (var part in PaperContent.Read(paper.Content.Value.Value).Parts)
            flow.Part([.. BlocksOf(part, seal)], part.OnNewPage);
    }

    private static IEnumerable<SheetBlock> BlocksOf(PaperPart part, PaperSeal seal)
    {
        yield return new SheetBlock(SheetBlockKind.Title, [part.Title]);
        foreach (var block in part.Blocks)
        {
            foreach (var texts in Paragraphs(block))
                yield return new SheetBlock((SheetBlockKind)block.Kind, texts, block.Lines);
        }

        if (part.Kind is PaperPartKind.Body)
            yield return new SheetBlock(SheetBlockKind.Seal, [], Seal: seal);
    }

    // What was written in several paragraphs stands in several.
    private static IEnumerable<IReadOnlyList<string>> Paragraphs(PaperBlock block) =>
        block.Kind is PaperBlockKind.Text ? block.Texts[0].Split('\n').Select(t => new[] { t.Trim() }) : [block.Texts];
}

using Touyan.Modules.Procedures;

namespace Touyan.Modules.Development.Dossiers;

/// <summary>A part of the dossier: the papers of one kind, with the pages on which they stand.</summary>
/// <param name="Order">From 1.</param>
/// <param name="Title">As the archive calls it.</param>
/// <param name="IsAsked">True when the regulation asks for it (STEP-25.dossier).</param>
/// <param name="Papers">What was handed in.</param>
/// <param name="FromPage">Its first page; null when there is nothing.</param>
public sealed record DossierPart(int Order, string Title, bool IsAsked, IReadOnlyList<CaseRecord.Document> Papers, int? FromPage);

/// <summary>First what the regulation asks for, in its order (rulebook/development.yaml), then the rest in the order of the steps. Pure.</summary>
public static class ArchiveOrder
{
    public static IReadOnlyList<DossierPart> Of(CaseRecord record, IReadOnlyList<string> asked)
    {
        var ids = record.Definition.Steps.SelectMany(s => s.Documents).DistinctBy(d => d.Id).ToList();
        var first = asked.Select(title => (Title: title, Ids: ids.Where(d => Means(d.Title, title)).Select(d => d.Id).ToList())).ToList();
        var taken = first.SelectMany(f => f.Ids).ToHashSet(StringComparer.Ordinal);
        var rest = ids.Where(d => !taken.Contains(d.Id)).Select(d => (d.Title, Ids: new List<string> { d.Id }));
        var (parts, page) = (new List<DossierPart>(), 1);
        foreach (var (title, ofPart) in first.Concat(rest))
        {
            var papers = record.Documents.Where(d => ofPart.Contains(d.Id)).OrderBy(d => ofPart.IndexOf(d.Id)).ToList();
            var isAsked = parts.Count < asked.Count;
            if (papers.Count == 0 && !isAsked)
                continue;

            parts.Add(new DossierPart(parts.Count + 1, title, isAsked, papers, papers.Count == 0 ? null : page));
            page += papers.Sum(p => p.Pages ?? 1);
        }

        return parts;
    }

    // 政治审查材料 is what the steps call 政治审查综合材料; 培养教育考察材料 are the registers of both phases.
    private static bool Means(string document, string asked) =>
        document == asked || (asked.EndsWith("材料", StringComparison.Ordinal) && document.Contains(asked[..^2], StringComparison.Ordinal));
}

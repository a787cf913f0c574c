using Touyan.Modules.Documents;

namespace Touyan.Modules.Procedures.Definitions;

/// <summary>What a definition may refer to beside itself: the words that houses registered, and the kinds of paper.</summary>
public sealed class ProcedureVocabulary(IReadOnlyCollection<CaseWord> words, PaperKinds papers)
{
    public PaperKinds Papers => papers;

    /// <summary>Code tables of the rule book.</summary>
    public IReadOnlySet<string> Codes { get; init; } = new HashSet<string>();

    public bool HasSubject(string kind) => Has(CaseWordKind.Subject, kind);

    public bool HasCheck(string id) => Has(CaseWordKind.Check, id);

    public bool HasEffect(string id) => Has(CaseWordKind.Effect, id);

    /// <summary>What papers can say of subjects of a kind.</summary>
    public IReadOnlyList<string> FactsOf(string subject) =>
        words.FirstOrDefault(w => w.Kind is CaseWordKind.Subject && w.Id == subject)?.Facts ?? [];

    /// <summary>What the effects of a definition find out.</summary>
    public IEnumerable<string> LearnedBy(ProcedureDefinition definition)
    {
        var effects = definition.Steps.SelectMany(s => s.Outcomes).SelectMany(o => o.Effects).Concat(definition.Start.Effects).ToHashSet();
        return words.Where(w => w.Kind is CaseWordKind.Effect && effects.Contains(w.Id)).SelectMany(w => w.Facts);
    }

    private bool Has(CaseWordKind kind, string id) => words.Any(w => w.Kind == kind && string.Equals(w.Id, id, StringComparison.Ordinal));
}

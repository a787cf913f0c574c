using Touyan.Kernel;
using Touyan.Modules.Documents.Model;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Documents.Register;

/// <summary>What a paper goes back to, and for how long it is kept, as the rule says today.</summary>
public sealed class PaperBasis(PaperKinds kinds, Rules rules, TimeProvider clock)
{
    /// <summary>The article, and the time in words; no words where the rule does not hold today.</summary>
    public sealed record Cited(string Article, string? Kept);

    /// <summary>Null for a kind that the rule book no longer has.</summary>
    public Cited? Of(Paper paper) =>
        kinds.Find(paper.Kind) is { } kind ? new Cited(kind.Article, rules.Find(kind.KeptYears, clock.Today)?.ShownWithUnit) : null;
}

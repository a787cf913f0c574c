using System.Globalization;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Duties.Definitions;

/// <summary>All that a file of duties may name: what the houses registered, code tables and rules of the book.</summary>
internal sealed class DutyVocabulary(IReadOnlyCollection<DutyWord> words, Rules rules)
{
    public Rules Rules => rules;

    public CodeTable Posts => rules.Codes("committee-post");

    public bool HasCondition(string word) => words.Any(w => w.Is(DutyWordKind.Condition, word));

    public bool HasOccasion(string word) => words.Any(w => w.Is(DutyWordKind.Occasion, word));

    /// <summary>Codes of the kinds of a source of records; null when there is none.</summary>
    public IReadOnlyCollection<string>? KindsOf(string record) =>
        words.FirstOrDefault(w => w.Is(DutyWordKind.Evidence, record)) is { } word ? [.. word.Kinds.Select(k => k.Code)] : null;

    /// <summary>Kinds of organisations that a code or a tag means; null when it is neither.</summary>
    public IReadOnlyList<OrganizationType>? TypesOf(string word)
    {
        var table = rules.Codes("organization-type");
        var entries = table.Entries.Where(e => string.Equals(e.Code, word, StringComparison.Ordinal) || e.Has(word)).ToList();
        return entries.Count == 0 ? null : [.. entries.Select(e => (OrganizationType)int.Parse(e.Code, CultureInfo.InvariantCulture))];
    }
}

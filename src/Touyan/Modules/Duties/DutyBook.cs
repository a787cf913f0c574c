namespace Touyan.Modules.Duties;

/// <summary>All duties of the rule book, as read and checked at the start.</summary>
public sealed class DutyBook(IReadOnlyList<DutyDefinition> all)
{
    /// <summary>Every version of every duty, in the order of the files' headings.</summary>
    public IReadOnlyList<DutyDefinition> All => all;

    public IEnumerable<DutyDefinition> Versions(string id) => all.Where(d => string.Equals(d.Id, id, StringComparison.Ordinal));

    /// <summary>The version in force on a day; null when none is.</summary>
    public DutyDefinition? Find(string id, DateOnly on) => Versions(id).FirstOrDefault(d => d.InForce.Contains(on));

    /// <summary>Versions of which any day lies in a span, both ends included.</summary>
    public IEnumerable<DutyDefinition> Touching(DateOnly from, DateOnly until) =>
        all.Where(d => d.InForce.From <= until && (d.InForce.To is not { } to || to > from));
}

using System.Collections.Concurrent;
using Touyan.Modules.Procedures.Definitions;

namespace Touyan.Modules.Procedures;

/// <summary>All procedures of the rule book, as read and checked at the start.</summary>
public sealed class ProcedureBook
{
    private readonly ConcurrentDictionary<string, ProcedureDefinition> kept = new(StringComparer.Ordinal);

    public ProcedureBook(IReadOnlyList<ProcedureDefinition> all)
    {
        All = all;
        foreach (var definition in all)
            kept[definition.Digest] = definition;
    }

    /// <summary>Every version of every procedure, in order of id and version.</summary>
    public IReadOnlyList<ProcedureDefinition> All { get; }

    /// <summary>Versions by which cases may begin on a day.</summary>
    public IEnumerable<ProcedureDefinition> InForce(DateOnly day) => All.Where(d => d.InForce.Contains(day));

    /// <summary>The version by which a case begins on a day; null when there is none.</summary>
    public ProcedureDefinition? Find(string id, DateOnly day) => InForce(day).FirstOrDefault(d => d.Id == id);

    /// <summary>One version; null when there is none.</summary>
    public ProcedureDefinition? Find(string id, int version) => All.FirstOrDefault(d => d.Id == id && d.Version == version);

    /// <summary>Title of a procedure by its newest version; the id when it is gone.</summary>
    public string TitleOf(string id) => All.LastOrDefault(d => d.Id == id)?.Title ?? id;

    /// <summary>The definition whose text was kept: running cases finish on theirs, whatever became of the file.</summary>
    internal ProcedureDefinition Kept(string digest, Func<string> source) =>
        kept.TryGetValue(digest, out var known) ? known : kept.GetOrAdd(digest, DefinitionText.Read(source()));

    internal bool Knows(string digest) => kept.ContainsKey(digest);
}

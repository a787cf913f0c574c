using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures.Definitions;

/// <summary>Reads rulebook/procedures and accepts only what holds together; all that is wrong is told at once.</summary>
internal static class ProcedureLoader
{
    public static ProcedureBook Load(RulebookFolder folder, ProcedureVocabulary words) =>
        folder.Read<ProcedureShape, ProcedureBook>("procedures", (files, problems) => Read(files, words, folder.Rules, problems));

    private static ProcedureBook Read(
        IReadOnlyList<YamlFile<ProcedureShape>> files,
        ProcedureVocabulary words,
        Rules rules,
        List<RulebookProblem> problems
    )
    {
        var read = new List<(ProcedureDefinition Definition, YamlFile<ProcedureShape> File)>();
        foreach (var file in files)
        {
            if (Read(file, problems) is { } definition)
                read.Add((definition, file));
        }

        foreach (var (definition, file) in read)
            problems.AddRange(Wrong(definition, file, words, rules));

        CheckVersions(read, problems);
        return new([.. read.Select(r => r.Definition).OrderBy(d => d.Id, StringComparer.Ordinal).ThenBy(d => d.Version)]);
    }

    /// <summary>One file piece by piece; null when a piece is missing or not understood, which was told.</summary>
    public static ProcedureDefinition? Read(YamlFile<ProcedureShape> file, List<RulebookProblem> problems)
    {
        var empty = EmptyPieces.In(file.Content).Select(e => file.Wrong(e.At.Place, file.Id, e.Message)).ToList();
        problems.AddRange(empty);
        return empty.Count > 0
            ? null
            : new DefinitionReader((at, message) => problems.Add(file.Wrong(at.Place, file.Id, message))).Read(file.Content, file.Text);
    }

    /// <summary>Where its pieces do not hang together.</summary>
    public static IEnumerable<RulebookProblem> Wrong(
        ProcedureDefinition definition,
        YamlFile<ProcedureShape> file,
        ProcedureVocabulary words,
        Rules rules
    )
    {
        var day = definition.InForce.To is { } to ? to.AddDays(-1) : DateOnly.MaxValue.AddYears(-1);
        return DefinitionCheck
            .Wrong(definition, words, id => rules.Find(id, day) ?? Newest(rules.Versions(id)))
            .Select(fault => file.Wrong(fault.PlaceIn(file.Content), definition.Id, fault.Message));
    }

    private static Rule? Newest(IReadOnlyList<Rule> versions) => versions.Count == 0 ? null : versions[^1];

    private static void CheckVersions(
        List<(ProcedureDefinition Definition, YamlFile<ProcedureShape> File)> read,
        List<RulebookProblem> problems
    )
    {
        foreach (var versions in read.GroupBy(r => r.Definition.Id, StringComparer.Ordinal))
        {
            var inOrder = versions.OrderBy(v => v.Definition.InForce.From).ToList();
            foreach (var (earlier, later) in inOrder.Zip(inOrder.Skip(1)))
            {
                if (earlier.Definition.InForce.To is null || later.Definition.InForce.From < earlier.Definition.InForce.To)
                    problems.Add(later.File.Wrong(later.File.Content.Place, later.Definition.Id, $"与 {earlier.File.Name} 的施行日期重叠"));
                if (later.Definition.Version <= earlier.Definition.Version)
                    problems.Add(later.File.Wrong(later.File.Content.At("version"), later.Definition.Id, "版本应大于先前施行的版本"));
            }
        }
    }
}

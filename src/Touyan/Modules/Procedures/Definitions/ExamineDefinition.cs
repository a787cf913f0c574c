using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures.Definitions;

/// <summary>Looks through the text of a definition before an office takes it into its rule book: all that is wrong, or the definition. Nothing is kept.</summary>
public sealed class ExamineDefinition(ProcedureBook book, ProcedureVocabulary words, RulebookFolder folder)
{
    /// <summary>What was found in a text.</summary>
    /// <param name="Definition">What it says, where it can be read at all.</param>
    /// <param name="Problems">What is wrong, in the order of the text.</param>
    public sealed record Found(ProcedureDefinition? Definition, IReadOnlyList<RulebookProblem> Problems)
    {
        public bool IsGood => Definition is not null && Problems.Count == 0;
    }

    /// <summary>Reads and checks a text; nothing is kept.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="name">What messages call it.</param>
    public Found Run(string text, string name)
    {
        var problems = new List<RulebookProblem>();
        var file = YamlFiles.Parse<ProcedureShape>(text, name, problems);
        var read = file is null ? null : ProcedureLoader.Read(file, problems);
        if (read is not null)
        {
            problems.AddRange(ProcedureLoader.Wrong(read, file!, words, folder.Rules));
            problems.AddRange(BesideTheBook(read, file!));
        }

        return new(read, [.. problems.OrderBy(p => p.Line).ThenBy(p => p.Column)]);
    }

    // Together with the versions that the book has. The same version is what it would take the place of.
    private IEnumerable<RulebookProblem> BesideTheBook(ProcedureDefinition read, YamlFile<ProcedureShape> file)
    {
        foreach (var other in book.All.Where(d => d.Id == read.Id && d.Version != read.Version))
        {
            var (earlier, later) = other.InForce.From <= read.InForce.From ? (other, read) : (read, other);
            if (earlier.InForce.To is null || later.InForce.From < earlier.InForce.To)
                yield return file.Wrong(file.Content.At("from"), read.Id, $"与第 {other.Version} 版的施行日期重叠");
            if (later.Version <= earlier.Version)
                yield return file.Wrong(file.Content.At("version"), read.Id, "版本应大于先前施行的版本");
        }
    }
}

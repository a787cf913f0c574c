using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Duties.Definitions;

/// <summary>Reads rulebook/duties and accepts only what is complete and of known words; all that is wrong is told at once.</summary>
internal static class DutyLoader
{
    public static DutyBook Load(RulebookFolder folder, IReadOnlyCollection<DutyWord> words) =>
        folder.Read<DutyShape, DutyBook>("duties", (files, problems) => Read(files, new DutyVocabulary(words, folder.Rules), problems));

    private static DutyBook Read(IReadOnlyList<YamlFile<DutyShape>> files, DutyVocabulary words, List<RulebookProblem> problems)
    {
        var read = new List<(DutyDefinition Duty, YamlFile<DutyShape> File)>();
        foreach (var file in files)
        {
            var before = problems.Count;
            problems.AddRange(EmptyPieces.In(file.Content).Select(e => file.Wrong(e.At.Place, file.Id, e.Message)));
            var reader = new DutyReader(words, (at, key, message) => problems.Add(file.Wrong(at.At(key), file.Id, message)));
            if (problems.Count == before && reader.Read(file.Content) is { } duty)
                read.Add((duty, file));
        }

        CheckVersions(read, problems);
        return new([
            .. read.Select(r => r.Duty)
                .OrderBy(d => d.Group, StringComparer.Ordinal)
                .ThenBy(d => d.Id, StringComparer.Ordinal)
                .ThenBy(d => d.InForce.From),
        ]);
    }

    private static void CheckVersions(List<(DutyDefinition Duty, YamlFile<DutyShape> File)> read, List<RulebookProblem> problems)
    {
        foreach (var versions in read.GroupBy(r => r.Duty.Id, StringComparer.Ordinal))
        {
            var inOrder = versions.OrderBy(v => v.Duty.InForce.From).ToList();
            foreach (var (earlier, later) in inOrder.Zip(inOrder.Skip(1)))
            {
                if (earlier.Duty.InForce.To is not { } to || later.Duty.InForce.From < to)
                    problems.Add(later.File.Wrong(later.File.Content.At("from"), later.Duty.Id, $"与 {earlier.File.Name} 的施行日期重叠"));
            }
        }
    }
}

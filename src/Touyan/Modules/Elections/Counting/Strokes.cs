using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Elections.Counting;

/// <summary>How many strokes a character has (rulebook/strokes): candidates stand in the order of the strokes of their surnames.</summary>
public sealed class Strokes
{
    private readonly Dictionary<char, int> counts;

    private Strokes(Dictionary<char, int> counts) => this.counts = counts;

    /// <summary>Null for a character that the table does not have.</summary>
    public int? Of(char character) => counts.TryGetValue(character, out var strokes) ? strokes : null;

    /// <summary>
    /// In the order of strokes, surname first; of one surname, of the given name. Surnames with as many strokes, and whoever cannot be ordered, stay
    /// in the order given; unknown surnames stand behind the others.
    /// </summary>
    public IReadOnlyList<T> Order<T>(IEnumerable<T> people, Func<T, string> name)
    {
        var given = people.ToList();
        var surnames = given.Select(p => SurnameOf(name(p))).Distinct().ToList();
        return
        [
            .. given
                .OrderBy(p => Of(SurnameOf(name(p))) ?? int.MaxValue)
                .ThenBy(p => surnames.IndexOf(SurnameOf(name(p))))
                .ThenBy(name, new ByStrokes(this)),
        ];
    }

    /// <summary>True when the table has every surname: else a note says that the order is in part as given.</summary>
    public bool KnowsAll(IEnumerable<string> names) => names.All(n => n.Length > 0 && Of(n[0]) is not null);

    /// <summary>Reads the folder; a character twice, or a line without strokes, stops the start.</summary>
    public static Strokes Read(RulebookFolder folder) =>
        folder.Read<StrokesShape, Strokes>(
            "strokes",
            (files, problems) =>
            {
                var read = new Dictionary<char, int>();
                foreach (var file in files)
                    problems.AddRange(file.Content.Counts.SelectMany(line => Add(read, line, file)));
                return new Strokes(read);
            }
        );

    private static IEnumerable<RulebookProblem> Add(Dictionary<char, int> counts, StrokeCountShape line, YamlFile<StrokesShape> file)
    {
        if (line.Strokes is not > 0)
            yield return file.Wrong(line.Place, null, "笔画数（strokes）应为正整数");

        foreach (var character in line.Characters ?? "")
        {
            if (!counts.TryAdd(character, line.Strokes ?? 0))
                yield return file.Wrong(line.Place, null, $"汉字“{character}”出现两次");
        }
    }

    private static char SurnameOf(string name) => name.Length > 0 ? name[0] : ' ';

    // Of one surname: character by character, a shorter name first. Sorting is stable: who is equal stays where he was.
    private sealed class ByStrokes(Strokes strokes) : IComparer<string>
    {
        public int Compare(string? x, string? y)
        {
            for (var i = 1; i < Math.Min(x!.Length, y!.Length); i++)
            {
                var difference = (strokes.Of(x[i]) ?? int.MaxValue).CompareTo(strokes.Of(y[i]) ?? int.MaxValue);
                if (difference != 0)
                    return difference;
            }

            return x.Length.CompareTo(y.Length);
        }
    }
}

/// <summary>rulebook/strokes/*.yaml.</summary>
internal sealed class StrokesShape : Located
{
    public string? Title { get; set; }
    public string? About { get; set; }
    public string? Standard { get; set; }
    public Evidence? Evidence { get; set; }
    public string? Source { get; set; }
    public List<StrokeCountShape> Counts { get; set; } = [];
}

internal sealed class StrokeCountShape : Located
{
    public int? Strokes { get; set; }
    public string? Characters { get; set; }
}

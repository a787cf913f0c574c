using System.Text.RegularExpressions;

namespace Touyan.Tests.Architecture;

/// <summary>docs/map.md is true: calls go down, and only through front doors.</summary>
public sealed partial class ModuleMapTests
{
    private static readonly IReadOnlyList<string> Houses =
    [
        .. Code.Types.Select(t => Code.HomeOf(t).House).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static readonly ILookup<string, string> Arrows = ReadMap();

    [Fact]
    public void The_map_shows_every_house_and_no_other()
    {
        var shown = Arrows.Select(a => a.Key).Concat(Arrows.SelectMany(a => a)).Distinct(StringComparer.Ordinal);

        Assert.True(Houses.Count >= 3, "No houses seen in the compiled program.");
        Offenders.None(Houses.Except(shown, StringComparer.Ordinal));
    }

    [Fact]
    public void A_house_asks_only_those_that_the_map_points_at()
    {
        var calls = Code.Uses.Where(u => u.From.House is not null && u.To.House is not null && u.From.House != u.To.House).ToList();

        Assert.NotEmpty(calls);
        Offenders.None(calls.Where(u => !Arrows[u.From.House!].Contains(u.To.House!, StringComparer.Ordinal)).Select(Sentence));
    }

    [Fact]
    public void A_house_is_entered_by_its_front_door()
    {
        var entries = Code.Uses.Where(u => u.From.House is not null && u.To.House is not null && u.From.House != u.To.House).ToList();

        Assert.NotEmpty(entries);
        Offenders.None(entries.Where(u => !u.To.IsDoor).Select(Sentence));
    }

    [Fact]
    public void No_arrow_leads_back()
    {
        Offenders.None(Houses.Where(house => ReachableFrom(house).Contains(house)));
    }

    [Fact]
    public void The_platform_knows_no_house()
    {
        var calls = Code.Uses.Where(u => u.From.IsPlatform).ToList();

        Assert.NotEmpty(calls);
        Offenders.None(calls.Where(u => u.To.House is not null).Select(Sentence));
    }

    [Fact]
    public void The_kernel_is_pure()
    {
        var kernel = typeof(Kernel.Actor).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();

        Assert.Contains("System.Runtime", kernel);
        Offenders.None(kernel.Where(name => !name.StartsWith("System.", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_house_has_a_door_sign()
    {
        Offenders.None(Houses.Where(house => !File.Exists(Path.Combine(Repository.Root, $"src/Touyan/Modules/{house}/README.md"))));
    }

    private static string Sentence(Code.Use use) => $"{use.From} uses {use.To}";

    private static HashSet<string> ReachableFrom(string house)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(Arrows[house]);
        while (waiting.TryDequeue(out var next))
        {
            if (reached.Add(next))
                Arrows[next].ToList().ForEach(waiting.Enqueue);
        }

        return reached;
    }

    // "Arrows: Cockpit → all below; Members → Organizations, Trail; …" up to the full stop.
    private static ILookup<string, string> ReadMap()
    {
        var arrows = ArrowsLine().Match(Repository.Read("docs/map.md")).Groups["all"].Value;
        return arrows
            .ReplaceLineEndings(" ")
            .Split(';')
            .Select(part => part.Split('→', StringSplitOptions.TrimEntries))
            .SelectMany(ends =>
                (ends[1] == "all below" ? Houses.Where(h => h != ends[0]) : ends[1].Split(',', StringSplitOptions.TrimEntries)).Select(to =>
                    (From: ends[0], To: to)
                )
            )
            .ToLookup(arrow => arrow.From, arrow => arrow.To, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^Arrows: (?<all>[^.]+)\.", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ArrowsLine();
}

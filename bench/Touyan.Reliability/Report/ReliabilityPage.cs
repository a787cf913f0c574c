using System.Globalization;
using System.Text;
using Touyan.Reliability.Load;
using Touyan.Reliability.Proof;

namespace Touyan.Reliability.Report;

/// <summary>Writes the figures of the last run into docs/reliability.md, between its two marks.</summary>
internal static class ReliabilityPage
{
    private const string Begin = "<!-- figures -->";
    private const string End = "<!-- end of figures -->";

    public static string Of(IReadOnlyList<Summary> runs)
    {
        var text = new StringBuilder("| | ").AppendJoin(" | ", runs.Select(r => r.Engine)).Append(" |\n| --- |");
        text.Append(string.Concat(runs.Select(_ => " ---: |"))).Append('\n');
        Row("seed", r => r.Seed);
        Row("rounds: worked, killed, started, compared", r => r.Rounds);
        Row("kills of a start", r => r.KilledStarts);
        Row("writes sent", r => r.Acts.Count);
        Row("writes acknowledged", r => r.Acknowledged);
        Row("of these by kind", r => r.Acts.Where(a => a.Fate is Fate.Acknowledged).Select(a => a.Kind).Distinct().Count());
        Row("left open by the kill and settled by asking again", r => r.Settled);
        Row("left open at a page: there wholly or not at all", r => r.Acts.Count(a => a is { Fate: Fate.Unknown, HasKey: false }));
        Row("rotations of keys under load", r => r.Rotations);
        Row("of these killed in the middle and run again", r => r.KilledRotations);
        Row("members looked up by number after a rotation", r => r.LookUps);
        Row("trail verified", r => r.Verifications);
        Row("ready after, median, s", r => r.MedianStart.ToString("0.0", CultureInfo.InvariantCulture));
        Row("ready after, longest, s", r => r.LongestStart.ToString("0.0", CultureInfo.InvariantCulture));
        Row("minutes", r => r.Took.TotalMinutes.ToString("0", CultureInfo.InvariantCulture));
        Row("**findings**", r => r.Findings.Count);
        foreach (var run in runs)
            text.Append(string.Concat(run.Outages.Select(o => $"\n- {run.Engine}: {o}."))).Append('\n');

        return text.ToString();

        void Row(string what, Func<Summary, object> of) =>
            text.Append(CultureInfo.InvariantCulture, $"| {what} | ").AppendJoin(" | ", runs.Select(of)).Append(" |\n");
    }

    public static async Task WriteAsync(IReadOnlyList<Summary> runs)
    {
        var home = AppContext.BaseDirectory[..AppContext.BaseDirectory.IndexOf("bench/Touyan.Reliability", StringComparison.Ordinal)];
        var file = Path.Combine(home, "docs/reliability.md");
        var page = await File.ReadAllTextAsync(file);
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        await File.WriteAllTextAsync(file, $"{page[..from]}\n\n{Of(runs)}\n{page[to..]}");
    }
}

using Touyan.Kernel;
using Touyan.Modules.Duties.Reckoning;

namespace Touyan.Modules.Duties.Map;

/// <summary>A cell of the map as it is drawn: its colour says no more than its words.</summary>
/// <param name="Tally">What it adds up.</param>
/// <param name="RedShare">Above which share of what is over it is red.</param>
/// <param name="Href">The rows behind it; null where they are not the reader's.</param>
public sealed record TallyCell(DutyTally Tally, Share RedShare, string? Href)
{
    /// <summary>Class of the style: good, warn, bad; none where nothing is over yet.</summary>
    public string Kind =>
        Tally.Settled == 0 ? "none"
        : Tally.Late == 0 ? "good"
        : RedShare.IsReachedBy(Tally.Late, Tally.Settled) ? "bad"
        : "warn";

    public string Text => Tally.Settled == 0 ? Waiting : $"{Tally.Done + Tally.DoneLate}/{Tally.Settled}";

    /// <summary>The same in words.</summary>
    public string Said =>
        string.Join(
            "，",
            new[]
            {
                Part(DutyState.Done, Tally.Done),
                Part(DutyState.DoneLate, Tally.DoneLate),
                Part(DutyState.Late, Tally.Late),
                Part(DutyState.Soon, Tally.Soon),
                Part(DutyState.Due, Tally.Due),
                Part(DutyState.Excused, Tally.Excused),
            }.OfType<string>()
        );

    private string Waiting =>
        Tally.Soon + Tally.Due == 0 ? "已免除"
        : Tally.Soon > 0 ? "临近"
        : "待完成";

    private static string? Part(DutyState state, int count) => count == 0 ? null : $"{Words.Of(state)} {count}";
}

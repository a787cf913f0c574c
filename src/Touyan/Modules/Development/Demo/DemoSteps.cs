namespace Touyan.Modules.Development.Demo;

/// <summary>The steps of the chart, and how many days after the one before each is usually taken.</summary>
internal static class DemoSteps
{
    private static readonly (string Step, int Days)[] Usual =
    [
        ("apply", 0),
        ("talk", 15),
        ("recommend", 45),
        ("file-activist", 10),
        ("contacts", 3),
        ("cultivate", 370),
        ("determine-target", 5),
        ("file-target", 8),
        ("introducers", 4),
        ("political-review", 14),
        ("training", 20),
        ("committee-review", 12),
        ("pre-review", 9),
        ("form", 6),
        ("meeting-admission", 14),
        ("talk-committee", 16),
        ("approve-admission", 12),
        ("file-above", 10),
        ("assign", 4),
        ("oath", 12),
        ("inspect", 300),
        ("apply-conversion", 10),
        ("meeting-conversion", 14),
        ("approve-conversion", 20),
        ("archive", 15),
    ];

    public static IReadOnlyList<string> All { get; } = [.. Usual.Select(u => u.Step)];

    public static int IndexOf(string step) => Array.FindIndex(Usual, u => u.Step == step);

    /// <summary>The days of the steps before this one, when the last of them was taken so many days ago.</summary>
    public static IReadOnlyList<(string Step, DateOnly On)> Before(string step, DateOnly today, int ago)
    {
        var past = new List<(string, DateOnly)>();
        var day = today.AddDays(-ago);
        for (var i = IndexOf(step) - 1; i >= 0; i--)
        {
            past.Add((Usual[i].Step, day));
            day = day.AddDays(-Usual[i].Days);
        }

        past.Reverse();
        return past;
    }
}

namespace Touyan.Modules.Elections.Demo;

/// <summary>How far an election of the demo county has come.</summary>
internal enum DemoStage
{
    Requested = 1,
    Preparing = 2,
    Submitted = 3,
    Ready = 4,

    /// <summary>Two tellers differ.</summary>
    Differing = 5,

    /// <summary>Two candidates have as many votes at the edge.</summary>
    Tied = 6,
    Elected = 7,
    Reported = 8,
    Approved = 9,
}

/// <summary>Steps of the demo elections: what each came to, the stage it leads beyond, and how many days ago.</summary>
internal static class DemoWays
{
    public const int BegunDaysAgo = 40;

    public static readonly IReadOnlyList<(string Step, string Outcome, DemoStage Stage, int DaysAgo)> Term =
    [
        ("reply", "agree", DemoStage.Preparing, 35),
        ("prepare", "done", DemoStage.Preparing, 30),
        ("nominate", "submit", DemoStage.Submitted, 24),
        ("shortlist", "agree", DemoStage.Ready, 18),
        ("meeting", "elected", DemoStage.Differing, 6),
        ("report", "submit", DemoStage.Reported, 4),
        ("approve", "approve", DemoStage.Approved, 2),
    ];

    public static readonly IReadOnlyList<(string Step, string Outcome, DemoStage Stage, int DaysAgo)> Village =
    [
        ("reply", "agree", DemoStage.Preparing, 36),
        ("recommend", "done", DemoStage.Preparing, 32),
        ("qualification", "passed", DemoStage.Preparing, 29),
        ("test", "passed", DemoStage.Preparing, 26),
        ("inspection", "passed", DemoStage.Preparing, 22),
        ("masses-vote", "done", DemoStage.Preparing, 19),
        ("members-vote", "submit", DemoStage.Submitted, 16),
        ("party-committee-vote", "agree", DemoStage.Ready, 12),
        ("party-election", "elected", DemoStage.Elected, 5),
    ];

    /// <summary>The meeting is not over: the round is counted, or voted on again.</summary>
    public static bool StopsBefore(string step, DemoStage until) => step is "meeting" && until <= DemoStage.Tied;
}

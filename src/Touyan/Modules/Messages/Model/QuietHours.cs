using Touyan.Kernel;

namespace Touyan.Modules.Messages.Model;

/// <summary>Hours of the day in China in which nobody is disturbed: from one on until before the other, past midnight where that is the smaller.</summary>
public readonly record struct QuietHours(int From, int To)
{
    /// <summary>The instant itself, or the end of the quiet that it lies in.</summary>
    public DateTime Out(DateTime at)
    {
        var local = Clock.ToChinaTime(at);
        if (!Holds(local.Hour))
            return at;

        var day = DateOnly.FromDateTime(local);
        return Clock.ToUtc(local.Hour >= To ? day.AddDays(1) : day).AddHours(To);
    }

    private bool Holds(int hour) => From <= To ? hour >= From && hour < To : hour >= From || hour < To;
}

/// <summary>How long one waits before the next try: longer each time.</summary>
internal static class Pauses
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    public static TimeSpan After(int tries)
    {
        var pause = First;
        for (var done = 1; done < tries && pause < Longest; done++)
            pause *= 2;

        return pause < Longest ? pause : Longest;
    }
}

namespace Touyan.Tests.Support;

/// <summary>Stands still at noon of 2026-11-20 in China until it is moved. The shared app's clock is never moved: tests that move time have an app of their own.</summary>
public sealed class TestClock : TimeProvider
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(8));

    private long ticks = Noon.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Volatile.Read(ref ticks), TimeSpan.Zero);

    public void Advance(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}

using System.Collections.Concurrent;

namespace Touyan.Reliability.Load;

/// <summary>What was sent and what was answered, kept outside the program and its database.</summary>
internal sealed class Journal(string file) : IDisposable
{
    private readonly ConcurrentQueue<Act> acts = new();
    private readonly StreamWriter written = new(file) { AutoFlush = true };
    private readonly Lock gate = new();
    private int signIns;

    public IReadOnlyCollection<Act> Acts => acts;

    /// <summary>What can be asked for again to know how it ended.</summary>
    public IEnumerable<Act> Open => acts.Where(a => a is { Fate: Fate.Unknown, HasKey: true });

    public int Acknowledged => acts.Count(a => a.Fate is Fate.Acknowledged) + signIns;

    /// <summary>Sign-ins by the page that were answered with a session.</summary>
    public int SignIns => signIns;

    public void Add(Act act) => acts.Enqueue(act);

    public void SignedIn() => Interlocked.Increment(ref signIns);

    public void Note(Act act)
    {
        lock (gate)
            written.WriteLine($"{act.Kind} {act.Tag} {act.Fate} {act.Status}");
    }

    public void Dispose() => written.Dispose();
}

namespace Touyan.Reliability.Load;

/// <summary>What became of an act, as far as whoever sent it can know.</summary>
internal enum Fate
{
    /// <summary>No answer, or one that leaves it open: it may be done or not, but not half.</summary>
    Unknown = 1,

    /// <summary>The server said that it is done: it must be there, once, whatever happens then.</summary>
    Acknowledged = 2,

    /// <summary>The server said no: it must not be there.</summary>
    Refused = 3,

    /// <summary>The server said that it made a mistake: a finding.</summary>
    Fault = 4,
}

/// <summary>A write that is sent. Its tag is unique, and stands in the row that it makes or in its entry of the trail, or in both.</summary>
internal abstract class Act(string kind, string tag)
{
    /// <summary>enrol, correct, occupation …</summary>
    public string Kind => kind;

    public string Tag { get; } = tag;

    /// <summary>What stands in its row, where that is not its own tag.</summary>
    public string RowTag { get; init; } = tag;

    public Fate Fate { get; private set; } = Fate.Unknown;

    public int Status { get; private set; }

    /// <summary>The last answer.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>What depends on its success: told once, with the answer.</summary>
    public Action<string>? Then { get; init; }

    /// <summary>What becomes of its object when it was refused: it may be tried later, by another act.</summary>
    public Action? Otherwise { get; init; }

    /// <summary>It is against the rules: the server must say no.</summary>
    public bool MustBeRefused { get; init; }

    /// <summary>True when it may be sent again and is done once all the same: it has a key of its own.</summary>
    public abstract bool HasKey { get; }

    /// <summary>The answer when it was asked for a second time; null when it was not.</summary>
    public string? Again { get; protected set; }

    /// <summary>Sends it, the first time or again.</summary>
    public abstract Task SendAsync(HttpClient http, CancellationToken ct);

    public override string ToString() => $"{kind} {Tag}: {Fate} {Status} {Answer[..Math.Min(Answer.Length, 300)]}";

    protected void Settle(Fate fate, int status, string answer)
    {
        (Fate, Status, Answer) = (fate, status, answer);
        if (Fate is Fate.Acknowledged)
            Then?.Invoke(answer);
        else if (Fate is Fate.Refused)
            Otherwise?.Invoke();
    }

    // Too much at once, no room, nobody there: said no, but a commit may have been on its way.
    protected static Fate FateOf(int status) =>
        status switch
        {
            < 300 => Fate.Acknowledged,
            429 or 503 or 507 => Fate.Unknown,
            < 500 => Fate.Refused,
            _ => Fate.Fault,
        };
}

namespace Touyan.Kernel;

/// <summary>A spell of days: from <paramref name="From"/>, included, to <paramref name="To"/>, excluded; open while <paramref name="To"/> is null.</summary>
public readonly record struct Period(DateOnly From, DateOnly? To = null)
{
    public bool Contains(DateOnly day) => From <= day && (To is null || day < To);

    public bool IsOpen => To is null;

    public bool IsEmpty => To is { } to && to <= From;

    public override string ToString() => To is null ? $"{From:yyyy-MM-dd} 起" : $"{From:yyyy-MM-dd} 至 {To:yyyy-MM-dd}";
}

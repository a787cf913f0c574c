namespace Touyan.Bench.Report;

/// <summary>A line of the table.</summary>
internal sealed record Figure
{
    public required string What { get; init; }

    public required string Product { get; init; }

    public string Yardstick { get; init; } = "";

    public string Ratio { get; init; } = "";

    public string Aim { get; init; } = "";

    /// <summary>Null where there is no aim.</summary>
    public bool? IsMet { get; init; }
}

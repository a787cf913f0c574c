namespace Touyan.Platform.Ui;

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>To compare.</summary>
    Bar,

    /// <summary>To follow through time.</summary>
    Line,

    /// <summary>Parts of a whole; six at most.</summary>
    Pie,
}

/// <summary>A figure of a chart.</summary>
/// <param name="Label">What it is the figure of: an age band, a month.</param>
/// <param name="Value">The figure.</param>
/// <param name="Href">The rows behind it.</param>
/// <param name="Series">Where each label has several figures: men, women.</param>
public sealed record ChartPoint(string Label, decimal Value, string? Href = null, string? Series = null);

/// <summary>A chart and, at the same time, the table that says the same.</summary>
/// <param name="Kind">Shape.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Unit">What is counted: 名, 个, 元.</param>
/// <param name="Points">Figures, in the order in which they are shown.</param>
public sealed record Chart(ChartKind Kind, string Title, string Unit, IReadOnlyList<ChartPoint> Points)
{
    public IReadOnlyList<string> Labels { get; } = [.. Points.Select(p => p.Label).Distinct(StringComparer.Ordinal)];

    /// <summary>Names of the series; a single unnamed one is called by the unit.</summary>
    public IReadOnlyList<string> Series { get; } = [.. Points.Select(p => p.Series ?? "").Distinct(StringComparer.Ordinal)];

    public ChartPoint? At(string label, string series) => Points.FirstOrDefault(p => p.Label == label && (p.Series ?? "") == series);
}

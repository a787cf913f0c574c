namespace Touyan.Modules.Procedures.Book;

/// <summary>A procedure as it is drawn: boxes one below the other, lines between them, in pixels. Narrow enough for a phone.</summary>
public sealed record Diagram(int Width, int Height, IReadOnlyList<DiagramNode> Nodes, IReadOnlyList<DiagramLine> Lines);

/// <summary>What a piece of the drawing stands for.</summary>
public enum NodeKind
{
    Start = 1,
    Step = 2,

    /// <summary>The question before a step that is not always taken.</summary>
    Condition = 3,

    End = 4,
}

/// <summary>A piece with text in it.</summary>
public sealed record DiagramNode(NodeKind Kind, Frame Frame, IReadOnlyList<DiagramText> Texts)
{
    /// <summary>The step that it is, or stands before, or ends at.</summary>
    public string? Step { get; init; }

    /// <summary>Of a step, its outcomes; each has a row of its own from which its line begins.</summary>
    public IReadOnlyList<DiagramRow> Rows { get; init; } = [];

    /// <summary>Of an end, how the case stands then.</summary>
    public CaseState? Ends { get; init; }
}

/// <summary>An outcome within its box.</summary>
public sealed record DiagramRow(string Outcome, Frame Frame);

/// <summary>A line of text; Y is its base line.</summary>
public sealed record DiagramText(int X, int Y, string Text, TextKind Kind);

public enum TextKind
{
    Title = 1,
    Note = 2,
    Outcome = 3,

    /// <summary>Centred in its piece.</summary>
    Centred = 4,
}

/// <summary>What a line means.</summary>
public enum LineKind
{
    /// <summary>Down to the piece that follows.</summary>
    Next = 1,

    /// <summary>Past some steps, on the right.</summary>
    Jump = 2,

    /// <summary>Back to an earlier step, on the left.</summary>
    Return = 3,

    /// <summary>To an end.</summary>
    End = 4,

    /// <summary>Past a step whose condition does not hold.</summary>
    Skip = 5,
}

/// <summary>A line with an arrow at its end.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="From">The step that it leaves; null for the start.</param>
/// <param name="Outcome">The outcome that it is; null where none is (start, conditions).</param>
/// <param name="To">The step that it leads to; null for an end.</param>
/// <param name="Points">Its corners.</param>
public sealed record DiagramLine(LineKind Kind, string? From, string? Outcome, string? To, IReadOnlyList<DiagramPoint> Points)
{
    /// <summary>A word beside its beginning: 否.</summary>
    public string? Label { get; init; }
}

public readonly record struct DiagramPoint(int X, int Y);

/// <summary>A rectangle.</summary>
public readonly record struct Frame(int X, int Y, int Width, int Height)
{
    public int Right => X + Width;

    public int Bottom => Y + Height;

    public int MiddleX => X + (Width / 2);

    public int MiddleY => Y + (Height / 2);

    public bool Overlaps(Frame other) => X < other.Right && other.X < Right && Y < other.Bottom && other.Y < Bottom;
}

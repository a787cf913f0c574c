using Touyan.Kernel;

namespace Touyan.Modules.Procedures.Book;

/// <summary>The pieces of a drawing one below the other: the start, and each step with the question before it. Heights follow from the texts.</summary>
internal sealed class DiagramColumn(
    ProcedureDefinition definition,
    Func<StepDefinition, IReadOnlyList<string>> notesOf,
    Func<string, string> ruleTitle
)
{
    public const int Width = 216;
    public const int Gap = 36;
    public const int PillWidth = 74;
    public const int PillHeight = 26;
    private const int Padding = 9;
    private const int TitleSize = 15;
    private const int Size = 14;
    private const int TitleHeight = 22;
    private const int LineHeight = 20;
    private const int RowPadding = 5;

    private readonly List<DiagramNode> nodes = [];
    private int left;
    private int bottom;

    /// <summary>All pieces, at this distance from the left.</summary>
    public IReadOnlyList<DiagramNode> Place(int x)
    {
        nodes.Clear();
        (left, bottom) = (x, 1);
        Add(NodeKind.Start, null, $"发起：{string.Join("或", definition.Start.By.Select(k => k.Words(definition)))}");
        foreach (var step in definition.Steps)
        {
            if (step.Condition is { } condition)
                Add(NodeKind.Condition, step.Id, ConditionWords.Asked(condition, definition, ruleTitle));

            nodes.Add(Box(step));
            bottom = nodes[^1].Frame.Bottom + Gap;
        }

        return nodes;
    }

    /// <summary>The outcome that leads straight down stands last, over its arrow.</summary>
    public OutcomeDefinition? Straight(StepDefinition step)
    {
        var next = definition.Steps.SkipWhile(s => s != step).Skip(1).FirstOrDefault()?.Id;
        return next is null ? null : step.Outcomes.FirstOrDefault(o => o.To == next);
    }

    private void Add(NodeKind kind, string? step, string text)
    {
        var lines = TextLines.Of(text, Width - (4 * Padding), Size);
        var frame = new Frame(left, bottom, Width, (lines.Count * LineHeight) + (2 * Padding));
        nodes.Add(
            new DiagramNode(kind, frame, [.. lines.Select((line, i) => Text(frame.MiddleX, frame.Y + Padding, i, line, TextKind.Centred))])
            {
                Step = step,
            }
        );
        bottom = frame.Bottom + Gap;
    }

    private DiagramNode Box(StepDefinition step)
    {
        var (texts, y) = (new List<DiagramText>(), bottom + Padding);
        foreach (var line in TextLines.Of(step.Title, Width - (2 * Padding), TitleSize))
        {
            texts.Add(new DiagramText(left + Padding, y + 16, line, TextKind.Title));
            y += TitleHeight;
        }

        foreach (var line in notesOf(step).SelectMany(note => TextLines.Of(note, Width - (2 * Padding), Size)))
        {
            texts.Add(Text(left + Padding, y, 0, line, TextKind.Note));
            y += LineHeight;
        }

        var (rows, straight) = (new List<DiagramRow>(), Straight(step));
        y += Padding - 3;
        foreach (var outcome in step.Outcomes.OrderBy(o => o == straight))
        {
            var lines = TextLines.Of(outcome.Title + (outcome.IsAutomatic ? "（期满自动）" : ""), Width - (2 * Padding), Size);
            var row = new Frame(left, y, Width, Math.Max(PillHeight + 4, (lines.Count * LineHeight) + (2 * RowPadding)));
            var top = row.Y + ((row.Height - (lines.Count * LineHeight)) / 2);
            texts.AddRange(lines.Select((line, i) => Text(left + Padding, top, i, line, TextKind.Outcome)));
            rows.Add(new DiagramRow(outcome.Id, row));
            y = row.Bottom;
        }

        return new DiagramNode(NodeKind.Step, new Frame(left, bottom, Width, y - bottom), texts) { Step = step.Id, Rows = rows };
    }

    private static DiagramText Text(int x, int top, int line, string text, TextKind kind) =>
        new(x, top + (line * LineHeight) + 15, text, kind);

    /// <summary>The pill at the right of an outcome with which the case ends.</summary>
    public static DiagramNode Pill(string step, DiagramRow row, CaseState ends)
    {
        var frame = new Frame(row.Frame.Right + 14, row.Frame.MiddleY - (PillHeight / 2), PillWidth, PillHeight);
        return new DiagramNode(NodeKind.End, frame, [new DiagramText(frame.MiddleX, frame.MiddleY + 5, Words.Of(ends), TextKind.Centred)])
        {
            Step = step,
            Ends = ends,
        };
    }
}

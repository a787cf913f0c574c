namespace Touyan.Modules.Procedures.Book;

/// <summary>
/// Lays a procedure out: boxes in the order of the definition, what leads on to the next straight down, what leads past some on the right, what leads back on
/// the left, ends as pills beside the outcome. Pure: the same definition gives the same drawing.
/// </summary>
public static class DrawProcedure
{
    private const int Lane = 10;
    private const int Margin = 10;
    private const int Entry = 14;

    private sealed record Leaving(LineKind Kind, string From, string? Outcome, string To, DiagramPoint At, bool IsLeft);

    /// <summary>The diagram of a definition.</summary>
    /// <param name="definition">What is drawn.</param>
    /// <param name="notesOf">What stands in the box of a step below its title: who keeps it, by when.</param>
    /// <param name="ruleTitle">What a rule that decides a way is called.</param>
    public static Diagram Of(
        ProcedureDefinition definition,
        Func<StepDefinition, IReadOnlyList<string>> notesOf,
        Func<string, string> ruleTitle
    )
    {
        var column = new DiagramColumn(definition, notesOf, ruleTitle);
        var (left, right) = (new DiagramLanes(), new DiagramLanes());
        var flat = column.Place(0);
        foreach (var line in Leave(definition, column, flat))
            (line.IsLeft ? left : right).Add(line.To, line.At.Y, EntryOf(flat, line.To).Y - Entry);
        left.Settle();
        right.Settle();

        var x = Margin + (left.Count * Lane);
        var placed = column.Place(x);
        var pills = Pills(definition, placed).ToList();
        var outside = x + DiagramColumn.Width + (pills.Count > 0 ? 14 + DiagramColumn.PillWidth : 0);
        var sides = Leave(definition, column, placed)
            .Select(line =>
                Around(line, placed, line.IsLeft ? x - Margin - (left.Of(line.To) * Lane) : outside + Margin + (right.Of(line.To) * Lane))
            );
        return new Diagram(
            outside + Margin + (right.Count * Lane),
            placed[^1].Frame.Bottom + 2,
            [.. placed, .. pills],
            [.. Down(definition, column, placed), .. Ends(pills, placed, definition), .. sides]
        );
    }

    // Straight down: from the start, from a question to its step, from an outcome to the step that follows.
    private static IEnumerable<DiagramLine> Down(ProcedureDefinition definition, DiagramColumn column, IReadOnlyList<DiagramNode> nodes)
    {
        for (var i = 0; i + 1 < nodes.Count; i++)
        {
            var (above, below) = (nodes[i], nodes[i + 1]);
            var outcome = above.Kind is NodeKind.Step ? column.Straight(definition.Find(above.Step!)!) : null;
            if (above.Kind is NodeKind.Step && outcome is null)
                continue;

            yield return new DiagramLine(
                LineKind.Next,
                above.Step,
                outcome?.Id,
                below.Step,
                [new(above.Frame.MiddleX, above.Frame.Bottom), new(below.Frame.MiddleX, below.Frame.Y)]
            )
            {
                Label = above.Kind is NodeKind.Condition ? "是" : null,
            };
        }
    }

    private static IEnumerable<Leaving> Leave(ProcedureDefinition definition, DiagramColumn column, IReadOnlyList<DiagramNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node.Kind is NodeKind.Condition && definition.Find(node.Step!)!.Condition is { } condition)
            {
                if (definition.Find(condition.Else) is not null)
                    yield return From(node.Frame, LineKind.Skip, node, null, condition.Else, definition);
                continue;
            }

            foreach (var row in node.Rows)
            {
                var step = definition.Find(node.Step!)!;
                if (step.Find(row.Outcome) is { To: { } to } outcome && outcome != column.Straight(step) && definition.Find(to) is not null)
                    yield return From(row.Frame, LineKind.Jump, node, outcome.Id, to, definition);
            }
        }
    }

    private static Leaving From(Frame at, LineKind kind, DiagramNode node, string? outcome, string to, ProcedureDefinition definition)
    {
        var isBack = IndexOf(definition, to) <= IndexOf(definition, node.Step!);
        return new Leaving(
            isBack && kind is LineKind.Jump ? LineKind.Return : kind,
            node.Step!,
            outcome,
            to,
            new(isBack ? at.X : at.Right, at.MiddleY),
            isBack
        );
    }

    private static DiagramLine Around(Leaving line, IReadOnlyList<DiagramNode> nodes, int lane)
    {
        var target = EntryOf(nodes, line.To);
        var entry = target.Y - Entry;
        return new DiagramLine(
            line.Kind,
            line.From,
            line.Outcome,
            line.To,
            [line.At, new(lane, line.At.Y), new(lane, entry), new(target.MiddleX, entry), new(target.MiddleX, target.Y)]
        )
        {
            Label = line.Kind is LineKind.Skip ? "否" : null,
        };
    }

    private static IEnumerable<DiagramNode> Pills(ProcedureDefinition definition, IReadOnlyList<DiagramNode> nodes) =>
        from node in nodes
        from row in node.Rows
        let ends = definition.Find(node.Step!)!.Find(row.Outcome)!.Ends
        where ends is not null
        select DiagramColumn.Pill(node.Step!, row, ends.Value);

    private static IEnumerable<DiagramLine> Ends(
        List<DiagramNode> pills,
        IReadOnlyList<DiagramNode> nodes,
        ProcedureDefinition definition
    ) =>
        from node in nodes
        from row in node.Rows
        where definition.Find(node.Step!)!.Find(row.Outcome)!.Ends is not null
        let pill = pills.First(p => p.Step == node.Step && p.Frame.MiddleY == row.Frame.MiddleY)
        select new DiagramLine(
            LineKind.End,
            node.Step,
            row.Outcome,
            null,
            [new(row.Frame.Right, row.Frame.MiddleY), new(pill.Frame.X, row.Frame.MiddleY)]
        );

    // What leads to a step asks its question first.
    private static Frame EntryOf(IReadOnlyList<DiagramNode> nodes, string step) => nodes.First(n => n.Step == step).Frame;

    private static int IndexOf(ProcedureDefinition definition, string step) => definition.Steps.TakeWhile(s => s.Id != step).Count();
}

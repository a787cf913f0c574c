using Microsoft.Extensions.DependencyInjection;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Book;
using Touyan.Tests.Support;
using static Touyan.Tests.Procedures.Definition;

namespace Touyan.Tests.Procedures;

public sealed class DrawProcedureTests
{
    private static ProcedureDefinition Tangled { get; } =
        Of(
            Step("one", "on>two", "far>five", "no!refused"),
            Step("two", "on>three", "back<one", "late!expired", "same<two").If("four"),
            Step("three", "on>four", "back<one", "again<two", "done!completed"),
            Step("four", "on>six", "far>six", "back<two", "no!refused").If("six"),
            Step("five", "on>six", "back<three"),
            Step("six", "done!completed", "back<one", "no!refused")
        );

    public static TheoryData<string> Drawn => ["tangled", "single", "long", "book"];

    [Theory]
    [MemberData(nameof(Drawn))]
    public async Task No_piece_lies_over_another(string which)
    {
        foreach (var definition in await DefinitionsAsync(which))
        {
            var nodes = Draw(definition).Nodes;
            var overlaps =
                from i in Enumerable.Range(0, nodes.Count)
                from j in Enumerable.Range(i + 1, nodes.Count - i - 1)
                where nodes[i].Frame.Overlaps(nodes[j].Frame)
                select (nodes[i], nodes[j]);

            Assert.Empty(overlaps);
        }
    }

    [Theory]
    [MemberData(nameof(Drawn))]
    public async Task No_line_runs_through_a_piece(string which)
    {
        foreach (var definition in await DefinitionsAsync(which))
        {
            var drawn = Draw(definition);
            var through =
                from line in drawn.Lines
                from piece in line.Points.Zip(line.Points.Skip(1))
                from node in drawn.Nodes
                where node.Frame.Overlaps(Inner(piece.First, piece.Second))
                select (line, node);

            Assert.Empty(through);
        }
    }

    [Theory]
    [MemberData(nameof(Drawn))]
    public async Task Every_outcome_has_its_line_and_every_condition_its_two(string which)
    {
        foreach (var definition in await DefinitionsAsync(which))
        {
            var lines = Draw(definition).Lines;
            foreach (var step in definition.Steps)
            {
                Assert.All(step.Outcomes, o => Assert.Equal(o.To, Assert.Single(lines, l => l.From == step.Id && l.Outcome == o.Id).To));
                if (step.Condition is { } condition)
                    Assert.Equal([step.Id, condition.Else], lines.Where(l => l.From == step.Id && l.Outcome is null).Select(l => l.To));
            }
        }
    }

    [Fact]
    public void What_leads_back_is_on_the_left_and_what_leads_past_on_the_right()
    {
        var drawn = Draw(Tangled);
        var boxes = drawn.Nodes.First(n => n.Kind is NodeKind.Step).Frame;

        var returns = drawn.Lines.Where(l => l.Kind is LineKind.Return).ToList();
        Assert.Equal(7, returns.Count);
        Assert.All(returns, l => Assert.True(l.Points.Min(p => p.X) < boxes.X));
        Assert.All(
            drawn.Lines.Where(l => l.Kind is LineKind.Jump or LineKind.Skip),
            l => Assert.True(l.Points.Max(p => p.X) > drawn.Nodes.Max(n => n.Frame.Right))
        );
    }

    [Fact]
    public void Lanes_to_different_steps_do_not_run_in_each_other()
    {
        var lanes = Draw(Tangled)
            .Lines.Where(l => l.Points.Count == 5)
            .Select(l =>
                (l.To, X: l.Points[1].X, From: Math.Min(l.Points[1].Y, l.Points[2].Y), End: Math.Max(l.Points[1].Y, l.Points[2].Y))
            )
            .ToList();

        Assert.Empty(
            from one in lanes
            from other in lanes
            where one.To != other.To && one.X == other.X && one.From < other.End && other.From < one.End
            select (one, other)
        );
    }

    [Fact]
    public void A_narrow_procedure_fits_a_phone() => Assert.InRange(Draw(Tangled).Width, 200, 390);

    [Fact]
    public void A_closing_mark_never_begins_a_line()
    {
        var lines = TextLines.Of("一二三四五，六七", 75, 15);

        Assert.Equal(["一二三四五，", "六七"], lines);
    }

    private static Diagram Draw(ProcedureDefinition definition) => DrawProcedure.Of(definition, s => [$"把关：{s.Title}"], rule => rule);

    private static async Task<IEnumerable<ProcedureDefinition>> DefinitionsAsync(string which) =>
        which switch
        {
            "tangled" => [Tangled],
            "single" => [Of(Step("only", "done!completed"))],
            "long" => [Long()],
            _ => (await SmallCounty.OpenAsync()).App.Services.GetRequiredService<ProcedureBook>().All,
        };

    private static ProcedureDefinition Long() =>
        Of([
            .. Enumerable
                .Range(0, 30)
                .Select(i =>
                    Step(
                        $"s{i}",
                        i == 29 ? "on!completed" : $"on>s{i + 1}",
                        $"back<s{i / 2}",
                        $"far>s{Math.Min(29, i + 7)}",
                        "no!refused"
                    ) with
                    {
                        Title = new string('长', 5 + i),
                    }
                ),
        ]);

    // The space that a segment takes, its ends left out: there it touches.
    private static Frame Inner(DiagramPoint from, DiagramPoint to)
    {
        var (x, y) = (Math.Min(from.X, to.X), Math.Min(from.Y, to.Y));
        var (wide, high) = (Math.Abs(from.X - to.X), Math.Abs(from.Y - to.Y));
        return wide > 0 ? new Frame(x + 1, y, Math.Max(0, wide - 2), 1) : new Frame(x, y + 1, 1, Math.Max(0, high - 2));
    }
}

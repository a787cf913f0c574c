using Touyan.Kernel;
using Touyan.Modules.Procedures;
using Touyan.Modules.Rulebook;

namespace Touyan.Tests.Procedures;

/// <summary>Definitions made by hand: steps by their outcomes, written <c>id>step</c>, <c>id&lt;step</c> (back), <c>id!refused</c>.</summary>
internal static class Definition
{
    public static ProcedureDefinition Of(params StepDefinition[] steps) =>
        new()
        {
            Id = "made",
            Version = 1,
            Title = "示例",
            Article = "示例第一条",
            Evidence = Evidence.L,
            InForce = new Period(new DateOnly(2020, 1, 1)),
            Subject = "member",
            Prefix = "例",
            Start = new StartDefinition([new KeeperDefinition(KeeperOffice.Subject, null)], [], []),
            Steps = steps,
            Source = "",
            Digest = "",
        };

    public static StepDefinition Step(string id, params string[] outcomes) =>
        new()
        {
            Id = id,
            Title = $"环节{id}",
            Article = "示例第二条",
            Keepers = [new KeeperDefinition(KeeperOffice.County, null)],
            Outcomes = [.. outcomes.Select(Outcome)],
        };

    public static StepDefinition If(this StepDefinition step, string otherwise) =>
        step with
        {
            Condition = new ConditionDefinition { Differ = ["a", "b"], Else = otherwise },
        };

    private static OutcomeDefinition Outcome(string written)
    {
        var parts = written.Split('>', '<', '!');
        return written.Contains('!')
            ? new OutcomeDefinition(parts[0], $"结果{parts[0]}", OutcomeKind.Refuse)
            {
                Ends = Enum.Parse<CaseState>(parts[1], ignoreCase: true),
            }
            : new OutcomeDefinition(parts[0], $"结果{parts[0]}", written.Contains('<') ? OutcomeKind.Return : OutcomeKind.Forward)
            {
                To = parts[1],
            };
    }
}

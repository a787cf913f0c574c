using Touyan.Kernel;
using Touyan.Modules.Rulebook.Local;

namespace Touyan.Modules.Rulebook.Reading;

/// <summary>One rule: what it says today, what it said before, what the county made of it, where it was applied last.</summary>
public sealed class ShowRule(Rules rules, NationalRules national, ReadProposals proposals, IEnumerable<IRuleUse> uses)
{
    public sealed record View
    {
        public required RuleFile File { get; init; }

        /// <summary>The version in force on the day, or else the last.</summary>
        public required Rule Rule { get; init; }

        public bool IsInForce { get; init; }

        /// <summary>What the regulation says, where the county goes by a value of its own.</summary>
        public Rule? InsteadOf { get; init; }

        /// <summary>Versions of the regulation, the newest first.</summary>
        public required IReadOnlyList<Rule> National { get; init; }

        /// <summary>What the county proposed and decided, the newest first.</summary>
        public required IReadOnlyList<LocalRow> Own { get; init; }

        public RuleUse? LastUse { get; init; }

        public bool MayPropose { get; init; }

        /// <summary>True when there is a value of the county's own to be ended.</summary>
        public bool HasOwn { get; init; }
    }

    public async Task<Result<View>> RunAsync(string id, DateOnly day, Actor by, CancellationToken ct)
    {
        if (rules.Files.FirstOrDefault(f => f.Rules.Any(r => r.Id == id)) is not { } file)
            return LocalRefusals.UnknownRule;

        var own = await proposals.OfRuleAsync(id, by, ct);
        var (current, regulation) = (rules.Find(id, day), national.Find(id, day));
        return new View
        {
            File = file,
            Rule = current ?? rules.Versions(id)[^1],
            IsInForce = current is not null,
            InsteadOf = current?.Decision is null ? null : regulation,
            National = [.. national.Versions(id).OrderByDescending(r => r.InForce.From)],
            Own = own,
            LastUse = await LastUseAsync(id, by, ct),
            MayPropose = regulation?.Local is not null && MayPropose(own, by),
            HasOwn = MayPropose(own, by) && rules.Versions(id).Any(r => r.Decision is not null && !(r.InForce.To <= day)),
        };
    }

    private static bool MayPropose(IReadOnlyList<LocalRow> own, Actor by) =>
        by.May(RulebookPermissions.Propose) && own.All(p => p.State is not ProposalState.Pending);

    private async Task<RuleUse?> LastUseAsync(string id, Actor by, CancellationToken ct)
    {
        RuleUse? last = null;
        foreach (var house in uses)
        {
            if (await house.LastAsync(id, by, ct) is { } use && !(use.At <= last?.At))
                last = use;
        }

        return last;
    }
}

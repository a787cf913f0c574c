using Touyan.Kernel;

namespace Touyan.Modules.Rulebook.Local;

/// <summary>From approved proposals to what is in force when: each, in the order of approval, holds from its day on in place of all before it. Pure.</summary>
internal static class CountyTimetable
{
    public static IReadOnlyList<CountyDecision> Of(IEnumerable<RuleProposal> approved) =>
        [.. approved.GroupBy(p => p.RuleId, StringComparer.Ordinal).SelectMany(OfRule)];

    private static IEnumerable<CountyDecision> OfRule(IEnumerable<RuleProposal> approved)
    {
        var table = new List<CountyDecision>();
        foreach (var proposal in approved.OrderBy(p => p.DecidedAt).ThenBy(p => p.Id.Value))
        {
            var from = proposal.EffectiveOn!.Value;
            table = [.. table.Select(d => Until(d, from)).Where(d => !d.InForce.IsEmpty)];
            if (proposal.Value is { } value)
                table.Add(new(proposal.Id, proposal.RuleId, new Period(from), value, proposal.DocumentNumber));
        }

        return table;
    }

    private static CountyDecision Until(CountyDecision decision, DateOnly day) =>
        decision.InForce.To is { } to && to <= day ? decision : decision with { InForce = decision.InForce with { To = day } };
}

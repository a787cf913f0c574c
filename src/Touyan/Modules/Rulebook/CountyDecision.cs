using Touyan.Kernel;

namespace Touyan.Modules.Rulebook;

/// <summary>A value of the county's own, as it was approved.</summary>
/// <param name="Proposal">The proposal that brought it about.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="InForce">From when to when the county goes by it.</param>
/// <param name="Value">The number or word.</param>
/// <param name="DocumentNumber">The paper of the county.</param>
public sealed record CountyDecision(RuleProposalId Proposal, string RuleId, Period InForce, string Value, string DocumentNumber);

/// <summary>A proposal that the county go by a value of its own, or no longer.</summary>
public readonly record struct RuleProposalId(Guid Value) : IEntityId<RuleProposalId>
{
    public static RuleProposalId From(Guid value) => new(value);

    public static RuleProposalId Parse(string s, IFormatProvider? provider) => new(Guid.Parse(s));

    public static bool TryParse(string? s, IFormatProvider? provider, out RuleProposalId result) => EntityId.TryParse(s, out result);

    public override string ToString() => Value.ToString();
}

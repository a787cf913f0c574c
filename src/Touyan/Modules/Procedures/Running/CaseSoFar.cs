using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;

namespace Touyan.Modules.Procedures.Running;

/// <summary>All of a case that decides how it goes on: conditions, days and keepers of a step hang on nothing else. A case has it, and one that is only rehearsed.</summary>
public sealed record CaseSoFar
{
    /// <summary>What keepers are found by.</summary>
    public required KeeperBasis Basis { get; init; }

    public required DateOnly StartedOn { get; init; }

    /// <summary>Days of the decisions so far, by step; the last where a step was decided more than once.</summary>
    public IReadOnlyDictionary<string, DateOnly> Days { get; init; } = new Dictionary<string, DateOnly>();

    public static CaseSoFar Of(Case at) =>
        new()
        {
            Basis = AdvanceCase.BasisOf(at),
            StartedOn = at.StartedOn,
            Days = at
                .Decisions.Select(d => d.Step)
                .Distinct(StringComparer.Ordinal)
                .ToDictionary(step => step, step => at.LastDecisionOn(step)!.On, StringComparer.Ordinal),
        };

    public OrganizationId? PartyOf(string party) => Basis.Parties.TryGetValue(party, out var organization) ? organization : null;
}

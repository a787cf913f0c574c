using Touyan.Kernel;

namespace Touyan.Modules.Duties.Conditions;

/// <summary>设有委员会: a committee of more than a secretary is in office.</summary>
internal sealed class HasCommittee(CommitteeTerms terms) : IDutyCondition
{
    public const string Id = "has-committee";

    public string Word => Id;

    public async Task<ILookup<OrganizationId, Period>> HoldsAsync(
        IQueryable<OrganizationId> among,
        DateOnly from,
        DateOnly until,
        CancellationToken ct
    ) => (await terms.OfAsync(among, until, ct)).ToLookup(t => t.OrganizationId, t => new Period(t.From, t.To));
}

using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;

namespace Touyan.Modules.Duties.Conditions;

/// <summary>设有委员会: a committee of more than a secretary is in office.</summary>
internal sealed class HasCommittee(ICommittees committees) : IDutyCondition
{
    public const string Id = "has-committee";

    public string Word => Id;

    public async Task<ILookup<OrganizationId, Period>> HoldsAsync(
        IQueryable<OrganizationId> among,
        DateOnly from,
        DateOnly until,
        CancellationToken ct
    )
    {
        var terms = await committees
            .TermStretches.Where(t => among.Contains(t.OrganizationId) && t.Seats > 1 && t.From <= until)
            .ToListAsync(ct);
        return terms.ToLookup(t => t.OrganizationId, t => new Period(t.From, t.To));
    }
}

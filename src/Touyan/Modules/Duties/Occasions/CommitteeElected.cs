using Touyan.Kernel;
using Touyan.Modules.Duties.Conditions;

namespace Touyan.Modules.Duties.Occasions;

/// <summary>换届: a committee of more than a secretary has begun its term.</summary>
internal sealed class CommitteeElected(CommitteeTerms terms) : IDutyOccasion
{
    public const string Id = "committee-elected";

    public string Word => Id;

    public async Task<ILookup<OrganizationId, DutyOccasion>> HappenedAsync(
        IQueryable<OrganizationId> among,
        DateOnly from,
        DateOnly until,
        CancellationToken ct
    )
    {
        var begun = (await terms.OfAsync(among, until, ct)).Where(t => t.From >= from);
        return begun.ToLookup(t => t.OrganizationId, t => new DutyOccasion(Member: null, t.From, "换届后"));
    }
}

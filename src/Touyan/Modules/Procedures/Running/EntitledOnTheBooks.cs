using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures.Model;

namespace Touyan.Modules.Procedures.Running;

/// <summary>Whoever counts a vote cannot make up who could vote: those entitled and those left out are together the full members on the books that day.</summary>
public sealed class EntitledOnTheBooks(IEnumerable<IOrganizationFacts> facts, IOrganizations organizations)
{
    public async Task<Refusal?> CheckAsync(Case at, VoteDefinition vote, DecisionGiven given, CancellationToken ct)
    {
        if (vote.Of is not { } party || at.PartyOf(party) is not { } branch || given.Vote is not { } count)
            return null;

        var onTheBooks = await CountAsync(branch, given.On, ct);
        var said = count.Entitled!.Value + count.Excluded;
        return said == onTheBooks ? null : ProcedureRefusals.EntitledNotByTheBooks(said, onTheBooks, given.On);
    }

    /// <summary>Full members that stood in an organisation and below it on a day.</summary>
    public async Task<int> CountAsync(OrganizationId organization, DateOnly on, CancellationToken ct)
    {
        var path = await organizations.Places.Where(p => p.Id == organization).Select(p => p.Path).SingleAsync(ct);
        var total = 0;
        foreach (var source in facts)
            total += (await source.HeadCountsAsync(Reach.Of([path]), on, ct)).Values.Sum(c => c.FullMembers);

        return total;
    }
}

using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;

namespace Touyan.Modules.Duties.Conditions;

/// <summary>Terms of committees of more than a secretary: a condition and an occasion ask for the same ones, in one statement.</summary>
public sealed class CommitteeTerms(ICommittees committees)
{
    private (IQueryable<OrganizationId> Among, DateOnly Until, IReadOnlyList<TermStretch> Terms)? known;

    /// <summary>Those that began by a day. Kept for whoever asks again with the same organisations and day.</summary>
    public async Task<IReadOnlyList<TermStretch>> OfAsync(IQueryable<OrganizationId> among, DateOnly until, CancellationToken ct)
    {
        if (known is { } kept && ReferenceEquals(kept.Among, among) && kept.Until == until)
            return kept.Terms;

        var terms = await committees
            .TermStretches.Where(t => among.Contains(t.OrganizationId) && t.Seats > 1 && t.From <= until)
            .ToListAsync(ct);
        known = (among, until, terms);
        return terms;
    }
}

using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Documents.Register;

/// <summary>What voiding a paper and taking its receipt ask before the door does it: sight, authority over the issuer, no house whose matter hangs on it, one winner.</summary>
public sealed class SettlePaper(TouyanDb db, IOrganizations organizations, IEnumerable<IPaperUse> uses)
{
    /// <summary>Why this person may not; null when he may. The paper is in the unit of work from here on: what others do after this look is noticed.</summary>
    public async Task<Refusal?> RefuseAsync(PaperId id, int? seen, Actor by, CancellationToken ct)
    {
        if (await InSightOf(by).SingleOrDefaultAsync(p => p.Id == id, ct) is not { } paper)
            return PaperRefusals.NotFound;

        if (!await LeadsAsync(paper, by, ct))
            return PaperRefusals.Forbidden;

        if (await PlaceOfAsync(id, ct) is { } where)
            return PaperRefusals.SettledElsewhere(where);

        return seen is { } version && version != paper.Version ? PaperRefusals.ChangedMeanwhile : null;
    }

    public IQueryable<Paper> InSightOf(Actor by) => db.PapersInSightOf(by, DocumentsPermissions.Read, organizations);

    /// <summary>Whether the actor leads the issuer.</summary>
    public async Task<bool> LeadsAsync(Paper paper, Actor by, CancellationToken ct) =>
        await organizations.FindAsync(paper.IssuerId, by, DocumentsPermissions.Manage, ct) is not null;

    /// <summary>Where it is settled, when a house has it in hand; null when it is settled here.</summary>
    public async Task<string?> PlaceOfAsync(PaperId id, CancellationToken ct)
    {
        foreach (var use in uses)
            if (await use.PlaceOfAsync(id, ct) is { } where)
                return where;

        return null;
    }

    /// <summary>Saves; of two at once the later is told.</summary>
    public async Task<Refusal?> SaveAsync(CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return PaperRefusals.ChangedMeanwhile;
        }
    }
}

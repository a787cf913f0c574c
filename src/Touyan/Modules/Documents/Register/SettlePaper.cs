using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Documents.Register;

/// <summary>What voiding a paper and taking its receipt ask before the door does it: sight, authority over the issuer, one winner.</summary>
public sealed class SettlePaper(TouyanDb db, IOrganizations organizations)
{
    /// <summary>Why this person may not; null when he may. The paper is in the unit of work from here on: what others do after this look is noticed.</summary>
    public async Task<Refusal?> RefuseAsync(PaperId id, int? seen, Actor by, CancellationToken ct)
    {
        var visible = db.PapersInSightOf(by, DocumentsPermissions.Read, organizations);
        if (await visible.SingleOrDefaultAsync(p => p.Id == id, ct) is not { } paper)
            return PaperRefusals.NotFound;

        if (await organizations.FindAsync(paper.IssuerId, by, DocumentsPermissions.Manage, ct) is null)
            return PaperRefusals.Forbidden;

        return seen is { } version && version != paper.Version ? PaperRefusals.ChangedMeanwhile : null;
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

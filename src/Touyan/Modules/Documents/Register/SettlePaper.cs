using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Documents.Register;

/// <summary>What voiding a paper and taking its receipt ask before the door does it: sight, authority over the issuer, one winner.</summary>
public sealed class SettlePaper(TouyanDb db, IOrganizations organizations)
{
    /// <summary>Why this person may not; null when he may.</summary>
    public async Task<Refusal?> RefuseAsync(PaperId id, Actor by, CancellationToken ct)
    {
        var issuer = await db.PapersInSightOf(by, DocumentsPermissions.Read, organizations)
            .Where(p => p.Id == id)
            .Select(p => (OrganizationId?)p.IssuerId)
            .SingleOrDefaultAsync(ct);
        if (issuer is not { } at)
            return PaperRefusals.NotFound;

        return await organizations.FindAsync(at, by, DocumentsPermissions.Manage, ct) is null ? PaperRefusals.Forbidden : null;
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

using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Transfers.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Transfers.Seams;

/// <summary>Transfers go along with an organisation that is merged; those that run hold it back by their cases.</summary>
internal sealed class TransfersOfOrganization(TouyanDb db, Trail.Trail trail) : IOrganizationUse
{
    public Task<IReadOnlyList<string>> StillHangingAsync(OrganizationId organization, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    public Task<IReadOnlyList<string>> MisfitsAsync(OrganizationId organization, OrganizationType type, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    public async Task<OrganizationId?> FirstReferredToAsync(IQueryable<OrganizationId> organizations, CancellationToken ct)
    {
        var asked = organizations.Select(id => (OrganizationId?)id);
        return await db.Transfers.Where(t => asked.Contains(t.FromId)).Select(t => t.FromId).FirstOrDefaultAsync(ct)
            ?? await db.Transfers.Where(t => asked.Contains(t.ToId)).Select(t => t.ToId).FirstOrDefaultAsync(ct)
            ?? await db.Letters.Where(l => asked.Contains(l.IssuerId)).Select(l => (OrganizationId?)l.IssuerId).FirstOrDefaultAsync(ct)
            ?? await db
                .Arrivals.Where(a => asked.Contains(a.OrganizationId))
                .Select(a => (OrganizationId?)a.OrganizationId)
                .FirstOrDefaultAsync(ct);
    }

    public async Task<Result<string[]>> EndAsync(OrganizationEnding ending, Actor by, CancellationToken ct)
    {
        if (ending.Into is not { } into)
            return Array.Empty<string>();

        var (id, moved) = (ending.Id, 0);
        var running = db.Transfers.StillOpen.Where(t => t.FromId == id || t.ToId == id || t.SenderId == id || t.ReceiverId == id);
        var transfers = await running.ToListAsync(ct);
        foreach (var transfer in transfers)
        {
            transfer.FollowMerger(ending.Id, into.Id, into.Name);
            trail.Record(by, TransfersActs.FollowMerger, transfer.Subject, ending.Reason, $"“{ending.Name}”并入“{into.Name}”");
            moved++;
        }

        var coming = transfers.Select(t => t.ArrivalId).OfType<ArrivalId>().ToList();
        foreach (var arrival in await db.Arrivals.Where(a => a.OrganizationId == id && coming.Contains(a.Id)).ToListAsync(ct))
            arrival.FollowMerger(into.Id);

        return moved == 0 ? Array.Empty<string>() : new[] { $"{moved} 项组织关系转接转由“{into.Name}”继续办理" };
    }
}

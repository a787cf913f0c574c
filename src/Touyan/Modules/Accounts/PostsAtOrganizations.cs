using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts;

/// <summary>
/// Posts hold no organisation back: at one that has ended they reach nothing that is still there. But an organisation at which somebody
/// holds or held a post stays in the books.
/// </summary>
internal sealed class PostsAtOrganizations(TouyanDb db) : IOrganizationUse
{
    public Task<IReadOnlyList<string>> StillHangingAsync(OrganizationId organization, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    public Task<Refusal?> HandOverAsync(OrganizationMerge merge, Actor by, CancellationToken ct) => Task.FromResult<Refusal?>(null);

    public Task<OrganizationId?> FirstReferredToAsync(IQueryable<OrganizationId> organizations, CancellationToken ct)
    {
        var asked = organizations.Select(id => (OrganizationId?)id);
        return db.AccountPosts.Where(p => asked.Contains(p.OrganizationId)).Select(p => p.OrganizationId).FirstOrDefaultAsync(ct);
    }
}

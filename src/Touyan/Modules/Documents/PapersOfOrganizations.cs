using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Documents;

/// <summary>Papers hold no organisation back, and stay its own when it ends; but an organisation that ever issued one stays in the books.</summary>
internal sealed class PapersOfOrganizations(TouyanDb db) : IOrganizationUse
{
    public Task<IReadOnlyList<string>> StillHangingAsync(OrganizationId organization, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    public Task<IReadOnlyList<string>> MisfitsAsync(OrganizationId organization, OrganizationType type, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    public Task<OrganizationId?> FirstReferredToAsync(IQueryable<OrganizationId> organizations, CancellationToken ct) =>
        db
            .PaperOrganizations.Where(o => organizations.Contains(o.OrganizationId))
            .Select(o => (OrganizationId?)o.OrganizationId)
            .FirstOrDefaultAsync(ct);

    public Task<Result<string[]>> EndAsync(OrganizationEnding ending, Actor by, CancellationToken ct) =>
        Task.FromResult<Result<string[]>>(Array.Empty<string>());
}

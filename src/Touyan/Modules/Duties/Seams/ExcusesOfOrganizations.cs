using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Duties.Excuses;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Duties.Seams;

/// <summary>Excuses stay with the organisation that had them; they keep it in the books.</summary>
internal sealed class ExcusesOfOrganizations(TouyanDb db) : IOrganizationUse
{
    public Task<IReadOnlyList<string>> StillHangingAsync(OrganizationId organization, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    public Task<IReadOnlyList<string>> MisfitsAsync(OrganizationId organization, OrganizationType type, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    public Task<OrganizationId?> FirstReferredToAsync(IQueryable<OrganizationId> organizations, CancellationToken ct) =>
        db
            .DutyExcuses.Where(e => organizations.Contains(e.OrganizationId))
            .Select(e => (OrganizationId?)e.OrganizationId)
            .FirstOrDefaultAsync(ct);

    public Task<Result<string[]>> EndAsync(OrganizationEnding ending, Actor by, CancellationToken ct) =>
        Task.FromResult<Result<string[]>>(Array.Empty<string>());
}

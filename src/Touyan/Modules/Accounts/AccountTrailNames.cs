using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts;

/// <summary>Tells the trail whose accounts are meant.</summary>
internal sealed class AccountTrailNames(TouyanDb db) : ITrailNames
{
    public async Task<IReadOnlyDictionary<Guid, string>> OfAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var asked = ids.Select(id => new AccountId(id)).ToList();
        var found = await db.Accounts.Where(a => asked.Contains(a.Id)).Select(a => new { a.Id, a.Name }).ToListAsync(ct);
        return found.ToDictionary(a => a.Id.Value, a => a.Name);
    }
}

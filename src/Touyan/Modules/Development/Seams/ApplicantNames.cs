using Microsoft.EntityFrameworkCore;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Development.Seams;

/// <summary>Tells the trail what applicants are called.</summary>
internal sealed class ApplicantNames(TouyanDb db) : ITrailNames
{
    public async Task<IReadOnlyDictionary<Guid, string>> OfAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var asked = ids.Select(ApplicantId.From).ToList();
        return await db
            .Applicants.Where(a => asked.Contains(a.Id))
            .Select(a => new { a.Id, a.Name })
            .ToDictionaryAsync(a => a.Id.Value, a => a.Name, ct);
    }
}

using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Modules.Transfers.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Transfers.Seams;

/// <summary>Who comes from elsewhere, as subject of cases.</summary>
internal sealed class ArrivalSubjects(TouyanDb db, IOrganizations organizations) : ICaseSubjects
{
    public const string KindName = "arrival";
    private const int Most = 20;

    public string Kind => KindName;

    public string Title => "来转党员";

    public async Task<CaseSubject?> FindAsync(Guid id, Actor by, CancellationToken ct)
    {
        // One whom another county announces is in this unit of work and not saved yet: who sends him sees nothing else here.
        var asked = new ArrivalId(id);
        if (db.Arrivals.Local.FirstOrDefault(a => a.Id == asked) is { } announced)
            return Of(announced);

        return await VisibleTo(by).SingleOrDefaultAsync(a => a.Id == asked, ct) is { } found ? Of(found) : null;
    }

    public async Task<IReadOnlyList<CaseSubject>> SearchAsync(string text, Actor by, CancellationToken ct)
    {
        var asked = text.Trim();
        var found = await VisibleTo(by)
            .Where(a => asked.Length > 0 && a.Name.StartsWith(asked))
            .OrderByDescending(a => a.Id)
            .Take(Most)
            .ToListAsync(ct);
        return [.. found.Select(Of)];
    }

    public Task<bool> IsSeenAsync(Guid id, Actor by, CancellationToken ct)
    {
        var (asked, within) = (new ArrivalId(id), organizations.Within(Reach.Of(by.Reach(TransfersPermissions.Read).Tops)));
        return db.Arrivals.AnyAsync(a => a.Id == asked && within.Contains(a.OrganizationId), ct);
    }

    /// <summary>Its name is all that papers say of it.</summary>
    public Task<IReadOnlyDictionary<string, string>> OnPaperAsync(Guid id, DateOnly on, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(new Dictionary<string, string>());

    public string HrefOf(Guid id) => $"/transfers/arrivals/{id}";

    private IQueryable<Arrival> VisibleTo(Actor by)
    {
        var within = organizations.Within(Reach.Of(by.Reach(TransfersPermissions.Start).Tops));
        return db.Arrivals.Where(a => within.Contains(a.OrganizationId));
    }

    private static CaseSubject Of(Arrival arrival) => new(arrival.Id.Value, arrival.Name, arrival.OrganizationId);
}

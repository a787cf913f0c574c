using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.FloatingMembers.Seams;

/// <summary>Who reported to an organisation, and what it runs elsewhere, stands in the way of dissolving it; when it is merged, both go along.</summary>
internal sealed class FloatingAtOrganization(TouyanDb db, Trail.Trail trail) : IOrganizationUse
{
    public async Task<IReadOnlyList<string>> StillHangingAsync(OrganizationId organization, CancellationToken ct)
    {
        var here = await Here(organization).CountAsync(ct);
        var stations = await Stations(organization).CountAsync(ct);
        return [.. here == 0 ? [] : new[] { $"{here} 名流入党员" }, .. stations == 0 ? [] : new[] { $"{stations} 个驻外流动党组织" }];
    }

    public Task<IReadOnlyList<string>> MisfitsAsync(OrganizationId organization, OrganizationType type, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    public async Task<OrganizationId?> FirstReferredToAsync(IQueryable<OrganizationId> organizations, CancellationToken ct)
    {
        var named = db
            .Inflows.Select(i => i.OrganizationId)
            .Concat(db.FloatingStations.Select(s => s.OrganizationId))
            .Concat(db.FloatingStations.Where(s => s.TemporaryId != null).Select(s => s.TemporaryId!.Value))
            .Concat(db.Receptions.Select(r => r.OrganizationId));
        return await named.Where(id => organizations.Contains(id)).Select(id => (OrganizationId?)id).FirstOrDefaultAsync(ct);
    }

    public async Task<Result<string[]>> EndAsync(OrganizationEnding ending, Actor by, CancellationToken ct)
    {
        if (ending.Into is not { } into)
            return Array.Empty<string>();

        var here = await Here(ending.Id).ToListAsync(ct);
        foreach (var inflow in here)
        {
            inflow.GoAlongTo(into.Id);
            trail.Record(by, FloatingActs.MoveInflow, new TrailSubject("inflow", inflow.Id.Value, inflow.Name, into.Id), ending.Reason);
        }

        var stations = await Stations(ending.Id).ToListAsync(ct);
        foreach (var station in stations)
        {
            station.Follow(ending.Id, into.Id);
            trail.Record(by, FloatingActs.MoveStation, new TrailSubject("station", station.Id.Value, station.Name, into.Id), ending.Reason);
        }

        return (string[])
            [
                .. here.Count == 0 ? [] : new[] { $"{here.Count} 名流入党员改由“{into.Name}”联系" },
                .. stations.Count == 0 ? [] : new[] { $"{stations.Count} 个驻外流动党组织随同转入“{into.Name}”" },
            ];
    }

    private IQueryable<Inflow> Here(OrganizationId organization) =>
        db.Inflows.Where(i => i.OrganizationId == organization && i.LeftOn == null);

    private IQueryable<FloatingStation> Stations(OrganizationId organization) =>
        db.FloatingStations.Where(s => (s.OrganizationId == organization || s.TemporaryId == organization) && s.ClosedOn == null);
}

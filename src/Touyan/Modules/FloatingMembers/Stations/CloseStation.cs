using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Trail;

namespace Touyan.Modules.FloatingMembers.Stations;

/// <summary>It is given up; only once nobody is served by it any more.</summary>
public sealed class CloseStation(FloatingDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public StationId Id { get; init; }

        [JsonIgnore]
        public int? Version { get; init; }

        [Display(Name = "撤销日期"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "撤销原因"), Required, StringLength(200)]
        public string Why { get; init; } = "";
    }

    public async Task<Result<StationId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await FindAsync(input, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var station = found.Value;
        var served = await desk.Db.Outflows.CountAsync(o => o.StationId == station.Id && o.EndedOn == null, ct);
        if (station.Close(input.On!.Value, served, desk.Today) is { } refusal)
            return refusal;

        var subject = new TrailSubject("station", station.Id.Value, station.Name, station.OrganizationId);
        desk.Record(by, FloatingActs.CloseStation, subject, input.Why);
        return await desk.SaveAsync(station, FloatingRefusals.ChangedMeanwhile, ct) is { } lost ? lost : station.Id;
    }

    private async Task<Result<FloatingStation>> FindAsync(Input input, Actor by, CancellationToken ct)
    {
        if (by.Reach(FloatingPermissions.Read).IsNowhere)
            return FloatingRefusals.StationNotFound;

        var may = desk.Db.FloatingStations.VisibleTo(by, FloatingPermissions.Stations, desk.Organizations);
        if (await may.SingleOrDefaultAsync(s => s.Id == input.Id, ct) is not { } station)
            return await desk.Db.FloatingStations.AnyAsync(s => s.Id == input.Id, ct)
                ? FloatingRefusals.Forbidden
                : FloatingRefusals.StationNotFound;

        return input.Version is { } seen && seen != station.Version ? FloatingRefusals.ChangedMeanwhile : station;
    }
}

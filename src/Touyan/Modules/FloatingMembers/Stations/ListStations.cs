using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.FloatingMembers.Outflows;

namespace Touyan.Modules.FloatingMembers.Stations;

/// <summary>Offices, stations and joint committees elsewhere, with how many they serve. A county has some dozens.</summary>
public sealed class ListStations(FloatingDesk desk, OutflowQuery outflows)
{
    public sealed record Input
    {
        [Display(Name = "类别")]
        public StationKind? Kind { get; init; }

        [Display(Name = "所在省份"), StringLength(2)]
        public string? Province { get; init; }

        [Display(Name = "含已撤销的")]
        public bool WithClosed { get; init; }
    }

    public sealed record Row
    {
        public StationId Id { get; init; }
        public StationKind Kind { get; init; }
        public string Name { get; init; } = "";
        public OrganizationId OrganizationId { get; init; }
        public string Organization { get; init; } = "";
        public OrganizationId? TemporaryId { get; init; }
        public string? Temporary { get; init; }
        public string Province { get; init; } = "";
        public string Place { get; init; } = "";
        public DateOnly EstablishedOn { get; init; }
        public DateOnly? ClosedOn { get; init; }
        public string Contact { get; init; } = "";
        public string? JointWith { get; init; }
        public int Version { get; init; }

        /// <summary>Members away whom it serves now and whom the reader may see.</summary>
        public int Served { get; init; }

        /// <summary>The reader keeps it: it is within his reach.</summary>
        public bool MayClose { get; init; }
    }

    public async Task<IReadOnlyList<Row>> RunAsync(Input input, Actor by, CancellationToken ct) =>
        !by.May(FloatingPermissions.Read)
            ? []
            : await Rows(by)
                .Where(r => input.WithClosed || r.ClosedOn == null)
                .Where(r => input.Kind == null || r.Kind == input.Kind)
                .Where(r => input.Province == null || r.Province == input.Province)
                .OrderBy(r => r.Kind)
                .ThenBy(r => r.Province)
                .ThenBy(r => r.EstablishedOn)
                .ThenBy(r => r.Id)
                .ToListAsync(ct);

    public async Task<Row?> FindAsync(StationId id, Actor by, CancellationToken ct) =>
        by.May(FloatingPermissions.Read) ? await Rows(by).SingleOrDefaultAsync(r => r.Id == id, ct) : null;

    // A member who is away reads of the one that serves him; all others of the county are no secret to him either.
    private IQueryable<Row> Rows(Actor by)
    {
        var read = FloatingPermissions.Read;
        var (places, away) = (desk.Organizations.Places, outflows.Of(by, read).Away);
        var kept = desk.Organizations.Within(by.Reach(FloatingPermissions.Stations));
        return desk.Db.FloatingStations.Select(s => new Row
        {
            Id = s.Id,
            Kind = s.Kind,
            Name = s.Name,
            OrganizationId = s.OrganizationId,
            Organization = places.Where(p => p.Id == s.OrganizationId).Select(p => p.Name).FirstOrDefault() ?? "",
            TemporaryId = s.TemporaryId,
            Temporary = places.Where(p => p.Id == s.TemporaryId).Select(p => p.Name).FirstOrDefault(),
            Province = s.Province,
            Place = s.Place,
            EstablishedOn = s.EstablishedOn,
            ClosedOn = s.ClosedOn,
            Contact = s.Contact,
            JointWith = s.JointWith,
            Version = s.Version,
            Served = away.Count(x => x.Outflow.StationId == s.Id),
            MayClose = s.ClosedOn == null && kept.Contains(s.OrganizationId),
        });
    }
}

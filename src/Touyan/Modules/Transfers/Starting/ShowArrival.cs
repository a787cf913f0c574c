using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Transfers.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Transfers.Starting;

/// <summary>Who comes, as his letter tells him; his number masked.</summary>
public sealed class ShowArrival(TouyanDb db, IOrganizations organizations, Rules rules)
{
    public sealed record View
    {
        public required string Name { get; init; }
        public required string To { get; init; }
        public required string From { get; init; }
        public required Members.MemberKind Kind { get; init; }
        public required bool IsForgotten { get; init; }
        public required string? IdNumber { get; init; }
        public required string? Phone { get; init; }
        public required string? Ethnicity { get; init; }
        public required string? NativePlace { get; init; }
        public required string? Education { get; init; }
        public required string? Occupation { get; init; }
        public required string? WorkUnit { get; init; }
        public required DateOnly? AdmittedOn { get; init; }
        public required DateOnly? ConvertedOn { get; init; }
        public required TransferId? Transfer { get; init; }
    }

    public async Task<Result<View>> RunAsync(ArrivalId id, Actor by, CancellationToken ct)
    {
        var within = organizations.Within(Reach.Of(by.Reach(TransfersPermissions.Read).Tops));
        if (
            await db.Arrivals.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && within.Contains(a.OrganizationId), ct)
            is not { } arrival
        )
            return TransferRefusals.NotFound;

        var transfer = await db
            .Transfers.Where(t => t.ArrivalId == id)
            .OrderByDescending(t => t.Id)
            .Select(t => (TransferId?)t.Id)
            .FirstOrDefaultAsync(ct);
        return new View
        {
            Name = arrival.Name,
            To = (await organizations.NamesAsync([arrival.OrganizationId], ct))[arrival.OrganizationId],
            From = arrival.FromName,
            Kind = arrival.Kind,
            IsForgotten = arrival.IsForgotten,
            IdNumber = arrival.IdNumber?.ToString(),
            Phone = arrival.Phone?.ToString(),
            Ethnicity = arrival.Ethnicity is null ? null : rules.Codes("ethnicity").Name(arrival.Ethnicity),
            NativePlace = arrival.NativePlace,
            Education = rules.Codes("education").Name(arrival.Education),
            Occupation = rules.Codes("occupation").Name(arrival.Occupation),
            WorkUnit = arrival.WorkUnit,
            AdmittedOn = arrival.AdmittedOn,
            ConvertedOn = arrival.ConvertedOn,
            Transfer = transfer,
        };
    }
}

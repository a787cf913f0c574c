using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;

namespace Touyan.Modules.Organizations.Adjustment;

/// <summary>合并: the organisation ends; another takes in what stands below it and what hangs on it.</summary>
public sealed class MergeOrganization(Adjustments adjustments, EndingActs acts, PlacementBook book, TimeProvider clock)
{
    public sealed record Input : ChangeInput
    {
        [JsonIgnore]
        public OrganizationId Id { get; init; }

        [Display(Name = "并入哪个党组织")]
        [Required]
        public OrganizationId? IntoId { get; init; }
    }

    public async Task<Result<ChangeOutcome>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var db = adjustments.Db;
        var found = await db.ToAdjustAsync(input.Id, input.Version, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var organization = found.Value;
        if (await db.PlacementAsync(input.IntoId, organization, book.Today, by, ct) is not { Parent: not null } to)
            return OrganizationRefusals.TargetNotFound;

        return await adjustments.EndAsync(input, await acts.MergeAsync(organization, to, input.ToBasis(by, clock), ct), ct);
    }
}

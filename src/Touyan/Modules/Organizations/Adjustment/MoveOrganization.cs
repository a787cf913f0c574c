using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;

namespace Touyan.Modules.Organizations.Adjustment;

/// <summary>隶属调整: the organisation goes below another, with all that stands below it.</summary>
public sealed class MoveOrganization(Adjustments adjustments, AdjustmentActs acts, PlacementBook book, TimeProvider clock)
{
    public sealed record Input : ChangeInput
    {
        [JsonIgnore]
        public OrganizationId Id { get; init; }

        [Display(Name = "新的上级党组织")]
        [Required]
        public OrganizationId? ParentId { get; init; }
    }

    public async Task<Result<ChangeOutcome>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var db = adjustments.Db;
        var found = await db.ToAdjustAsync(input.Id, input.Version, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var organization = found.Value;
        if (await db.PlacementAsync(input.ParentId, organization, book.Today, by, ct) is not { } to)
            return OrganizationRefusals.ParentNotFound;

        return await adjustments.EndAsync(input, await acts.MoveAsync(organization, to, input.ToBasis(by, clock), ct), ct);
    }
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Organizations.Adjustment;

/// <summary>类别、领域调整: a branch becomes a general branch, a village a community.</summary>
public sealed class ChangeOrganizationType(Adjustments adjustments, AdjustmentActs acts, TimeProvider clock)
{
    public sealed record Input : ChangeInput
    {
        [JsonIgnore]
        public OrganizationId Id { get; init; }

        [Display(Name = "新的类别")]
        [Required]
        public OrganizationType? Type { get; init; }

        [Display(Name = "领域")]
        [Required]
        public string Sector { get; init; } = "";
    }

    public async Task<Result<ChangeOutcome>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await adjustments.Db.ToAdjustAsync(input.Id, input.Version, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var done = await acts.ChangeTypeAsync(found.Value, input.Type!.Value, input.Sector, input.ToBasis(by, clock), ct);
        return await adjustments.EndAsync(input, done, ct);
    }
}

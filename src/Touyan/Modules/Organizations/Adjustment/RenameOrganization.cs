using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;

namespace Touyan.Modules.Organizations.Adjustment;

/// <summary>更名.</summary>
public sealed class RenameOrganization(Adjustments adjustments, AdjustmentActs acts, TimeProvider clock)
{
    public sealed record Input : ChangeInput
    {
        [JsonIgnore]
        public OrganizationId Id { get; init; }

        [Display(Name = "新名称")]
        [Required, StringLength(Organization.NameMaxLength)]
        public string Name { get; init; } = "";
    }

    public async Task<Result<ChangeOutcome>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await adjustments.Db.ToAdjustAsync(input.Id, input.Version, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var done = await acts.RenameAsync(found.Value, input.Name, input.ToBasis(by, clock), ct);
        return await adjustments.EndAsync(input, done, ct);
    }
}

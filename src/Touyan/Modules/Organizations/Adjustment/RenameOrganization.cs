using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;

namespace Touyan.Modules.Organizations.Adjustment;

/// <summary>更名.</summary>
public sealed class RenameOrganization(Adjustments adjustments, TimeProvider clock)
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

        var organization = found.Value;
        var (basis, before) = (input.ToBasis(by, clock), organization.Name);
        var siblings = await adjustments.Db.SiblingNamesAsync(organization.ParentId, organization.Id, ct);
        if (organization.Rename(input.Name.Trim(), siblings, basis) is { } refusal)
            return refusal;

        adjustments.Record(organization, OrganizationActs.Rename, basis);
        return await adjustments.EndAsync(
            input,
            organization.Id,
            [$"“{before}”自 {basis.On:yyyy-MM-dd} 起更名为“{organization.Name}”"],
            ct
        );
    }
}

using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;

namespace Touyan.Modules.Organizations.Adjustment;

/// <summary>撤销.</summary>
public sealed class DissolveOrganization(Adjustments adjustments, TimeProvider clock)
{
    public sealed record Input : ChangeInput
    {
        [JsonIgnore]
        public OrganizationId Id { get; init; }
    }

    public async Task<Result<ChangeOutcome>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await adjustments.Db.ToAdjustAsync(input.Id, input.Version, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var organization = found.Value;
        var basis = input.ToBasis(by, clock);
        var below = await adjustments.Db.SubordinatesSinceAsync(organization, basis.On, ct);
        if (organization.Dissolve(below, await adjustments.HangingAsync(organization.Id, ct), basis) is { } refusal)
            return refusal;

        adjustments.Record(organization, OrganizationActs.Dissolve, basis);
        var told = await adjustments.TellAsync(organization, into: null, basis, ct);
        if (told.IsRefused)
            return told.Refusal!;

        return await adjustments.EndAsync(
            input,
            organization.Id,
            [
                $"“{organization.Name}”自 {basis.On:yyyy-MM-dd} 起撤销",
                "它没有下级党组织，也没有党员和在任的班子",
                .. told.Value,
                "此前的沿革和痕迹保留，可按日期查阅",
            ],
            ct
        );
    }
}

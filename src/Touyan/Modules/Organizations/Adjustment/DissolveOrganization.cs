using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;

namespace Touyan.Modules.Organizations.Adjustment;

/// <summary>撤销.</summary>
public sealed class DissolveOrganization(Adjustments adjustments, EndingActs acts, TimeProvider clock)
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

        return await adjustments.EndAsync(input, await acts.DissolveAsync(found.Value, input.ToBasis(by, clock), ct), ct);
    }
}

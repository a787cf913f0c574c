using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Elections.Desk;

namespace Touyan.Modules.Elections.Preparing;

/// <summary>Somebody who was left out is counted after all.</summary>
public sealed class TakeBackExclusion(ElectionDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public ElectionId Election { get; init; }

        [JsonIgnore]
        public Guid Id { get; init; }

        [JsonIgnore]
        public int? Version { get; init; }
    }

    public async Task<Result<ElectionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Election, input.Version, by, ElectionsPermissions.Conduct, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var election = found.Value;
        if (election.TakeBackExclusion(input.Id, desk.Now) is { } refusal)
            return refusal;

        await desk.RecordAsync(by, ElectionsActs.TakeBackExclusion, election, null, null, ct);
        return await desk.SaveAsync(election, ct) is { } lost ? lost : election.Id;
    }
}

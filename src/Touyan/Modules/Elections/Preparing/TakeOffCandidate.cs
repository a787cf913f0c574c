using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Elections.Desk;

namespace Touyan.Modules.Elections.Preparing;

/// <summary>Somebody on the shortlist stands no longer.</summary>
public sealed class TakeOffCandidate(ElectionDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public ElectionId Election { get; init; }

        [JsonIgnore]
        public Guid Id { get; init; }

        [Display(Name = "撤下原因"), Required, StringLength(200)]
        public string Reason { get; init; } = "";

        [JsonIgnore]
        public int? Version { get; init; }
    }

    public async Task<Result<ElectionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Election, input.Version, by, ElectionsPermissions.Conduct, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var election = found.Value;
        if (election.TakeOff(input.Id, input.Reason) is { } refusal)
            return refusal;

        var name = election.Nominees.Single(n => n.Id == input.Id).Name;
        await desk.RecordAsync(by, ElectionsActs.TakeOff, election, input.Reason, name, ct);
        return await desk.SaveAsync(election, ct) is { } lost ? lost : election.Id;
    }
}

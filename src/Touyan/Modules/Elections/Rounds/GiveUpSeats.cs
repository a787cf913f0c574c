using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Elections.Desk;

namespace Touyan.Modules.Elections.Rounds;

/// <summary>Nobody had enough votes for the seats that are left, and the voters agree to do without them.</summary>
public sealed class GiveUpSeats(ElectionDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public ElectionId Election { get; init; }

        [Display(Name = "同意减少名额的选举人数"), Required, Range(0, 100000)]
        public int? Votes { get; init; }

        [JsonIgnore]
        public int? Version { get; init; }
    }

    public async Task<Result<ElectionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Election, input.Version, by, ElectionsPermissions.Conduct, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var election = found.Value;
        if (election.GiveUpSeats(input.Votes!.Value, desk.RulesOn(election.HeldOn ?? desk.Today)) is { } refusal)
            return refusal;

        var said = $"委员名额减少 {election.GivenUpSeats} 个，{input.Votes} 人同意";
        await desk.RecordAsync(by, ElectionsActs.GiveUpSeats, election, null, said, ct);
        return await desk.SaveAsync(election, ct) is { } lost ? lost : election.Id;
    }
}

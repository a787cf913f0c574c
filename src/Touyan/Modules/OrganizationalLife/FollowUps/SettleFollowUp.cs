using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.FollowUps;

/// <summary>Somebody else than the holder, and than who wrote the report, says whether it is done.</summary>
public sealed class SettleFollowUp(FollowUpDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public FollowUpId Id { get; init; }

        [JsonIgnore]
        public int? Version { get; init; }

        [Display(Name = "核实结果")]
        public Verdict Verdict { get; init; } = Verdict.Confirmed;

        [Display(Name = "核实意见", Description = "退回的写明还差什么"), StringLength(300)]
        public string? Words { get; init; }
    }

    public async Task<Result<FollowUpId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, input.Version, by, LifePermissions.Confirm, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var followUp = found.Value;
        var words = string.IsNullOrWhiteSpace(input.Words) ? null : input.Words.Trim();
        if (followUp.Settle(input.Verdict, words, Speaker.Of(by), desk.Life.Now) is { } refusal)
            return refusal;

        var act = input.Verdict is Verdict.Confirmed ? LifeActs.ConfirmFollowUp : LifeActs.ReturnFollowUp;
        desk.Record(by, act, followUp, words);
        return await desk.SaveAsync(followUp, ct) is { } lost ? lost : followUp.Id;
    }
}

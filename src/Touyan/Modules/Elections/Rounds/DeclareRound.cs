using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Desk;

namespace Touyan.Modules.Elections.Rounds;

/// <summary>Both tellers counted the same: the result is announced and laid down.</summary>
public sealed class DeclareRound(ElectionDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public ElectionId Election { get; init; }

        [JsonIgnore]
        public int? Version { get; init; }
    }

    public async Task<Result<ElectionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Election, input.Version, by, ElectionsPermissions.Conduct, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var election = found.Value;
        var number = election.OpenRound?.Number;
        var outcome = election.Declare(by.Name, desk.Now);
        if (outcome.IsRefused)
            return outcome.Refusal!;

        await desk.RecordAsync(by, ElectionsActs.Declare, election, null, $"第 {number} 轮：{InWords(outcome.Value)}", ct);
        return await desk.SaveAsync(election, ct) is { } lost ? lost : election.Id;
    }

    private static string InWords(RoundOutcome outcome)
    {
        if (outcome.IsVoid)
            return "收回的选票多于发出的选票，选举无效";

        var elected = Names(outcome.Elected);
        var tied = Names(outcome.Tied);
        return (elected.Length > 0 ? $"{elected} 当选" : "无人当选") + (tied.Length > 0 ? $"；{tied} 票数相等，再次投票" : "");
    }

    private static string Names(IEnumerable<Choice> choices) => string.Join('、', choices.Select(c => c.Name));
}

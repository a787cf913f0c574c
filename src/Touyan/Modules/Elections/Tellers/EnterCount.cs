using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Elections.Tellers;

/// <summary>A teller enters what he counted from the ballots, by himself: once in a pass, and again when the two differ.</summary>
public sealed class EnterCount(TellerDesk tellers, ElectionDesk desk, Electorate electorate)
{
    public sealed record Input
    {
        [JsonIgnore]
        public ElectionId Election { get; init; }

        [Display(Name = "发出选票"), Required, Range(0, 100000)]
        public int? Issued { get; init; }

        [Display(Name = "收回选票"), Required, Range(0, 100000)]
        public int? Returned { get; init; }

        [Display(Name = "有效票"), Required, Range(0, 100000)]
        public int? Valid { get; init; }

        [Display(Name = "废票"), Required, Range(0, 100000)]
        public int? Spoilt { get; init; }

        /// <summary>In the order of the ballot paper.</summary>
        [Display(Name = "候选人得票")]
        public List<CandidateVotes> Candidates { get; init; } = [];

        [Display(Name = "另选他人")]
        public List<WrittenInVotes> WrittenIn { get; init; } = [];
    }

    /// <summary>What was counted for a candidate.</summary>
    public sealed record CandidateVotes
    {
        /// <summary>Place on the ballot paper.</summary>
        [Description("候选人的次序")]
        public int Order { get; init; }

        [Display(Name = "赞成"), Range(0, 100000)]
        public int? For { get; init; }

        [Display(Name = "不赞成"), Range(0, 100000)]
        public int? Against { get; init; }

        [Display(Name = "弃权"), Range(0, 100000)]
        public int? Abstained { get; init; }
    }

    /// <summary>Somebody who was written in; a line without a name counts for nothing.</summary>
    public sealed record WrittenInVotes
    {
        [Display(Name = "姓名"), StringLength(40)]
        public string? Name { get; init; }

        [Display(Name = "得票"), Range(0, 100000)]
        public int? Votes { get; init; }
    }

    public async Task<Result<ElectionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await tellers.FindAsync(input.Election, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (election, round) = found.Value;
        var choices = await ChoicesAsync(input, election, round, ct);
        if (choices.IsRefused)
            return choices.Refusal!;

        var refusal = round.Enter(
            new BallotEntry
            {
                Teller = by.Member!.Value,
                Account = by.Account,
                Figures = Figures(input, choices.Value),
                Taken = election.TakenIn(round.Contest),
                Citations = desk.RulesOn(round.HeldOn).Citations,
                At = desk.Now,
            }
        );
        if (refusal is not null)
            return refusal;

        await desk.RecordAsync(by, ElectionsActs.Count, election, null, $"第 {round.Number} 轮第 {round.Counts[^1].Pass} 遍", ct);
        return await SaveAsync(ct) is { } lost ? lost : election.Id;
    }

    private static BallotFigures Figures(Input input, IReadOnlyList<ChoiceFigures> choices) =>
        new()
        {
            Issued = input.Issued!.Value,
            Returned = input.Returned!.Value,
            Valid = input.Valid!.Value,
            Spoilt = input.Spoilt!.Value,
            Choices = choices,
        };

    private async Task<Result<List<ChoiceFigures>>> ChoicesAsync(Input input, Election election, ElectionRound round, CancellationToken ct)
    {
        var figures = new List<ChoiceFigures>();
        foreach (var votes in input.Candidates)
        {
            if (round.Choices.FirstOrDefault(c => c.Order == votes.Order) is { } candidate)
                figures.Add(new(candidate.Who, false, votes.For ?? 0, votes.Against ?? 0, votes.Abstained ?? 0));
        }

        var written = input.WrittenIn.Where(w => !string.IsNullOrWhiteSpace(w.Name)).ToList();
        if (written.Count == 0)
            return figures;

        var place = await desk.PlaceOfAsync(election, ct);
        var (roll, gathering) = (await electorate.CallAsync(place, round.HeldOn, ct), await electorate.GatherAsync(election, place, ct));
        foreach (var votes in written)
        {
            var who = Read(votes.Name!, round, roll);
            if (who.IsRefused)
                return who.Refusal!;

            var standing = who.Value.Member is { } member ? roll.Find(member)?.Standing : null;
            if (election.WrongWriteIn(round, who.Value, standing, gathering.InOffice, desk.RulesOn(round.HeldOn)) is { } refusal)
                return refusal;

            figures.Add(new(who.Value, true, votes.Votes ?? 0));
        }

        return figures;
    }

    // Whoever has the right to be elected may be written in; for the villagers' committee any villager.
    private static Result<Choice> Read(string name, ElectionRound round, Roll roll)
    {
        var read = roll.Read(name);
        return read.IsRefused && round.Contest is Contest.Village ? new Choice(name.Trim(), null) : read;
    }

    // Two tellers at once disturb each other not at all; one twice at once is told that he has counted.
    private async Task<Refusal?> SaveAsync(CancellationToken ct)
    {
        try
        {
            await desk.Db.SaveChangesAsync(ct);
            return null;
        }
        catch (DbUpdateException clash) when (clash.IsUniqueViolation())
        {
            return ElectionRefusals.CountedAlready;
        }
    }
}

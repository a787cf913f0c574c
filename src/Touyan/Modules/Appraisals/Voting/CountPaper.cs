using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;

namespace Touyan.Modules.Appraisals.Voting;

/// <summary>Who votes on paper: marked when the paper is handed out, so that he does not vote by phone as well.</summary>
public sealed class HandOutPaper(AppraisalDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public AppraisalId Id { get; init; }

        [Display(Name = "领取纸质票的党员")]
        public List<MemberId> Members { get; init; } = [];
    }

    public async Task<Result<int>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, by, AppraisalsPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var appraisal = found.Value;
        if (appraisal.Round is not { } round)
            return AppraisalRefusals.NoRound;

        var ticked = input.Members.Distinct().ToList();
        if (ticked.Count == 0)
            return AppraisalRefusals.NobodyTicked;

        if (ticked.Exists(id => appraisal.Voters.All(s => s.MemberId != id)))
            return AppraisalRefusals.MayNotVote;

        if (await desk.Db.TellerCounts.AnyAsync(c => c.AppraisalId == appraisal.Id && c.Round == round && c.IsAgreed, ct))
            return AppraisalRefusals.CountedAlready;

        desk.Db.AddRange(ticked.Select(id => BallotTurn.Of(appraisal, id, isOnPaper: true, desk.Now)));
        desk.Record(by, AppraisalsActs.HandOut, appraisal, detail: $"{Words.Of(round)}，{ticked.Count} 份");
        return await desk.SaveAsync(AppraisalRefusals.VotedAlready, ct) is { } clash ? clash : ticked.Count;
    }
}

/// <summary>What a teller counted of the paper ballots. Two must come to the same; neither sees the other's figures here.</summary>
public sealed class CountPaper(AppraisalDesk desk)
{
    public sealed record Line
    {
        [Display(Name = "优秀"), Range(0, 1000)]
        public int Excellent { get; init; }

        [Display(Name = "合格"), Range(0, 1000)]
        public int Qualified { get; init; }

        [Display(Name = "基本合格"), Range(0, 1000)]
        public int Basic { get; init; }

        [Display(Name = "不合格"), Range(0, 1000)]
        public int Unqualified { get; init; }
    }

    public sealed record Input
    {
        [JsonIgnore]
        public AppraisalId Id { get; init; }

        [Display(Name = "计票人"), Required(ErrorMessage = "请选择计票人")]
        public MemberId? Teller { get; init; }

        [Display(Name = "收回份数"), Required, Range(0, 1000)]
        public int? Ballots { get; init; }

        /// <summary>Votes by the id of the member.</summary>
        [Display(Name = "各党员得票")]
        public Dictionary<string, Line> Lines { get; init; } = [];
    }

    /// <summary>True when it agrees with another teller's, so that it counts; false for the first of the two.</summary>
    public sealed record Outcome(bool IsAgreed);

    public async Task<Result<Outcome>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, by, AppraisalsPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var appraisal = found.Value;
        if (appraisal.Round is not { } round)
            return AppraisalRefusals.NoRound;

        if (input.Lines.Keys.Any(k => !MemberId.TryParse(k, null, out _)))
            return AppraisalRefusals.StrangeBallot;

        var facts = new TellerFacts(
            input.Teller!.Value,
            input.Ballots!.Value,
            input.Lines.ToDictionary(
                l => MemberId.Parse(l.Key, null),
                l => new GradeCounts(l.Value.Excellent, l.Value.Qualified, l.Value.Basic, l.Value.Unqualified)
            ),
            by.Name,
            desk.Now
        );
        var issued = await desk.Db.BallotTurns.CountAsync(t => t.AppraisalId == appraisal.Id && t.Round == round && t.IsOnPaper, ct);
        if (TellerCount.Check(appraisal, facts, issued) is { } refusal)
            return refusal;

        return await KeepAsync(appraisal, facts, by, ct);
    }

    private async Task<Result<Outcome>> KeepAsync(Appraisal appraisal, TellerFacts facts, Actor by, CancellationToken ct)
    {
        var round = appraisal.Round!.Value;
        var before = await desk
            .Db.TellerCounts.Include(c => c.Lines)
            .Where(c => c.AppraisalId == appraisal.Id && c.Round == round)
            .ToListAsync(ct);
        if (before.Exists(c => c.IsAgreed))
            return AppraisalRefusals.CountedAlready;

        var count = TellerCount.Of(appraisal, facts);
        desk.Db.Add(count);
        // The latest of each other teller: what was counted again takes the place of what was counted first.
        var others = before.Where(c => c.TellerId != facts.Teller).GroupBy(c => c.TellerId).Select(g => g.MaxBy(c => c.Id)!).ToList();
        var agreeing = others.Find(count.IsSameAs);
        if (agreeing is not null)
        {
            count.Agree();
            agreeing.Agree();
        }

        desk.Record(by, AppraisalsActs.Count, appraisal, detail: $"{Words.Of(round)}，收回 {facts.Ballots} 份");
        if (await desk.SaveAsync(appraisal, ct) is { } lost)
            return lost;

        return agreeing is null && others.Count > 0 ? AppraisalRefusals.TellersDisagree : new Outcome(agreeing is not null);
    }
}

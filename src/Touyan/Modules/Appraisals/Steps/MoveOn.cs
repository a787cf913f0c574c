using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Appraisals.Steps;

/// <summary>The next step begins: from self-review to ballots, from a round to the next, from the last to grading.</summary>
public sealed class MoveOn(AppraisalDesk desk)
{
    public sealed record Input
    {
        public AppraisalId Id { get; init; }

        /// <summary>The step in which he saw it, so that two who press at once do not go two steps.</summary>
        [Display(Name = "现在的环节"), Required]
        public AppraisalState? From { get; init; }
    }

    public async Task<Result<AppraisalId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, by, AppraisalsPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var appraisal = found.Value;
        if (input.From != appraisal.State)
            return AppraisalRefusals.WrongStep(appraisal.State);

        await using var work = await UnitOfWork.BeginAsync(desk.Db, ct);
        var moved = appraisal.State is AppraisalState.SelfReview ? appraisal.BeginMutual() : await EndRoundAsync(appraisal, ct);
        if (moved is not null)
            return moved;

        if (appraisal.Round is not null)
            desk.Db.AddRange(appraisal.Graded.Select(s => BallotTally.Of(appraisal, s.MemberId)));

        desk.Record(by, AppraisalsActs.BeginRound, appraisal, detail: Words.Of(appraisal.State));
        if (await desk.SaveAsync(appraisal, ct) is { } lost)
            return lost;

        await work.CommitAsync(ct);
        return appraisal.Id;
    }

    private async Task<Refusal?> EndRoundAsync(Appraisal appraisal, CancellationToken ct)
    {
        if (appraisal.Round is not { } round)
            return AppraisalRefusals.WrongStep(appraisal.State);

        var tallies = desk.Db.BallotTallies.Where(t => t.AppraisalId == appraisal.Id && t.Round == round);
        // First closed: whoever casts at this moment is waited for, whoever comes after is told.
        await tallies.ExecuteUpdateAsync(set => set.SetProperty(t => t.IsClosed, true), ct);
        var counts = await tallies.AsNoTracking().ToDictionaryAsync(t => t.MemberId, t => t.Counts, ct);
        var turns = await desk
            .Db.BallotTurns.Where(t => t.AppraisalId == appraisal.Id && t.Round == round)
            .GroupBy(t => t.IsOnPaper)
            .Select(g => new { IsOnPaper = g.Key, Count = g.Count() })
            .ToListAsync(ct);
        var handedIn = turns.Where(t => !t.IsOnPaper).Sum(t => t.Count);
        if (turns.Exists(t => t.IsOnPaper))
        {
            var agreed = await desk
                .Db.TellerCounts.Include(c => c.Lines)
                .Where(c => c.AppraisalId == appraisal.Id && c.Round == round && c.IsAgreed)
                .OrderBy(c => c.Id)
                .FirstOrDefaultAsync(ct);
            if (agreed is null)
                return AppraisalRefusals.PaperNotCounted;

            handedIn += agreed.Ballots;
            foreach (var line in agreed.Lines)
                counts[line.MemberId] = counts.GetValueOrDefault(line.MemberId) + line.Counts;
        }

        if (appraisal.EndRound(handedIn, counts, desk.Rules) is { } refusal)
            return refusal;

        // The sums stand on the sheets now.
        await tallies.ExecuteDeleteAsync(ct);
        return null;
    }
}

using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Appraisals.Voting;

/// <summary>
/// A member hands in his ballot of the round that runs. That he did is kept, so that nobody does it twice; what stood on it is added to sums and kept
/// nowhere. There is no such endpoint of the API: what a program sends is remembered for repeats, and a ballot must not be.
/// </summary>
public sealed class CastBallot(AppraisalDesk desk)
{
    public sealed record Input
    {
        public AppraisalId Id { get; init; }

        /// <summary>The grade of each, by the id of the member.</summary>
        public Dictionary<string, Grade?> Grades { get; init; } = [];
    }

    public async Task<Result<AppraisalId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var own = await desk.OwnAsync(input.Id, by, ct);
        if (own.IsRefused)
            return own.Refusal!;

        var (appraisal, self) = own.Value;
        if (Read(input) is not { } ballot)
            return AppraisalRefusals.StrangeBallot;

        if (appraisal.CheckBallot(self, ballot) is { } refusal)
            return refusal;

        await using var work = await UnitOfWork.BeginAsync(desk.Db, ct);
        desk.Db.Add(BallotTurn.Of(appraisal, self, isOnPaper: false, desk.Now));
        desk.Record(by, AppraisalsActs.Vote, appraisal, detail: Words.Of(appraisal.Round!.Value));
        if (await desk.SaveAsync(AppraisalRefusals.VotedAlready, ct) is { } clash)
            return clash;

        // The round was closed meanwhile, or somebody left the branch: nothing of it counts.
        if (await AddAsync(appraisal, ballot, ct) != ballot.Count)
            return AppraisalRefusals.ChangedMeanwhile;

        await work.CommitAsync(ct);
        return appraisal.Id;
    }

    private async Task<int> AddAsync(Appraisal appraisal, Dictionary<MemberId, Grade> ballot, CancellationToken ct)
    {
        var (added, round) = (0, appraisal.Round!.Value);
        var open = desk.Db.BallotTallies.Where(t => t.AppraisalId == appraisal.Id && t.Round == round && !t.IsClosed);
        // Always in the order of the grades, so that two who cast at once do not wait for each other in a ring.
        foreach (var named in ballot.GroupBy(b => b.Value).OrderBy(g => g.Key))
        {
            var (one, ids) = (GradeCounts.One(named.Key), named.Select(n => n.Key).ToList());
            added += await open.Where(t => ids.Contains(t.MemberId))
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(t => t.Excellent, t => t.Excellent + one.Excellent)
                            .SetProperty(t => t.Qualified, t => t.Qualified + one.Qualified)
                            .SetProperty(t => t.Basic, t => t.Basic + one.Basic)
                            .SetProperty(t => t.Unqualified, t => t.Unqualified + one.Unqualified),
                    ct
                );
        }

        return added;
    }

    private static Dictionary<MemberId, Grade>? Read(Input input)
    {
        var ballot = new Dictionary<MemberId, Grade>();
        foreach (var (id, grade) in input.Grades)
        {
            if (!MemberId.TryParse(id, null, out var member))
                return null;

            if (grade is { } given)
                ballot[member] = given;
        }

        return ballot;
    }
}

using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Appraisals.Overview;

/// <summary>The desk of one appraisal: its step, what is missing for the next, who has not yet.</summary>
public sealed class ShowAppraisal(AppraisalDesk desk)
{
    public sealed record View
    {
        public required Appraisal Appraisal { get; init; }
        public required string Organization { get; init; }
        public required GradeNow Grades { get; init; }
        public required IReadOnlyDictionary<BallotRound, int> HandedIn { get; init; }

        /// <summary>Who handed in, or has a ballot on paper, in the round that runs.</summary>
        public required IReadOnlyDictionary<MemberId, bool> Turns { get; init; }
        public required IReadOnlyList<TellerCount> Counts { get; init; }
        public required IReadOnlyList<Objection> Objections { get; init; }
        public required IReadOnlyList<GradeCorrection> Corrections { get; init; }
        public required AppraisalRules Rules { get; init; }
        public required bool MayEdit { get; init; }
        public required bool MayConfirm { get; init; }
        public required DateOnly Today { get; init; }

        public CodeTable Situations => Rules.Situations;

        public int MostExcellent => Rules.MostExcellent(Appraisal.Graded.Count());

        public IEnumerable<AppraisalSheet> NotYetVoted => Appraisal.Voters.Where(s => !Turns.ContainsKey(s.MemberId));

        public int OnPaper => Turns.Values.Count(isOnPaper => isOnPaper);

        public bool IsPaperAgreed => Counts.Any(c => c.IsAgreed);

        /// <summary>How many ballots a member got, grade by grade where there are enough of them that nobody's hand is told.</summary>
        public string BallotsOf(GradeCounts counts) =>
            counts.Total == 0 ? "—"
            : counts.Total < Rules.ShownFrom.Value ? $"{counts.Total} 票，不足 {Rules.ShownFrom.Value} 票不显示分布"
            : counts.ToString();
    }

    public async Task<Result<View>> RunAsync(AppraisalId id, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(id, by, AppraisalsPermissions.Read, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var appraisal = found.Value;
        var place = await desk.Organizations.Places.SingleAsync(p => p.Id == appraisal.OrganizationId, ct);
        var turns = await desk
            .Db.BallotTurns.Where(t => t.AppraisalId == id)
            .Select(t => new
            {
                t.Round,
                t.MemberId,
                t.IsOnPaper,
            })
            .ToListAsync(ct);
        var corrections = await desk.Db.GradeCorrections.AsNoTracking().Where(c => c.AppraisalId == id).ToListAsync(ct);
        var counts = appraisal.Round is { } round
            ? await desk
                .Db.TellerCounts.AsNoTracking()
                .Where(c => c.AppraisalId == id && c.Round == round)
                .OrderBy(c => c.EnteredAt)
                .ToListAsync(ct)
            : [];
        return new View
        {
            Appraisal = appraisal,
            Organization = place.Name,
            Grades = new GradeNow(appraisal, corrections),
            HandedIn = turns.GroupBy(t => t.Round).ToDictionary(g => g.Key, g => g.Count()),
            Turns = turns.Where(t => t.Round == appraisal.Round).ToDictionary(t => t.MemberId, t => t.IsOnPaper),
            Counts = counts,
            Objections = await desk.Db.Objections.AsNoTracking().Where(o => o.AppraisalId == id).OrderBy(o => o.At).ToListAsync(ct),
            Corrections = [.. corrections.OrderBy(c => c.CorrectedAt)],
            Rules = desk.Rules,
            MayEdit = by.MayAt(AppraisalsPermissions.Edit, place.Path),
            MayConfirm = by.MayAt(AppraisalsPermissions.Confirm, place.Path),
            Today = desk.Today,
        };
    }
}

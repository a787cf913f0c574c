using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Members;

namespace Touyan.Modules.Appraisals.Own;

/// <summary>我的评议: what a member is to do now, and how he was graded in all years.</summary>
public sealed class OwnAppraisal(AppraisalDesk desk)
{
    public sealed record ObjectionInput
    {
        [JsonIgnore]
        public AppraisalId Id { get; init; }

        [Display(Name = "异议和理由"), Required, StringLength(Objection.TextMaxLength), DataType(DataType.MultilineText)]
        public string Text { get; init; } = "";
    }

    public sealed record View(MemberGlance? Self, Appraisal? Now, bool HasVoted, IReadOnlyList<Year> Years, AppraisalRules Rules)
    {
        public AppraisalSheet? Sheet => Self is null ? null : Now?.Of(Self.Id);

        /// <summary>What the others wrote, to be read before one grades them.</summary>
        public IEnumerable<AppraisalSheet> Others =>
            Now is null ? [] : Now.Sheets.Where(s => s.MemberId != Self!.Id && s.IsGraded).OrderBy(s => s.Name, StringComparer.Ordinal);

        public bool MayObject => Now is { State: AppraisalState.Published, ObjectUntil: { } until } && until >= Today;

        public DateOnly Today { get; init; }

        /// <summary>What was published in the branch: everyone's grade, open to all its members as long as one may object.</summary>
        public IReadOnlyList<(string Name, Grade? Grade)> Published { get; init; } = [];
    }

    /// <summary>A year's result.</summary>
    public sealed record Year
    {
        public required AppraisalId Id { get; init; }
        public required int Number { get; init; }

        /// <summary>Null for whoever gets none: probationary, or absent.</summary>
        public Grade? Grade { get; init; }
        public bool IsTold { get; init; }
        public bool IsCorrected { get; init; }
        public string? Reason { get; init; }
        public IReadOnlyList<Objection> Objections { get; init; } = [];
    }

    public async Task<View> RunAsync(Actor by, CancellationToken ct)
    {
        var self = await desk.SelfAsync(by, ct);
        if (self is null)
            return new View(null, null, false, [], desk.Rules);

        var mine = await desk
            .Db.Appraisals.AsNoTracking()
            .Where(a => a.State != AppraisalState.Stopped && a.Sheets.Any(s => s.MemberId == self.Id))
            .OrderByDescending(a => a.Year)
            .Include(a => a.Sheets.Where(s => s.MemberId == self.Id))
            .ToListAsync(ct);
        var now = mine.Find(a => a.IsOpen);
        var whole = now is null
            ? null
            : await desk.Db.Appraisals.AsNoTracking().Include(a => a.Sheets).SingleAsync(a => a.Id == now.Id, ct);
        var voted =
            whole?.Round is { } round
            && await desk.Db.BallotTurns.AnyAsync(t => t.AppraisalId == whole.Id && t.Round == round && t.MemberId == self.Id, ct);
        return new View(self, whole, voted, await YearsAsync(self.Id, mine, ct), desk.Rules)
        {
            Today = desk.Today,
            Published = await PublishedAsync(whole, ct),
        };
    }

    public async Task<Result<AppraisalId>> AcknowledgeAsync(AppraisalId id, Actor by, CancellationToken ct)
    {
        var own = await desk.OwnAsync(id, by, ct);
        if (own.IsRefused)
            return own.Refusal!;

        if (own.Value.Appraisal.Tell(own.Value.Self, "本人", desk.Now) is { } refusal)
            return refusal;

        desk.Record(by, AppraisalsActs.Acknowledge, own.Value.Appraisal);
        return await desk.SaveAsync(AppraisalRefusals.ChangedMeanwhile, ct) is { } lost ? lost : id;
    }

    public async Task<Result<AppraisalId>> ObjectAsync(ObjectionInput input, Actor by, CancellationToken ct)
    {
        var own = await desk.OwnAsync(input.Id, by, ct);
        if (own.IsRefused)
            return own.Refusal!;

        var raised = Objection.Raise(own.Value.Appraisal, own.Value.Self, input.Text.Trim(), desk.Now, desk.Rules);
        if (raised.IsRefused)
            return raised.Refusal!;

        desk.Db.Add(raised.Value);
        desk.Record(by, AppraisalsActs.Object, own.Value.Appraisal);
        return await desk.SaveAsync(AppraisalRefusals.ObjectionOpen, ct) is { } clash ? clash : input.Id;
    }

    private async Task<IReadOnlyList<(string Name, Grade? Grade)>> PublishedAsync(Appraisal? appraisal, CancellationToken ct)
    {
        if (appraisal is not { State: AppraisalState.Published })
            return [];

        var grades = await desk.GradesOfAsync(appraisal, ct);
        return [.. appraisal.Graded.Select(s => (s.Name, grades.Of(s.MemberId)))];
    }

    private async Task<IReadOnlyList<Year>> YearsAsync(MemberId self, List<Appraisal> mine, CancellationToken ct)
    {
        var corrections = await desk.Db.GradeCorrections.AsNoTracking().Where(c => c.MemberId == self).ToListAsync(ct);
        var objections = await desk.Db.Objections.AsNoTracking().Where(o => o.MemberId == self).ToListAsync(ct);
        return
        [
            .. mine.Where(a => a.IsTold)
                .Select(a => new Year
                {
                    Id = a.Id,
                    Number = a.Year,
                    Grade = new GradeNow(a, corrections.Where(c => c.AppraisalId == a.Id)).Of(self),
                    IsTold = a.Sheets[0].ToldAt is not null,
                    IsCorrected = corrections.Exists(c => c.AppraisalId == a.Id),
                    Reason = a.Sheets[0].GradeReason,
                    Objections = [.. objections.Where(o => o.AppraisalId == a.Id).OrderBy(o => o.At)],
                }),
        ];
    }
}

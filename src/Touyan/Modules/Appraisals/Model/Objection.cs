using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Appraisals.Model;

/// <summary>What a member says against his grade, and what the committee above answered.</summary>
[DisplayName("评议异议")]
public sealed class Objection : ICountyOwned, IVersioned
{
    public const int TextMaxLength = 1000;

    private Objection() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("民主评议")]
    public AppraisalId AppraisalId { get; private set; }

    [DisplayName("党员")]
    public MemberId MemberId { get; private set; }

    [DisplayName("异议")]
    public string Text { get; private set; } = "";

    [DisplayName("提出时间")]
    public DateTime At { get; private set; }

    [DisplayName("是否成立")]
    public bool? IsUpheld { get; private set; }

    [DisplayName("答复")]
    public string? Answer { get; private set; }

    [DisplayName("答复人")]
    public string? AnsweredBy { get; private set; }

    [DisplayName("答复时间")]
    public DateTime? AnsweredAt { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    internal static Result<Objection> Raise(Appraisal appraisal, MemberId member, string text, DateTime at, AppraisalRules rules)
    {
        if (!appraisal.IsTold || appraisal.Of(member) is not { IsGraded: true })
            return AppraisalRefusals.WrongStep(appraisal.State);

        if (appraisal.ObjectUntil is not { } until || Clock.ToChinaDate(at) > until)
            return AppraisalRefusals.ObjectionTooLate(appraisal.ObjectUntil, rules.ObjectionDays);

        return new Objection
        {
            CountyCode = appraisal.CountyCode,
            Id = Guid.CreateVersion7(),
            AppraisalId = appraisal.Id,
            MemberId = member,
            Text = text,
            At = at,
        };
    }

    internal Refusal? Settle(bool isUpheld, string answer, string by, DateTime at)
    {
        if (IsUpheld is not null)
            return AppraisalRefusals.ObjectionAnswered;

        (IsUpheld, Answer, AnsweredBy, AnsweredAt) = (isUpheld, answer, by, at);
        return null;
    }
}

/// <summary>A grade put right after it was published: a row that names the old one; the sheet itself stays.</summary>
[DisplayName("评议等次更正")]
public sealed class GradeCorrection : ICountyOwned
{
    private GradeCorrection() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("民主评议")]
    public AppraisalId AppraisalId { get; private set; }

    [DisplayName("党员")]
    public MemberId MemberId { get; private set; }

    /// <summary>Counts the corrections of a member: the last one holds.</summary>
    [DisplayName("序号")]
    public int Number { get; private set; }

    [DisplayName("原等次")]
    public Grade? From { get; private set; }

    [DisplayName("更正为")]
    public Grade To { get; private set; }

    [DisplayName("更正原因")]
    public string Reason { get; private set; } = "";

    [DisplayName("更正人")]
    public string CorrectedBy { get; private set; } = "";

    [DisplayName("更正时间")]
    public DateTime CorrectedAt { get; private set; }

    /// <summary>As whoever above decided; the share of 优秀 holds for corrections too.</summary>
    internal static Result<GradeCorrection> Make(Appraisal appraisal, GradeNow now, CorrectionFacts facts, AppraisalRules rules)
    {
        if (!appraisal.IsTold)
            return AppraisalRefusals.TooEarlyToCorrect;

        if (appraisal.Of(facts.Member) is not { IsGraded: true })
            return AppraisalRefusals.MemberNotFound;

        if (now.Of(facts.Member) == facts.Grade)
            return AppraisalRefusals.SameGrade;

        var grades = appraisal.Graded.Select(s => s.MemberId == facts.Member ? facts.Grade : now.Of(s.MemberId)).OfType<Grade>();
        if (facts.Grade is Grade.Excellent && Appraisal.CheckExcellent(grades, appraisal.Graded.Count(), rules) is { } tooMany)
            return tooMany with { Field = "Grade" };

        return new GradeCorrection
        {
            CountyCode = appraisal.CountyCode,
            Id = Guid.CreateVersion7(),
            AppraisalId = appraisal.Id,
            MemberId = facts.Member,
            Number = now.Corrections(facts.Member) + 1,
            From = now.Of(facts.Member),
            To = facts.Grade,
            Reason = facts.Reason,
            CorrectedBy = facts.By,
            CorrectedAt = facts.At,
        };
    }
}

/// <summary>A correction as it is decided.</summary>
public sealed record CorrectionFacts(MemberId Member, Grade Grade, string Reason, string By, DateTime At);

/// <summary>The grades of an appraisal as they stand after all corrections.</summary>
public sealed class GradeNow(Appraisal appraisal, IEnumerable<GradeCorrection> corrections)
{
    private readonly ILookup<MemberId, GradeCorrection> byMember = corrections.ToLookup(c => c.MemberId);

    public Grade? Of(MemberId member) => byMember[member].MaxBy(c => c.Number) is { } last ? last.To : appraisal.Of(member)?.Grade;

    public int Corrections(MemberId member) => byMember[member].Count();

    public GradeCounts Counts => GradeCounts.Count(appraisal.Graded.Select(s => Of(s.MemberId)).OfType<Grade>());
}

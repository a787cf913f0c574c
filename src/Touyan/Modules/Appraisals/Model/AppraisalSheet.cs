using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Appraisals.Model;

/// <summary>A member in the appraisal of his branch: what he says of himself, what the ballots came to, how he was graded, and that he was told.</summary>
[DisplayName("党员评议")]
public sealed class AppraisalSheet : ICountyOwned, IVersioned
{
    public const int SelfMaxLength = 2000;
    public const int ReasonMaxLength = 200;

    private AppraisalSheet() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("民主评议")]
    public AppraisalId AppraisalId { get; private set; }

    [DisplayName("党员")]
    public MemberId MemberId { get; private set; }

    [DisplayName("姓名")]
    public string Name { get; private set; } = "";

    [DisplayName("党员类别")]
    public MemberKind Kind { get; private set; }

    /// <summary>Code of rulebook/codes/appraisal-absence.yaml; null for whoever takes part.</summary>
    [DisplayName("未参加的情形"), Coded(AppraisalRules.Absences)]
    public string? Absence { get; private set; }

    [DisplayName("情形说明")]
    public string? AbsentFor { get; private set; }

    /// <summary>Takes part, but gets no grade: probationary; or neither, by the situation.</summary>
    [DisplayName("不评定等次")]
    public bool IsUngraded { get; private set; }

    [NotTraced]
    public string? SelfReview { get; private set; }

    [DisplayName("自评等次")]
    public Grade? SelfGrade { get; private set; }

    [DisplayName("自评录入人")]
    public string? SelfBy { get; private set; }

    [DisplayName("自评时间")]
    public DateTime? SelfAt { get; private set; }

    [DisplayName("互评优秀票")]
    public int MutualExcellent { get; private set; }

    [DisplayName("互评合格票")]
    public int MutualQualified { get; private set; }

    [DisplayName("互评基本合格票")]
    public int MutualBasic { get; private set; }

    [DisplayName("互评不合格票")]
    public int MutualUnqualified { get; private set; }

    [DisplayName("测评优秀票")]
    public int PollExcellent { get; private set; }

    [DisplayName("测评合格票")]
    public int PollQualified { get; private set; }

    [DisplayName("测评基本合格票")]
    public int PollBasic { get; private set; }

    [DisplayName("测评不合格票")]
    public int PollUnqualified { get; private set; }

    [DisplayName("评定等次")]
    public Grade? Grade { get; private set; }

    [DisplayName("评定说明")]
    public string? GradeReason { get; private set; }

    /// <summary>When he was told, by himself or by his branch.</summary>
    [DisplayName("告知时间")]
    public DateTime? ToldAt { get; private set; }

    [DisplayName("告知人")]
    public string? ToldBy { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    public GradeCounts Mutual => new(MutualExcellent, MutualQualified, MutualBasic, MutualUnqualified);

    public GradeCounts Poll => new(PollExcellent, PollQualified, PollBasic, PollUnqualified);

    /// <summary>Full and present: hands in ballots. Probationary members attend without a vote.</summary>
    public bool MayVote => Kind is MemberKind.Full && Absence is null;

    public bool IsGraded => !IsUngraded;

    /// <summary>Is to say something of himself: everyone who gets a grade or attends.</summary>
    public bool OwesSelfReview => SelfReview is null && (IsGraded || Absence is null);

    internal static AppraisalSheet Of(Appraisal appraisal, MemberGlance member, AppraisalRules rules)
    {
        var sheet = new AppraisalSheet
        {
            CountyCode = appraisal.CountyCode,
            Id = Guid.CreateVersion7(),
            AppraisalId = appraisal.Id,
            MemberId = member.Id,
            Name = member.Name,
            Kind = member.Kind,
            IsUngraded = member.Kind is MemberKind.Probationary,
        };
        if (member.Standing is MembershipStanding.LostContact)
            (sheet.Absence, sheet.IsUngraded) = (rules.Situations.Entries.First(e => e.Has(AppraisalRules.Lost)).Code, true);

        return sheet;
    }

    /// <summary>A result of a year past, as a sheet tells it.</summary>
    internal static AppraisalSheet OfPast(Appraisal appraisal, MemberGlance member, Grade? grade, string? note, DateTime at) =>
        new()
        {
            CountyCode = appraisal.CountyCode,
            Id = Guid.CreateVersion7(),
            AppraisalId = appraisal.Id,
            MemberId = member.Id,
            Name = member.Name,
            Kind = member.Kind,
            IsUngraded = grade is null,
            Grade = grade,
            GradeReason = note,
            ToldAt = at,
            ToldBy = "导入",
        };

    internal void Write(string text, Grade? grade, string by, DateTime at) =>
        (SelfReview, SelfGrade, SelfBy, SelfAt) = (text, grade, by, at);

    /// <summary>Takes no part, in a situation of the book; or takes part after all.</summary>
    internal void Excuse(string? situation, string? why, bool isUngraded) =>
        (Absence, AbsentFor, IsUngraded) = (situation, why, isUngraded || Kind is MemberKind.Probationary);

    internal void Take(BallotRound round, GradeCounts c)
    {
        if (round is BallotRound.Mutual)
            (MutualExcellent, MutualQualified, MutualBasic, MutualUnqualified) = (c.Excellent, c.Qualified, c.Basic, c.Unqualified);
        else
            (PollExcellent, PollQualified, PollBasic, PollUnqualified) = (c.Excellent, c.Qualified, c.Basic, c.Unqualified);
    }

    internal void Set(Grade grade, string? reason) => (Grade, GradeReason) = (grade, reason);

    internal void Tell(string by, DateTime at)
    {
        if (ToldAt is null)
            (ToldAt, ToldBy) = (at, by);
    }
}

using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Procedures;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Appraisals.Model;

/// <summary>The appraisal of a branch for a year (民主评议党员): step after step, none left out, and frozen when it is finished.</summary>
[DisplayName("民主评议")]
public sealed partial class Appraisal : ICountyOwned, IVersioned
{
    private readonly List<AppraisalSheet> sheets = [];

    private Appraisal() { }

    public int CountyCode { get; private set; }

    public AppraisalId Id { get; private set; }

    [DisplayName("党支部")]
    public OrganizationId OrganizationId { get; private set; }

    [DisplayName("评议年度")]
    public int Year { get; private set; }

    [DisplayName("环节")]
    public AppraisalState State { get; private set; }

    [DisplayName("开展日期")]
    public DateOnly OpenedOn { get; private set; }

    [DisplayName("发起人")]
    public string OpenedBy { get; private set; } = "";

    [DisplayName("评定主体")]
    public GradingBody? Body { get; private set; }

    [DisplayName("评定日期")]
    public DateOnly? GradedOn { get; private set; }

    /// <summary>The day that counts for its year: what is graded at the beginning of the next is of its year all the same.</summary>
    [DisplayName("计入日期")]
    public DateOnly? CountsOn { get; private set; }

    /// <summary>The figures of the vote.</summary>
    [DisplayName("表决情况")]
    public string? Votes { get; private set; }

    [NotTraced]
    public AccountId? SubmittedById { get; private set; }

    [DisplayName("退回原因")]
    public string? ReturnedFor { get; private set; }

    [DisplayName("审定人")]
    public string? ConfirmedBy { get; private set; }

    [DisplayName("审定日期")]
    public DateOnly? ConfirmedOn { get; private set; }

    [DisplayName("公布日期")]
    public DateOnly? PublishedOn { get; private set; }

    [DisplayName("异议截止日期")]
    public DateOnly? ObjectUntil { get; private set; }

    [DisplayName("办结日期")]
    public DateOnly? FinishedOn { get; private set; }

    [DisplayName("终止原因")]
    public string? StoppedFor { get; private set; }

    [NotTraced]
    public Guid? ImportId { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    public IReadOnlyList<AppraisalSheet> Sheets => sheets;

    public IEnumerable<AppraisalSheet> Graded => sheets.Where(s => s.IsGraded);

    public IEnumerable<AppraisalSheet> Voters => sheets.Where(s => s.MayVote);

    public VoteCount? Vote => VoteCount.Read(Votes);

    public bool IsOpen => State is not (AppraisalState.Finished or AppraisalState.Stopped);

    /// <summary>Its grades may be seen by those whom they concern.</summary>
    public bool IsTold => State is AppraisalState.Published or AppraisalState.Finished;

    /// <summary>The round whose ballots are handed in now; null in other steps.</summary>
    public BallotRound? Round =>
        State switch
        {
            AppraisalState.Mutual => BallotRound.Mutual,
            AppraisalState.Poll => BallotRound.Poll,
            AppraisalState.SelfReview
            or AppraisalState.Grading
            or AppraisalState.Submitted
            or AppraisalState.Confirmed
            or AppraisalState.Published
            or AppraisalState.Finished
            or AppraisalState.Stopped => null,
        };

    public static Result<Appraisal> Open(AppraisalFacts facts, IEnumerable<MemberGlance> members, AppraisalRules rules)
    {
        if (facts.Year > facts.On.Year || facts.Year < facts.On.Year - 1)
            return AppraisalRefusals.WrongYear(facts.On.Year);

        var appraisal = Begin(facts, AppraisalState.SelfReview);
        appraisal.sheets.AddRange(members.Select(m => AppraisalSheet.Of(appraisal, m, rules)));
        return appraisal.sheets.Count == 0 ? AppraisalRefusals.NobodyThere : appraisal;
    }

    /// <summary>A year that was appraised on paper: its results, and nothing of how they came about.</summary>
    internal static Appraisal TakeOver(AppraisalFacts facts, Guid import)
    {
        var appraisal = Begin(facts, AppraisalState.Finished);
        var last = LastDayOf(facts.Year);
        (appraisal.ImportId, appraisal.GradedOn, appraisal.CountsOn, appraisal.FinishedOn) = (import, last, last, facts.On);
        return appraisal;
    }

    internal AppraisalSheet AddPast(MemberGlance member, Grade? grade, string? note, DateTime at)
    {
        var sheet = AppraisalSheet.OfPast(this, member, grade, note, at);
        sheets.Add(sheet);
        return sheet;
    }

    private static DateOnly DayFor(int year, DateOnly gradedOn) => gradedOn.Year > year ? LastDayOf(year) : gradedOn;

    internal AppraisalSheet? Of(MemberId member) => sheets.Find(s => s.MemberId == member);

    private static DateOnly LastDayOf(int year) => new(year, DateOnly.MaxValue.Month, DateOnly.MaxValue.Day);

    private static Appraisal Begin(AppraisalFacts facts, AppraisalState state) =>
        new()
        {
            CountyCode = facts.County,
            Id = EntityId.New<AppraisalId>(),
            OrganizationId = facts.Organization,
            Year = facts.Year,
            State = state,
            OpenedOn = facts.On,
            OpenedBy = facts.By,
        };
}

/// <summary>An appraisal as it is opened.</summary>
public sealed record AppraisalFacts(int County, OrganizationId Organization, int Year, DateOnly On, string By);

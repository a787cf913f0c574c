using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Appraisals.Model;

/// <summary>How far a problem is.</summary>
public enum IssueState
{
    [Display(Name = "整改中")]
    Open = 1,

    [Display(Name = "待确认")]
    Solved = 2,

    [Display(Name = "已销号")]
    Closed = 3,
}

/// <summary>
/// A problem on the list of a branch (查摆问题): what it is, what is done about it, who holds it, until when. Closed only when somebody else has
/// confirmed it.
/// </summary>
[DisplayName("问题清单")]
public sealed class Issue : ICountyOwned, IVersioned
{
    public const int TextMaxLength = 500;

    private Issue() { }

    public int CountyCode { get; private set; }

    public IssueId Id { get; private set; }

    [DisplayName("党支部")]
    public OrganizationId OrganizationId { get; private set; }

    /// <summary>The meeting at which it was found.</summary>
    [DisplayName("组织生活会")]
    public MeetingId? MeetingId { get; private set; }

    [DisplayName("年度")]
    public int Year { get; private set; }

    /// <summary>Whose problem it is; null for one of the branch's committee as a whole.</summary>
    [DisplayName("党员")]
    public MemberId? MemberId { get; private set; }

    [DisplayName("问题")]
    public string Problem { get; private set; } = "";

    [DisplayName("整改措施")]
    public string Measure { get; private set; } = "";

    [DisplayName("责任人")]
    public MemberId HolderId { get; private set; }

    [DisplayName("整改期限")]
    public DateOnly DueOn { get; private set; }

    [DisplayName("列入日期")]
    public DateOnly ListedOn { get; private set; }

    [DisplayName("情形")]
    public IssueState State { get; private set; }

    [DisplayName("整改结果和凭据")]
    public string? Evidence { get; private set; }

    [NotTraced]
    public AccountId? SolvedById { get; private set; }

    [DisplayName("报告人")]
    public string? SolvedBy { get; private set; }

    [DisplayName("整改日期")]
    public DateOnly? SolvedOn { get; private set; }

    [DisplayName("确认人")]
    public string? ConfirmedBy { get; private set; }

    [DisplayName("确认日期")]
    public DateOnly? ConfirmedOn { get; private set; }

    [DisplayName("退回原因")]
    public string? ReturnedFor { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    public bool IsLateOn(DateOnly day) => State is IssueState.Open && DueOn < day;

    public static Result<Issue> List(IssueFacts facts)
    {
        if (facts.DueOn < facts.On)
            return IssueRefusals.DueBeforeListed;

        return new Issue
        {
            CountyCode = facts.County,
            Id = EntityId.New<IssueId>(),
            OrganizationId = facts.Organization,
            MeetingId = facts.Meeting,
            Year = facts.On.Year,
            MemberId = facts.Member,
            Problem = facts.Problem,
            Measure = facts.Measure,
            HolderId = facts.Holder,
            DueOn = facts.DueOn,
            ListedOn = facts.On,
            State = IssueState.Open,
        };
    }

    public Refusal? Solve(string evidence, Actor by, DateOnly on)
    {
        if (State is not IssueState.Open)
            return IssueRefusals.NotOpen;

        (State, Evidence, SolvedById, SolvedBy, SolvedOn, ReturnedFor) = (IssueState.Solved, evidence, by.Account, by.Name, on, null);
        return null;
    }

    /// <summary>Somebody else looks and agrees: neither who holds it nor who reported it.</summary>
    public Refusal? Confirm(Actor by, DateOnly on)
    {
        if (CheckJudge(by) is { } refusal)
            return refusal;

        (State, ConfirmedBy, ConfirmedOn) = (IssueState.Closed, by.Name, on);
        return null;
    }

    /// <summary>It is not put right: it stays open.</summary>
    public Refusal? Return(Actor by, string why)
    {
        if (CheckJudge(by) is { } refusal)
            return refusal;

        (State, ReturnedFor, SolvedOn) = (IssueState.Open, why, null);
        return null;
    }

    private Refusal? CheckJudge(Actor by) =>
        State is not IssueState.Solved ? IssueRefusals.NotSolved
        : by.Member == HolderId || by.Account == SolvedById ? IssueRefusals.OwnIssue
        : null;

    internal void GoAlongTo(OrganizationId organization) => OrganizationId = organization;
}

/// <summary>A problem as it is listed.</summary>
public sealed record IssueFacts
{
    public required int County { get; init; }
    public required OrganizationId Organization { get; init; }
    public MeetingId? Meeting { get; init; }
    public MemberId? Member { get; init; }
    public required string Problem { get; init; }
    public required string Measure { get; init; }
    public required MemberId Holder { get; init; }
    public required DateOnly DueOn { get; init; }
    public required DateOnly On { get; init; }
}

/// <summary>What one member said against another at the meeting (相互批评意见).</summary>
[DisplayName("相互批评意见")]
public sealed class Criticism : ICountyOwned
{
    private Criticism() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("党支部")]
    public OrganizationId OrganizationId { get; private set; }

    [DisplayName("年度")]
    public int Year { get; private set; }

    [DisplayName("日期")]
    public DateOnly On { get; private set; }

    [DisplayName("被批评的党员")]
    public MemberId MemberId { get; private set; }

    [DisplayName("提出意见的党员")]
    public MemberId ByMemberId { get; private set; }

    [DisplayName("意见")]
    public string Text { get; private set; } = "";

    internal static Result<Criticism> Of(int county, OrganizationId organization, CriticismFacts facts)
    {
        if (facts.Member == facts.ByMember)
            return IssueRefusals.SelfCriticism;

        if (facts.On > facts.Today)
            return IssueRefusals.InFuture;

        return new Criticism
        {
            CountyCode = county,
            Id = Guid.CreateVersion7(),
            OrganizationId = organization,
            Year = facts.On.Year,
            On = facts.On,
            MemberId = facts.Member,
            ByMemberId = facts.ByMember,
            Text = facts.Text,
        };
    }
}

/// <summary>A criticism as it is noted.</summary>
public sealed record CriticismFacts(MemberId Member, MemberId ByMember, string Text, DateOnly On, DateOnly Today);

internal static class IssueRefusals
{
    public static readonly Refusal NotFound = Refusal.NotFound("issue.not-found", "没有找到该问题，或不在您的管理范围内");

    public static readonly Refusal DueBeforeListed = Refusal.Invalid("issue.due-too-early", "整改期限不能早于今天", "DueOn");

    public static readonly Refusal NotOpen = Refusal.Conflict("issue.not-open", "该问题已经报告整改或者已经销号");

    public static readonly Refusal NotSolved = Refusal.Conflict("issue.not-solved", "还没有报告整改，不能确认");

    public static readonly Refusal OwnIssue = Refusal.Conflict("issue.own-issue", "应由责任人和报告人以外的同志确认");

    public static readonly Refusal NotYours = Refusal.Forbidden("issue.not-yours", "由责任人或者党支部报告整改");

    public static readonly Refusal ReasonMissing = Refusal.Invalid("issue.reason-missing", "请写明退回原因", "Why");

    public static readonly Refusal NotOfBranch = Refusal.Invalid("issue.not-of-branch", "应当是本支部的在册党员", "Holder");

    public static readonly Refusal MeetingUnknown = Refusal.Invalid("issue.meeting-unknown", "应当是本支部确认过的组织生活会", "Meeting");

    public static readonly Refusal SelfCriticism = Refusal.Invalid(
        "issue.self-criticism",
        "提出意见的和被批评的应当是两名党员",
        "ByMember"
    );

    public static readonly Refusal InFuture = Refusal.Invalid("issue.in-future", "日期不能晚于今天", "On");

    public static readonly Refusal ChangedMeanwhile = Refusal.Conflict("issue.changed-meanwhile", "该问题刚有变动，请刷新后重新办理");
}

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

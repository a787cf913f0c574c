using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Trail;

namespace Touyan.Modules.OrganizationalLife.Model;

/// <summary>
/// 落实事项: what a resolution asks of somebody by a day. It begins when the meeting is confirmed, is reported by whoever holds it and is done when
/// somebody else says so.
/// </summary>
[DisplayName("落实事项")]
public sealed class FollowUp : ICountyOwned, IVersioned
{
    internal const int WhatMaxLength = 300;

    private readonly List<FollowUpHolder> holders = [];
    private readonly List<FollowUpReport> reports = [];

    private FollowUp() { }

    public int CountyCode { get; private set; }

    public FollowUpId Id { get; private set; }

    [DisplayName("会议")]
    public MeetingId MeetingId { get; private set; }

    [DisplayName("决议")]
    public Guid ResolutionId { get; private set; }

    /// <summary>Whose resolution it is: this body sees that it is done.</summary>
    [DisplayName("党组织")]
    public OrganizationId OrganizationId { get; private set; }

    [DisplayName("事项")]
    public string What { get; private set; } = "";

    [DisplayName("完成期限")]
    public DateOnly DueOn { get; private set; }

    [DisplayName("状态")]
    public FollowUpState State { get; private set; }

    [DisplayName("布置人")]
    public string AssignedBy { get; private set; } = "";

    [DisplayName("布置时间")]
    public DateTime AssignedAt { get; private set; }

    /// <summary>The day on which the meeting was confirmed.</summary>
    [DisplayName("开始日期")]
    public DateOnly? BeganOn { get; private set; }

    /// <summary>The day of the report that was found true.</summary>
    [DisplayName("完成日期")]
    public DateOnly? DoneOn { get; private set; }

    [DisplayName("撤销日期")]
    public DateOnly? EndedOn { get; private set; }

    [DisplayName("撤销原因")]
    public string? EndReason { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    public IReadOnlyList<FollowUpHolder> Holders => holders;

    public IReadOnlyList<FollowUpReport> Reports => reports;

    /// <summary>Something is still owed.</summary>
    public bool IsOpen => State is FollowUpState.Open or FollowUpState.Reported;

    /// <summary>The report that nobody has judged yet.</summary>
    public FollowUpReport? Waiting => reports.Find(r => r.Verdict is null);

    public bool IsHeldBy(MemberId? member) => holders.Exists(h => h.MemberId == member);

    /// <summary>Not done although its day has passed; or done after it.</summary>
    public bool IsLateOn(DateOnly today) =>
        State switch
        {
            FollowUpState.Open => today > DueOn,
            FollowUpState.Reported => Clock.ToChinaDate(Waiting!.At) > DueOn,
            FollowUpState.Done => DoneOn > DueOn,
            FollowUpState.Planned or FollowUpState.Withdrawn => false,
        };

    /// <summary>Written beside the resolution while the record is not confirmed yet.</summary>
    internal static Result<FollowUp> Assign(Meeting meeting, FollowUpFacts facts)
    {
        if (meeting.State is not MeetingState.Recorded)
            return meeting.IsOpen ? LifeRefusals.RecordFirst : LifeRefusals.Settled(meeting.State);

        if (meeting.Resolutions.FirstOrDefault(r => r.Id == facts.Resolution) is not { } resolution)
            return LifeRefusals.ResolutionNotFound;

        if (!resolution.IsPassed)
            return LifeRefusals.ResolutionFailed;

        if (facts.DueOn < meeting.On)
            return LifeRefusals.DueBefore(meeting.On);

        if (facts.Holders.Count == 0)
            return LifeRefusals.NobodyHolds;

        var followUp = new FollowUp
        {
            CountyCode = meeting.CountyCode,
            Id = EntityId.New<FollowUpId>(),
            MeetingId = meeting.Id,
            ResolutionId = resolution.Id,
            OrganizationId = resolution.OrganizationId,
            What = facts.What,
            DueOn = facts.DueOn,
            State = FollowUpState.Planned,
            AssignedBy = facts.By,
            AssignedAt = facts.At,
        };
        followUp.Hold(facts.Holders);
        return followUp;
    }

    /// <summary>The record is confirmed: from now on it is owed.</summary>
    internal void Begin(DateOnly on)
    {
        if (State is FollowUpState.Planned)
            (State, BeganOn) = (FollowUpState.Open, on);
    }

    /// <summary>Done, says whoever holds it, or the office for somebody without a phone.</summary>
    internal Result<FollowUpReport> Report(string text, Speaker speaker, DateTime at)
    {
        if (State is not FollowUpState.Open)
            return LifeRefusals.NotToBeReported(State);

        var report = FollowUpReport.Of(this, text, speaker, at);
        reports.Add(report);
        State = FollowUpState.Reported;
        return report;
    }

    /// <summary>Somebody else looks whether it is true. Sent back it is owed as before.</summary>
    internal Refusal? Settle(Verdict verdict, string? words, Speaker judge, DateTime at)
    {
        if (Waiting is not { } report)
            return LifeRefusals.NothingReported;

        if (IsHeldBy(judge.Member) || report.EnteredByAccount == judge.Account.Value)
            return LifeRefusals.JudgesOwnReport;

        if (verdict is Verdict.Returned && string.IsNullOrWhiteSpace(words))
            return LifeRefusals.ReturnedWithoutReason;

        report.Judge(verdict, words, judge.Name, at);
        (State, DoneOn) =
            verdict is Verdict.Confirmed ? (FollowUpState.Done, Clock.ToChinaDate(report.At)) : (FollowUpState.Open, (DateOnly?)null);
        return null;
    }

    /// <summary>Others hold it, or it is given more time.</summary>
    internal Refusal? Rearrange(IReadOnlyList<HolderName> people, DateOnly dueOn)
    {
        if (State is not FollowUpState.Open)
            return LifeRefusals.NotToBeReported(State);

        if (people.Count == 0)
            return LifeRefusals.NobodyHolds;

        if (dueOn < BeganOn)
            return LifeRefusals.DueBefore(BeganOn.Value);

        DueOn = dueOn;
        Hold(people);
        return null;
    }

    /// <summary>It is owed no more: the resolution fell, or things went another way.</summary>
    internal Refusal? Withdraw(string reason, DateOnly on)
    {
        if (State is FollowUpState.Done or FollowUpState.Withdrawn)
            return LifeRefusals.FollowUpOver(State);

        (State, EndedOn, EndReason) = (FollowUpState.Withdrawn, on, reason);
        return null;
    }

    internal void GoAlongTo(OrganizationId into) => OrganizationId = into;

    private void Hold(IReadOnlyList<HolderName> people)
    {
        holders.RemoveAll(h => !people.Any(p => p.Id == h.MemberId));
        var there = holders.Select(h => h.MemberId).ToHashSet();
        holders.AddRange(people.Where(p => there.Add(p.Id)).Select(p => FollowUpHolder.Of(this, p)));
    }
}

/// <summary>What a resolution asks, as it is entered.</summary>
internal sealed record FollowUpFacts(
    Guid Resolution,
    string What,
    DateOnly DueOn,
    IReadOnlyList<HolderName> Holders,
    string By,
    DateTime At
);

/// <summary>Somebody who is to do it, as he was called then.</summary>
public sealed record HolderName(MemberId Id, string Name);

/// <summary>Who reports or judges: an account, and the member whose it is.</summary>
internal sealed record Speaker(AccountId Account, MemberId? Member, string Name)
{
    public static Speaker Of(Actor by) => new(by.Account, by.Member, by.Name);
}

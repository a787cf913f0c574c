using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Members.Committees;

/// <summary>One term (届) of the committee of an organisation, or of its secretary where it has no committee.</summary>
[DisplayName("班子届次")]
public sealed class CommitteeTerm : ICountyOwned, IVersioned
{
    private readonly List<CommitteePost> posts = [];

    private CommitteeTerm() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("党组织")]
    public OrganizationId OrganizationId { get; private set; }

    /// <summary>第几届.</summary>
    [DisplayName("届次")]
    public int Number { get; private set; }

    [DisplayName("选举产生日期")]
    public DateOnly ElectedOn { get; private set; }

    /// <summary>The day the term runs out, as the rule in force on the day of election had it.</summary>
    [DisplayName("任期届满日期")]
    public DateOnly DueOn { get; private set; }

    /// <summary>The day it should have run out, where it was put off (延期换届); <see cref="DueOn"/> is then the day it was put off to.</summary>
    [DisplayName("原任期届满日期")]
    public DateOnly? PostponedFrom { get; private set; }

    [DisplayName("延期批复文号")]
    public string? PostponementDocument { get; private set; }

    /// <summary>The day the next committee took over, or the organisation ended; null while it serves.</summary>
    [DisplayName("结束日期")]
    public DateOnly? EndedOn { get; private set; }

    [DisplayName("结束原因")]
    public string? EndReason { get; private set; }

    /// <summary>How many the committee has when it is complete.</summary>
    [DisplayName("班子职数")]
    public int Seats { get; private set; }

    [DisplayName("批复文号")]
    public string? DocumentNumber { get; private set; }

    [DisplayName("批复日期")]
    public DateOnly? EvidenceOn { get; private set; }

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    public IReadOnlyList<CommitteePost> Posts => posts;

    public bool IsServing => EndedOn is null;

    /// <summary>The day it runs out by the rule, put off or not.</summary>
    public DateOnly RegularDueOn => PostponedFrom ?? DueOn;

    /// <summary>A committee takes office; how long its term is, the rule says.</summary>
    public static Result<CommitteeTerm> Begin(OrganizationPlace organization, CommitteeTermFacts facts, Cited<int> years)
    {
        if (facts.ElectedOn > Clock.ToChinaDate(facts.RecordedAt))
            return CommitteeRefusals.InFuture("ElectedOn");

        if (facts.Seats < 1)
            return CommitteeRefusals.NoSeats;

        return new CommitteeTerm
        {
            CountyCode = facts.County,
            Id = Guid.CreateVersion7(),
            OrganizationId = organization.Id,
            Number = facts.Number,
            ElectedOn = facts.ElectedOn,
            DueOn = facts.ElectedOn.AddYears(years.Value),
            Seats = facts.Seats,
            DocumentNumber = facts.DocumentNumber,
            EvidenceOn = facts.EvidenceOn,
            RecordedAt = facts.RecordedAt,
            Version = facts.Version,
        };
    }

    /// <summary>The next committee took over: whoever still held a post holds it no longer. Sooner than due only with approval.</summary>
    public Refusal? GiveWay(DateOnly on, TermShift shift) => shift.CheckEarly(RegularDueOn, on) ?? End(on, "换届", "ElectedOn");

    /// <summary>It ends without a next one: the organisation is dissolved, merged, or chooses only a secretary from now on.</summary>
    public Refusal? Close(DateOnly on, string reason, DateOnly today) =>
        on > today ? CommitteeRefusals.InFuture("On") : End(on, reason, "On");

    /// <summary>延期换届: approved by the body above, normally for a year at the most.</summary>
    public Refusal? Postpone(DateOnly until, TermShift shift)
    {
        if (!IsServing)
            return CommitteeRefusals.TermEnded;

        if (until <= DueOn)
            return CommitteeRefusals.NotLater(DueOn);

        if (shift.CheckLate(RegularDueOn, until) is { } refusal)
            return refusal;

        (PostponedFrom, DueOn, PostponementDocument) = (RegularDueOn, until, shift.DocumentNumber);
        return null;
    }

    /// <summary>A member is elected or appointed to a post.</summary>
    public Refusal? Appoint(AppointmentFacts facts, bool isOnlyOnePost)
    {
        if (!IsServing)
            return CommitteeRefusals.TermEnded;

        if (facts.From < ElectedOn || facts.From > Clock.ToChinaDate(facts.RecordedAt))
            return CommitteeRefusals.OutsideTheTerm(ElectedOn);

        var held = posts.Where(p => p.To is null || p.To > facts.From).ToList();
        if (held.Exists(p => p.MemberId == facts.Member && p.Post == facts.Post))
            return CommitteeRefusals.AlreadyHolds;

        if (isOnlyOnePost && held.Exists(p => p.Post == facts.Post))
            return CommitteeRefusals.PostIsTaken;

        if (held.Select(p => p.MemberId).Append(facts.Member).Distinct().Count() > Seats)
            return CommitteeRefusals.NoSeatLeft(Seats);

        posts.Add(CommitteePost.Of(this, facts));
        return null;
    }

    /// <summary>A post is given up: 免职、辞职、调离 …</summary>
    public Refusal? EndPost(Guid postId, PostEnding ending, DateOnly today)
    {
        if (posts.Find(p => p.Id == postId) is not { } post)
            return CommitteeRefusals.PostNotFound;

        if (post.To is not null)
            return CommitteeRefusals.PostEnded;

        if (ending.On < post.From || ending.On > today)
            return CommitteeRefusals.OutsideTheTerm(post.From, "On");

        post.End(ending);
        return null;
    }

    private Refusal? End(DateOnly on, string reason, string field)
    {
        if (!IsServing)
            return CommitteeRefusals.TermEnded;

        if (on < ElectedOn || posts.Exists(p => p.From > on || p.To > on))
            return CommitteeRefusals.BeforeItsBeginning(field);

        (EndedOn, EndReason) = (on, reason);
        foreach (var post in posts.Where(p => p.To is null))
            post.End(new PostEnding(on, reason));

        return null;
    }
}

/// <summary>A term as it is entered.</summary>
public sealed record CommitteeTermFacts
{
    public required int County { get; init; }
    public required int Number { get; init; }
    public required DateOnly ElectedOn { get; init; }
    public required int Seats { get; init; }
    public string? DocumentNumber { get; init; }
    public DateOnly? EvidenceOn { get; init; }
    public required DateTime RecordedAt { get; init; }

    /// <summary>Goes on from the terms before, so that who saw one of those is never taken to have seen this one.</summary>
    public int Version { get; init; }
}

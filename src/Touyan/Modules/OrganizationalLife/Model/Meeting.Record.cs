using Touyan.Kernel;
using Touyan.Modules.Procedures;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.OrganizationalLife.Model;

public sealed partial class Meeting
{
    /// <summary>What was held, by whom, when, and what was said. May be put right until it is confirmed.</summary>
    public Refusal? Record(RecordFacts facts, LifeRules rules)
    {
        if (!IsOpen)
            return LifeRefusals.Settled(State);

        var today = Clock.ToChinaDate(facts.At);
        if (facts.On > today)
            return LifeRefusals.InFuture("On");

        if (facts.EvidenceOn > today)
            return LifeRefusals.InFuture("EvidenceOn");

        if (facts.EvidenceOn < facts.On)
            return LifeRefusals.EvidenceBefore(facts.On);

        var isLesson = kinds.Exists(k => rules.Kinds.Find(k.Code)?.Has(MeetingKinds.Lecture) is true);
        if (isLesson && string.IsNullOrWhiteSpace(facts.Speaker))
            return LifeRefusals.NobodySpoke;

        (On, EvidenceOn, Chair, Recorder) = (facts.On, facts.EvidenceOn ?? facts.On, facts.Chair, facts.Recorder);
        (SpeakerId, Speaker, Minutes) = isLesson ? (facts.SpeakerId, facts.Speaker, facts.Minutes) : (null, null, facts.Minutes);
        (State, RecordedAt, RecordedBy) = (MeetingState.Recorded, RecordedAt ?? facts.At, RecordedBy ?? facts.By);
        IsLate = Clock.ToChinaDate(RecordedAt.Value) > On.AddDays(rules.LateEntryDays.Value);
        SignInClosedAt ??= SignInOpenedAt is null ? null : facts.At;
        return null;
    }

    /// <summary>A vote is entered. Figures that cannot be, and votes that the rules do not know, are refused.</summary>
    public Result<Resolution> Resolve(ResolutionFacts facts, LifeRules rules)
    {
        if (State is not MeetingState.Recorded)
            return IsOpen ? LifeRefusals.RecordFirst : LifeRefusals.Settled(State);

        if (!hosts.Exists(h => h.OrganizationId == facts.Organization))
            return LifeRefusals.NotAHost;

        if (rules.Matters.Find(facts.Matter) is not { } matter)
            return LifeRefusals.MatterUnknown;

        if (VotingKind(rules) is not { } kind)
            return LifeRefusals.NoVotesHere;

        if (matter.Has(Matter.Assembly) && !kind.Has(MeetingKinds.AllMembers))
            return LifeRefusals.MatterForAssembly(matter.Name, rules.AssemblyMatters);

        if (matter.Has(Matter.ByProcedure))
            return LifeRefusals.MatterByProcedure(matter.Name);

        var voting = rules.Voting(kind, matter);
        if (CheckVote(facts.Organization, facts.Vote, voting, rules) is { } refusal)
            return refusal;

        var resolution = Resolution.Of(this, facts, voting, resolutions.Count + 1);
        resolutions.Add(resolution);
        return resolution;
    }

    /// <summary>A vote that was entered wrongly is taken out again, while nothing is confirmed.</summary>
    public Refusal? Strike(Guid resolution)
    {
        if (State is not MeetingState.Recorded)
            return LifeRefusals.Settled(State);

        return resolutions.RemoveAll(r => r.Id == resolution) == 0 ? LifeRefusals.ResolutionNotFound : null;
    }

    /// <summary>The secretary answers for it: from now on it is evidence. Who was not heard of stayed away.</summary>
    public Refusal? Confirm(bool hasFiles, string by, DateTime at, LifeRules rules)
    {
        if (State is not MeetingState.Recorded)
            return IsOpen ? LifeRefusals.RecordFirst : LifeRefusals.Settled(State);

        if (string.IsNullOrWhiteSpace(Minutes) && !hasFiles)
            return LifeRefusals.NothingToShow;

        if (CheckAttendance(rules) is { } refusal)
            return refusal;

        foreach (var attendance in attendances.Where(a => a.IsOpen))
            attendance.Set(AttendanceState.Absent, new Marking(SignInWay.Ticked, by, at), reason: null);

        (State, ConfirmedAt, ConfirmedOn, ConfirmedBy) = (MeetingState.Confirmed, at, Clock.ToChinaDate(at), by);
        SignInKey = null;
        return null;
    }

    /// <summary>Something is to be said to a record that stays as it is.</summary>
    public Refusal? Note(string text, string by, DateTime at)
    {
        if (State is not (MeetingState.Confirmed or MeetingState.Annulled))
            return LifeRefusals.NotConfirmed;

        notes.Add(MeetingNote.Of(this, text, by, at));
        return null;
    }

    /// <summary>A wrong record counts no more from today; it stays, with the reason.</summary>
    public Refusal? Annul(string reason, DateTime at)
    {
        if (State is not MeetingState.Confirmed)
            return LifeRefusals.NotConfirmed;

        (State, EndReason, EndedOn) = (MeetingState.Annulled, reason, Clock.ToChinaDate(at));
        return null;
    }

    /// <summary>Those of a branch whose votes count.</summary>
    public IEnumerable<Attendance> VotersOf(OrganizationId branch) => attendances.Where(a => a.OrganizationId == branch && a.MayVote);

    /// <summary>The kind by which resolutions are taken; null where none are.</summary>
    internal CodeEntry? VotingKind(LifeRules rules) =>
        kinds.Select(k => rules.Kinds.Find(k.Code)).FirstOrDefault(k => k?.Has(MeetingKinds.Votes) is true);

    /// <summary>An old ledger has figures alone: so many were called, so many came.</summary>
    internal void SayHowMany(int called, int came) => (SaidCalled, SaidCame) = (called, came);

    private Refusal? CheckAttendance(LifeRules rules)
    {
        if (SaidCame is not null)
            return SaidCame == 0 ? LifeRefusals.NobodyCame : CheckHeld(rules);

        foreach (var host in hosts)
        {
            if (!attendances.Exists(a => a.OrganizationId == host.OrganizationId && a is { IsPresent: true, IsInvited: false }))
                return LifeRefusals.NobodyCame;
        }

        // A list put right after the vote must not leave more votes than voters.
        var wrong = resolutions
            .Select(r => CheckVote(r.OrganizationId, r.Vote, rules.Voting(VotingKind(rules)!, rules.Matters.Find(r.MatterCode)!), rules))
            .FirstOrDefault(refusal => refusal is not null);
        return wrong ?? CheckHeld(rules);
    }

    private Refusal? CheckHeld(LifeRules rules)
    {
        if (!kinds.Exists(k => rules.Kinds.Find(k.Code)?.Has(MeetingKinds.HeldByQuorum) is true))
            return null;

        var (quorum, seats) = (rules.Committee.Quorum, SaidCalled ?? attendances.Count(a => a.MayVote));
        var came = SaidCame ?? attendances.Count(a => a is { MayVote: true, IsPresent: true });
        var share = quorum.Share!.Value;
        return share.IsReachedBy(came, seats) ? null : LifeRefusals.TooFewToMeet(came, share.LeastOf(seats), quorum);
    }

    private Refusal? CheckVote(OrganizationId branch, VoteCount vote, VotingRules voting, LifeRules rules)
    {
        if (VoteRules.Check(vote, voting.CountsWritten, voting.Quorum) is { } impossible)
            return impossible;

        var voters = VotersOf(branch).ToList();
        if (vote.Entitled + vote.Excluded != voters.Count)
            return ProcedureRefusals.EntitledNotByTheBooks(vote.Entitled!.Value + vote.Excluded, voters.Count, On);

        var came = voters.Count(v => v.IsPresent);
        if (vote.Present > came)
            return LifeRefusals.MoreThanCame(vote.Present!.Value, came);

        return VoteRules.CheckLeftOut(vote, On, rules.LeftOut, rules.Grounds);
    }
}

/// <summary>What was held, as it is entered.</summary>
public sealed record RecordFacts
{
    public required DateOnly On { get; init; }
    public DateOnly? EvidenceOn { get; init; }
    public required string Chair { get; init; }
    public required string Recorder { get; init; }
    public MemberId? SpeakerId { get; init; }
    public string? Speaker { get; init; }
    public string? Minutes { get; init; }
    public required string By { get; init; }
    public required DateTime At { get; init; }
}

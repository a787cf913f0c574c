using Touyan.Kernel;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.OrganizationalLife.Model;

public sealed partial class Meeting
{
    /// <summary>The screen of the meeting room shows codes from now on.</summary>
    public Refusal? OpenSignIn(string key, DateTime at)
    {
        if (State is not (MeetingState.Planned or MeetingState.Called))
            return LifeRefusals.NotPlanned;

        if (On != Clock.ToChinaDate(at))
            return LifeRefusals.SignInOnTheDay(On);

        SignInKey ??= new PrivateText(key);
        (SignInOpenedAt, SignInClosedAt) = (SignInOpenedAt ?? at, null);
        return null;
    }

    public Refusal? CloseSignIn(DateTime at)
    {
        if (!IsSignInOpen)
            return LifeRefusals.SignInClosed;

        SignInClosedAt = at;
        return null;
    }

    /// <summary>Somebody types the code that the room sees. For himself: whose row it is, the caller knows.</summary>
    public Refusal? SignIn(Attendance attendance, string code, bool isOnline, Marking mark, LifeRules rules)
    {
        if (!IsSignInOpen || SignInKey is not { } key || On != Clock.ToChinaDate(mark.At))
            return LifeRefusals.SignInClosed;

        if (!SignInCode.IsGood(key.Value.Value, code, mark.At, rules))
            return LifeRefusals.WrongCode(rules);

        if (isOnline && CheckOnline(proof: null) is { } refusal)
            return refusal;

        if (isOnline)
            attendance.ComeOnline(Words.Of(SignInWay.Code), mark);
        else
            attendance.Come(mark);

        return null;
    }

    /// <summary>The secretary notes that somebody took part from afar, and how he knows.</summary>
    public Refusal? NoteOnline(MemberId member, string proof, Marking mark)
    {
        if (CheckMarking(mark) is { } refusal)
            return refusal;

        if (attendances.Find(a => a.MemberId == member) is not { } attendance)
            return LifeRefusals.NotCalled;

        if (CheckOnline(proof) is { } unproven)
            return unproven;

        attendance.ComeOnline(proof, attendance is { IsPresent: true, Way: SignInWay.Code } ? mark with { Way = SignInWay.Code } : mark);
        return null;
    }

    /// <summary>Somebody cannot come and says why, before it is recorded.</summary>
    public Refusal? AskLeave(Attendance attendance, string reason, Marking mark)
    {
        if (State is not (MeetingState.Planned or MeetingState.Called))
            return LifeRefusals.LeaveTooLate;

        if (attendance.IsPresent)
            return LifeRefusals.CameAlready(attendance.Name);

        attendance.Set(AttendanceState.OnLeave, mark, reason);
        return null;
    }

    /// <summary>The list of one branch as the secretary ticked it. Who signed in by himself stays; whom nobody ticks any more is open again.</summary>
    public Refusal? Tick(OrganizationId branch, IReadOnlySet<MemberId> present, Marking mark)
    {
        if (CheckMarking(mark) is { } refusal)
            return refusal;

        var list = attendances.Where(a => a.OrganizationId == branch).ToList();
        if (present.Except(list.Select(a => a.MemberId)).Any())
            return LifeRefusals.NotCalled;

        foreach (var attendance in list)
        {
            if (present.Contains(attendance.MemberId))
                attendance.Come(mark);
            else if (attendance is { IsPresent: true, Way: not SignInWay.Code })
                attendance.Set(AttendanceState.Expected, mark, reason: null);
        }

        return null;
    }

    /// <summary>The secretary notes why somebody did not come, or that he stayed away without a word.</summary>
    public Refusal? NoteAway(MemberId member, AttendanceState state, string? reason, Marking mark)
    {
        if (!IsOpen)
            return LifeRefusals.Settled(State);

        if (attendances.Find(a => a.MemberId == member) is not { } attendance)
            return LifeRefusals.NotCalled;

        if (attendance is { IsPresent: true, Way: SignInWay.Code })
            return LifeRefusals.CameAlready(attendance.Name);

        if (state is not (AttendanceState.OnLeave or AttendanceState.Absent))
            return LifeRefusals.NotAway;

        if (state is AttendanceState.OnLeave && string.IsNullOrWhiteSpace(reason))
            return LifeRefusals.LeaveWithoutReason;

        attendance.Set(state, mark, reason);
        return null;
    }

    /// <summary>列席: somebody of elsewhere takes part, without a vote.</summary>
    public Refusal? Invite(RosterLine guest)
    {
        if (!IsOpen)
            return LifeRefusals.Settled(State);

        if (attendances.Exists(a => a.MemberId == guest.Member))
            return LifeRefusals.CalledAlready(guest.Name);

        attendances.Add(Attendance.Of(this, guest with { MayVote = false, IsInvited = true, Excuse = null }));
        return null;
    }

    private Refusal? CheckOnline(string? proof) =>
        Mode is MeetingMode.OnSite ? LifeRefusals.NotOnline
        : proof is not null && string.IsNullOrWhiteSpace(proof) ? LifeRefusals.OnlineWithoutProof
        : null;

    private Refusal? CheckMarking(Marking mark) =>
        !IsOpen ? LifeRefusals.Settled(State)
        : On > Clock.ToChinaDate(mark.At) ? LifeRefusals.NotYet(On)
        : null;
}

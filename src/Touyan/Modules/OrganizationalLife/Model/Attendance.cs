using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Trail;

namespace Touyan.Modules.OrganizationalLife.Model;

/// <summary>Somebody who was called to a meeting, and whether he came. Until the record is confirmed it may be put right; then it stays.</summary>
[DisplayName("到会情况")]
public sealed class Attendance : ICountyOwned, IVersioned
{
    private Attendance() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("会议")]
    public MeetingId MeetingId { get; private set; }

    /// <summary>The branch he comes for: in a joint session each has its own list.</summary>
    [DisplayName("所在党组织")]
    public OrganizationId OrganizationId { get; private set; }

    [DisplayName("党员")]
    public MemberId MemberId { get; private set; }

    /// <summary>As he was called then.</summary>
    [DisplayName("姓名")]
    public string Name { get; private set; } = "";

    [DisplayName("党员类别")]
    public MemberKind Kind { get; private set; }

    /// <summary>Full members of the branch; who is probationary, or only invited, takes part without a vote.</summary>
    [DisplayName("有表决权")]
    public bool MayVote { get; private set; }

    /// <summary>列席: counted neither among those called nor in a vote.</summary>
    [DisplayName("列席")]
    public bool IsInvited { get; private set; }

    [DisplayName("到会情况")]
    public AttendanceState State { get; private set; }

    [DisplayName("登记方式")]
    public SignInWay? Way { get; private set; }

    /// <summary>He took part from where he is, by the way that the meeting names (LIFE-16).</summary>
    [DisplayName("线上参加")]
    public bool IsOnline { get; private set; }

    /// <summary>How that is known: the code of the shared screen, or what the secretary saw.</summary>
    [DisplayName("线上参加的凭据")]
    public string? OnlineProof { get; private set; }

    [DisplayName("登记时间")]
    public DateTime? MarkedAt { get; private set; }

    [DisplayName("登记人")]
    public string? MarkedBy { get; private set; }

    /// <summary>Why he is on leave, or excused.</summary>
    [DisplayName("事由")]
    public string? Reason { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    /// <summary>Neither did he come, nor is it known why not.</summary>
    public bool IsOpen => State is AttendanceState.Expected;

    public bool IsPresent => State is AttendanceState.Present;

    internal static Attendance Of(Meeting meeting, RosterLine line) =>
        new()
        {
            CountyCode = meeting.CountyCode,
            Id = Guid.CreateVersion7(),
            MeetingId = meeting.Id,
            OrganizationId = line.Organization,
            MemberId = line.Member,
            Name = line.Name,
            Kind = line.Kind,
            MayVote = line.MayVote,
            IsInvited = line.IsInvited,
            State = line.Excuse is null ? AttendanceState.Expected : AttendanceState.Excused,
            Reason = line.Excuse,
        };

    /// <summary>Who stands on the roster of the day may be another than when the meeting was planned: full by now, or excused.</summary>
    internal void Follow(RosterLine line)
    {
        (Name, Kind, MayVote) = (line.Name, line.Kind, line.MayVote);
        if (State is AttendanceState.Expected && line.Excuse is not null)
            (State, Reason) = (AttendanceState.Excused, line.Excuse);
        else if (State is AttendanceState.Excused && line.Excuse is null)
            (State, Reason) = (AttendanceState.Expected, null);
    }

    /// <summary>He came. Told twice it stays as it was told first.</summary>
    internal void Come(Marking mark)
    {
        if (!IsPresent)
            Set(AttendanceState.Present, mark, reason: null);
    }

    /// <summary>He took part from afar.</summary>
    internal void ComeOnline(string proof, Marking mark)
    {
        Set(AttendanceState.Present, mark, reason: null);
        (IsOnline, OnlineProof) = (true, proof);
    }

    /// <summary>He asked to be away, or did not come; or nothing is known of him after all.</summary>
    internal void Set(AttendanceState state, Marking mark, string? reason)
    {
        (State, Way, MarkedAt, MarkedBy, Reason) = (state, state is AttendanceState.Present ? mark.Way : null, mark.At, mark.By, reason);
        (IsOnline, OnlineProof) = (false, null);
    }
}

/// <summary>Somebody who is to be called.</summary>
/// <param name="Organization">For which branch.</param>
/// <param name="Member">Who.</param>
/// <param name="Name">His name.</param>
/// <param name="Kind">As what he stands on the books that day.</param>
/// <param name="MayVote">Whether his vote counts at a meeting of this kind.</param>
/// <param name="Excuse">Why he need not come; null for most.</param>
public sealed record RosterLine(OrganizationId Organization, MemberId Member, string Name, MemberKind Kind, bool MayVote, string? Excuse)
{
    /// <summary>列席.</summary>
    public bool IsInvited { get; init; }
}

/// <summary>How, when and by whom an attendance was noted.</summary>
public sealed record Marking(SignInWay Way, string By, DateTime At);

using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Members.Model;

/// <summary>Where, as what and how a member stood from a day to a day. Spells of one member neither overlap nor leave gaps.</summary>
[DisplayName("组织关系")]
public sealed class MembershipSpell : ICountyOwned
{
    private MembershipSpell() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("党员")]
    public MemberId MemberId { get; private set; }

    [DisplayName("所在党组织")]
    public OrganizationId OrganizationId { get; private set; }

    [DisplayName("党员类别")]
    public MemberKind Kind { get; private set; }

    [DisplayName("党籍状态")]
    public MembershipStanding Standing { get; private set; }

    [DisplayName("开始日期")]
    public DateOnly From { get; private set; }

    [DisplayName("结束日期")]
    public DateOnly? To { get; private set; }

    /// <summary>What began it: admission, conversion, import, transfer …, in the office's words.</summary>
    [DisplayName("事由")]
    public string Cause { get; private set; } = "";

    /// <summary>Code of the reason for leaving (rulebook/codes/leave-reason.yaml), on the spell that leaving began.</summary>
    [DisplayName("出党方式"), Coded("leave-reason")]
    public string? LeaveReason { get; private set; }

    [DisplayName("文号")]
    public string? DocumentNumber { get; private set; }

    /// <summary>Date on the paper that proves it.</summary>
    [DisplayName("依据日期")]
    public DateOnly? EvidenceOn { get; private set; }

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    public bool IsOpen => To is null;

    internal static MembershipSpell First(Member member, MemberKind kind, Enrolment enrolment) =>
        new()
        {
            CountyCode = member.CountyCode,
            Id = Guid.CreateVersion7(),
            MemberId = member.Id,
            OrganizationId = enrolment.OrganizationId,
            Kind = kind,
            Standing = MembershipStanding.Normal,
            From = enrolment.AdmittedOn,
            Cause = enrolment.Cause,
            DocumentNumber = enrolment.DocumentNumber,
            EvidenceOn = enrolment.EvidenceOn,
            RecordedAt = enrolment.RecordedAt,
        };

    /// <summary>The first spell in these books of a member who came from others.</summary>
    internal static MembershipSpell Arrived(Member member, string cause, Happening happening) =>
        new()
        {
            CountyCode = member.CountyCode,
            Id = Guid.CreateVersion7(),
            MemberId = member.Id,
            OrganizationId = member.OrganizationId,
            Kind = member.Kind,
            Standing = member.Standing,
            From = happening.On,
            Cause = cause,
            DocumentNumber = happening.DocumentNumber,
            EvidenceOn = happening.EvidenceOn,
            RecordedAt = happening.RecordedAt,
        };

    /// <summary>The spell in which the member stands as he is now, beginning where the one before it ends.</summary>
    internal static MembershipSpell After(
        MembershipSpell before,
        Member member,
        string cause,
        Happening happening,
        string? leaveReason = null
    ) =>
        new()
        {
            CountyCode = member.CountyCode,
            Id = Guid.CreateVersion7(),
            MemberId = member.Id,
            OrganizationId = member.OrganizationId,
            Kind = member.Kind,
            Standing = member.Standing,
            From = before.To!.Value,
            Cause = cause,
            LeaveReason = leaveReason,
            DocumentNumber = happening.DocumentNumber,
            EvidenceOn = happening.EvidenceOn,
            RecordedAt = happening.RecordedAt,
        };

    internal void EndOn(DateOnly day) => To = day;

    internal void Reopen() => To = null;

    internal void BeginOn(DateOnly day) => From = day;

    internal void BeProbationary() => Kind = MemberKind.Probationary;

    /// <summary>This spell ends on the day of a conversion that became known later; what comes after it is returned.</summary>
    internal MembershipSpell FullFrom(DateOnly conversion)
    {
        var rest = new MembershipSpell
        {
            CountyCode = CountyCode,
            Id = Guid.CreateVersion7(),
            MemberId = MemberId,
            OrganizationId = OrganizationId,
            Kind = MemberKind.Full,
            Standing = Standing,
            From = conversion,
            To = To,
            Cause = Causes.Conversion,
            EvidenceOn = EvidenceOn,
            RecordedAt = RecordedAt,
        };
        To = conversion;
        return rest;
    }
}

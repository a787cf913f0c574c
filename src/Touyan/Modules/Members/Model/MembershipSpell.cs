using System.ComponentModel;
using Touyan.Kernel;

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

    /// <summary>Date on the paper that proves it.</summary>
    [DisplayName("依据日期")]
    public DateOnly? EvidenceOn { get; private set; }

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }
}

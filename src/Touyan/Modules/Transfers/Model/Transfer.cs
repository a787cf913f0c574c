using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Procedures;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Transfers.Model;

/// <summary>
/// A relation on its way: whose, from where to where, under which letter, how far it has come. The gates are kept by its case; where the member stands
/// is told by the books of members alone.
/// </summary>
[DisplayName("组织关系转接")]
public sealed partial class Transfer : ICountyOwned, IVersioned
{
    public const int NameMaxLength = 200;
    public const int NumberMaxLength = 100;
    public const int ReasonMaxLength = 1000;

    private Transfer() { }

    public int CountyCode { get; private set; }

    public TransferId Id { get; private set; }

    [NotTraced]
    public CaseId CaseId { get; private set; }

    [DisplayName("类型")]
    public TransferKind Kind { get; private set; }

    /// <summary>Null for a whole unit, and for somebody whom the books do not know yet.</summary>
    [DisplayName("党员")]
    public MemberId? MemberId { get; private set; }

    /// <summary>Who comes from elsewhere, as his letter tells him.</summary>
    [NotTraced]
    public ArrivalId? ArrivalId { get; private set; }

    /// <summary>Name of the member, or of the unit.</summary>
    [DisplayName("转接对象")]
    public string Name { get; private set; } = "";

    /// <summary>How many members go.</summary>
    [DisplayName("人数")]
    public int People { get; private set; } = 1;

    [DisplayName("转出党组织")]
    public OrganizationId? FromId { get; private set; }

    [DisplayName("转出党组织名称")]
    public string FromName { get; private set; } = "";

    /// <summary>The committee that writes the letter.</summary>
    [NotTraced]
    public OrganizationId? SenderId { get; private set; }

    [DisplayName("转入党组织")]
    public OrganizationId? ToId { get; private set; }

    [DisplayName("转入党组织名称")]
    public string ToName { get; private set; } = "";

    /// <summary>The committee that receives the letter.</summary>
    [NotTraced]
    public OrganizationId? ReceiverId { get; private set; }

    [DisplayName("党费交至")]
    public string? DuesPaidTo { get; private set; }

    [DisplayName("进展")]
    public TransferState State { get; private set; }

    [DisplayName("介绍信编号")]
    public string? LetterNumber { get; private set; }

    [DisplayName("介绍信日期")]
    public DateOnly? LetterOn { get; private set; }

    [DisplayName("介绍信有效期至")]
    public DateOnly? ValidUntil { get; private set; }

    [DisplayName("提交日期")]
    public DateOnly StartedOn { get; private set; }

    /// <summary>From when the new organisation counts him.</summary>
    [DisplayName("接收日期")]
    public DateOnly? TakenInOn { get; private set; }

    [DisplayName("办结日期")]
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Why it was returned, declined, withdrawn or closed.</summary>
    [DisplayName("退回或终止的理由")]
    public string? EndedFor { get; private set; }

    /// <summary>Until when the new organisation defers the discussion of his conversion.</summary>
    [DisplayName("转正讨论推迟至")]
    public DateOnly? DeferredTo { get; private set; }

    /// <summary>The other county of this installation, and its own record of the same matter.</summary>
    [NotTraced]
    public int? OtherCounty { get; private set; }

    [NotTraced]
    public TransferId? OtherId { get; private set; }

    [NotTraced]
    public CaseId? OtherCase { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    public bool IsOpen => TransferStates.Open.Contains(State);

    public TrailSubject Subject => new(TransfersActs.Subject, Id.Value, $"{Name}：{FromName} → {ToName}", FromId ?? ToId);

    /// <summary>Days until the letter runs out, from a day on; negative when it has.</summary>
    public static int? DaysLeft(DateOnly? validUntil, DateOnly today) => validUntil is { } last ? last.DayNumber - today.DayNumber : null;
}

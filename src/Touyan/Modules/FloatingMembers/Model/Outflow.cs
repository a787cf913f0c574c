using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.FloatingMembers.Model;

/// <summary>A member away from his organisation, from leaving to the return (风筝). Contacts are rows of their own, never changed.</summary>
[DisplayName("外出流动")]
public sealed partial class Outflow : ICountyOwned, IVersioned
{
    /// <summary>Name of the sealed column, part of each seal.</summary>
    internal const string PhoneColumn = "outflows.phone";

    private readonly List<OutflowDues> dues = [];

    private Outflow() { }

    public int CountyCode { get; private set; }

    public OutflowId Id { get; private set; }

    [DisplayName("党员")]
    public MemberId MemberId { get; private set; }

    [DisplayName("外出日期")]
    public DateOnly Since { get; private set; }

    [DisplayName("预计返回日期")]
    public DateOnly? ExpectedUntil { get; private set; }

    /// <summary>Code of rulebook/codes/province.yaml.</summary>
    [DisplayName("所在省份"), Coded("province")]
    public string Province { get; private set; } = "";

    [DisplayName("详细地点")]
    public string Place { get; private set; } = "";

    [DisplayName("流动范围")]
    public FloatingRange Range { get; private set; }

    /// <summary>地点相对固定: then the relation is to be transferred after the months that the rule gives.</summary>
    [DisplayName("地点相对固定")]
    public bool IsFixedPlace { get; private set; }

    [DisplayName("外出原因")]
    public FloatingReason Reason { get; private set; }

    [DisplayName("去向")]
    public FloatingPlace Kind { get; private set; }

    [DisplayName("所在单位")]
    public string? Unit { get; private set; }

    /// <summary>Sealed. Masks itself in text.</summary>
    [DisplayName("在外联系电话")]
    public Secret<PhoneNumber>? Phone { get; private set; }

    /// <summary>Number of the 流动党员活动证 that he was given.</summary>
    [DisplayName("活动证编号")]
    public string? CardNumber { get; private set; }

    [DisplayName("支部联系人")]
    public MemberId ContactPersonId { get; private set; }

    /// <summary>The office, station or joint committee that serves him there.</summary>
    [DisplayName("服务的驻外党组织")]
    public StationId? StationId { get; private set; }

    [DisplayName("流出前教育日期")]
    public DateOnly? EducatedOn { get; private set; }

    [DisplayName("教育内容")]
    public string? EducationContent { get; private set; }

    [DisplayName("谈话教育人")]
    public string? EducatedBy { get; private set; }

    [DisplayName("未能在流出前教育的原因")]
    public string? EducationLateReason { get; private set; }

    [DisplayName("结束日期")]
    public DateOnly? EndedOn { get; private set; }

    [DisplayName("结束方式")]
    public OutflowEnd? End { get; private set; }

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    /// <summary>The import that brought this record in.</summary>
    [NotTraced]
    public Guid? ImportId { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    /// <summary>What he paid there, as his branch noted it.</summary>
    public IReadOnlyList<OutflowDues> Dues => dues;

    public bool IsOpen => EndedOn is null;

    public EducationState Education =>
        EducatedOn is null ? EducationState.Missing
        : EducatedOn > Since ? EducationState.Late
        : EducationState.InTime;
}

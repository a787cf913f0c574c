using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Procedures;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Duties.Excuses;

/// <summary>One period of a duty that the level above excused. Appended by its case, never changed.</summary>
[DisplayName("定期任务免除")]
public sealed class DutyExcuse : ICountyOwned
{
    public const int DutyMaxLength = 60;
    public const int ReasonMaxLength = 2000;

    private DutyExcuse() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("任务")]
    public string Duty { get; private set; } = "";

    [DisplayName("党组织")]
    public OrganizationId OrganizationId { get; private set; }

    /// <summary>Who owed it, where persons in posts do.</summary>
    [DisplayName("由谁承担")]
    public MemberId? MemberId { get; private set; }

    /// <summary>First day of the period.</summary>
    [DisplayName("这一期的第一天")]
    public DateOnly PeriodFrom { get; private set; }

    [DisplayName("理由")]
    public string Reason { get; private set; } = "";

    [DisplayName("批准日期")]
    public DateOnly On { get; private set; }

    [DisplayName("批准人")]
    public string ApprovedByName { get; private set; } = "";

    [NotTraced]
    public CaseId CaseId { get; private set; }

    public static DutyExcuse By(CaseMoment moment, ExcusedPeriod of) =>
        new()
        {
            CountyCode = moment.By.County,
            Id = Guid.CreateVersion7(),
            Duty = of.Duty,
            OrganizationId = of.Holder.Organization,
            MemberId = of.Holder.Member,
            PeriodFrom = of.From,
            Reason = moment.Values.Text("request-reason") ?? "",
            On = moment.On,
            ApprovedByName = moment.By.Name,
            CaseId = moment.Case,
        };
}

using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Elections.Model;

/// <summary>换届提醒: the body above reminds an organisation that its term runs out; once for each day on which it does.</summary>
[DisplayName("换届提醒")]
public sealed class ElectionNotice : ICountyOwned
{
    private ElectionNotice() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("党组织")]
    public OrganizationId OrganizationId { get; private set; }

    [DisplayName("任期届满日期")]
    public DateOnly DueOn { get; private set; }

    [DisplayName("提醒日期")]
    public DateOnly SentOn { get; private set; }

    [DisplayName("提醒人")]
    public string SentBy { get; private set; } = "";

    [NotTraced]
    public DateTime SentAt { get; private set; }

    public static ElectionNotice Send(Actor by, OrganizationId organization, DateOnly dueOn, DateTime at) =>
        new()
        {
            CountyCode = by.County,
            Id = Guid.CreateVersion7(),
            OrganizationId = organization,
            DueOn = dueOn,
            SentOn = Clock.ToChinaDate(at),
            SentBy = by.Name,
            SentAt = at,
        };
}

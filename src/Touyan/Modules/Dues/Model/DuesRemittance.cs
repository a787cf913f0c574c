using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Dues.Model;

/// <summary>Which way dues go.</summary>
public enum RemittanceWay
{
    [Display(Name = "上缴")]
    Up = 1,

    [Display(Name = "下拨")]
    Down = 2,
}

/// <summary>Dues on their way to the organisation above or below: sent by one, received by the other; both books have their posting.</summary>
[DisplayName("党费上缴、下拨")]
public sealed class DuesRemittance : ICountyOwned, IVersioned
{
    private DuesRemittance() { }

    public int CountyCode { get; private set; }

    public RemittanceId Id { get; private set; }

    [DisplayName("去向")]
    public RemittanceWay Way { get; private set; }

    [DisplayName("汇出的党组织")]
    public OrganizationId FromId { get; private set; }

    [DisplayName("接收的党组织")]
    public OrganizationId ToId { get; private set; }

    [DisplayName("年份")]
    public int Year { get; private set; }

    /// <summary>Taken in so far in that year, in fen: what the share is taken of.</summary>
    [DisplayName("当年实收（分）")]
    public long? TakenFen { get; private set; }

    /// <summary>The share in hundredths of a per cent.</summary>
    [DisplayName("上缴比例（万分之）")]
    public int? SharePoints { get; private set; }

    [DisplayName("金额（分）")]
    public long AmountFen { get; private set; }

    [DisplayName("汇出日期")]
    public DateOnly SentOn { get; private set; }

    [NotTraced]
    public DuesEntryId SentEntryId { get; private set; }

    [DisplayName("收到日期")]
    public DateOnly? ReceivedOn { get; private set; }

    [NotTraced]
    public DuesEntryId? ReceivedEntryId { get; private set; }

    [DisplayName("接收人")]
    public string? ReceivedBy { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    public static DuesRemittance Send(RemittanceFacts facts) =>
        new()
        {
            CountyCode = facts.County,
            Id = EntityId.New<RemittanceId>(),
            Way = facts.Way,
            FromId = facts.From,
            ToId = facts.To,
            Year = facts.SentOn.Year,
            TakenFen = facts.TakenFen,
            SharePoints = facts.SharePoints,
            AmountFen = facts.AmountFen,
            SentOn = facts.SentOn,
            SentEntryId = facts.Entry,
        };

    /// <summary>It has come; once.</summary>
    public Refusal? Receive(DateOnly on, DuesEntryId entry, string by)
    {
        if (ReceivedOn is not null)
            return DuesRefusals.AlreadyReceived;

        if (on < SentOn)
            return DuesRefusals.ReceivedBeforeSent(SentOn);

        (ReceivedOn, ReceivedEntryId, ReceivedBy) = (on, entry, by);
        return null;
    }
}

/// <summary>A remittance as it is sent.</summary>
public sealed record RemittanceFacts(
    int County,
    RemittanceWay Way,
    OrganizationId From,
    OrganizationId To,
    long? TakenFen,
    int? SharePoints,
    long AmountFen,
    DateOnly SentOn,
    DuesEntryId Entry
);

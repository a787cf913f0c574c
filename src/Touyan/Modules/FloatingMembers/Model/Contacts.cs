using System.ComponentModel;
using Touyan.Kernel;

namespace Touyan.Modules.FloatingMembers.Model;

/// <summary>One contact with somebody away: written once, never changed.</summary>
[DisplayName("流出联系记录")]
public sealed class OutflowContact : ICountyOwned
{
    private OutflowContact() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("外出流动")]
    public OutflowId OutflowId { get; private set; }

    [DisplayName("联系日期")]
    public DateOnly On { get; private set; }

    [DisplayName("联系方式")]
    public ContactChannel Channel { get; private set; }

    [DisplayName("来源")]
    public ContactSource Source { get; private set; }

    [DisplayName("联系内容")]
    public string Content { get; private set; } = "";

    /// <summary>Name of whoever wrote it down.</summary>
    [DisplayName("记录人")]
    public string RecordedBy { get; private set; } = "";

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    internal static OutflowContact Of(Outflow outflow, ContactFacts facts) =>
        new()
        {
            CountyCode = outflow.CountyCode,
            Id = Guid.CreateVersion7(),
            OutflowId = outflow.Id,
            On = facts.On,
            Channel = facts.Channel,
            Source = facts.Source,
            Content = facts.Content,
            RecordedBy = facts.RecordedBy,
            RecordedAt = facts.RecordedAt,
        };
}

/// <summary>One contact of the receiving organisation with somebody who is here: written once, never changed.</summary>
[DisplayName("流入联系记录")]
public sealed class InflowContact : ICountyOwned
{
    private InflowContact() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("流入登记")]
    public InflowId InflowId { get; private set; }

    [DisplayName("联系日期")]
    public DateOnly On { get; private set; }

    [DisplayName("联系方式")]
    public ContactChannel Channel { get; private set; }

    [DisplayName("联系内容")]
    public string Content { get; private set; } = "";

    [DisplayName("记录人")]
    public string RecordedBy { get; private set; } = "";

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    internal static InflowContact Of(Inflow inflow, ContactFacts facts) =>
        new()
        {
            CountyCode = inflow.CountyCode,
            Id = Guid.CreateVersion7(),
            InflowId = inflow.Id,
            On = facts.On,
            Channel = facts.Channel,
            Content = facts.Content,
            RecordedBy = facts.RecordedBy,
            RecordedAt = facts.RecordedAt,
        };
}

/// <summary>A contact as it is entered.</summary>
public sealed record ContactFacts(
    DateOnly On,
    ContactChannel Channel,
    ContactSource Source,
    string Content,
    string RecordedBy,
    DateTime RecordedAt
)
{
    internal Refusal? Check(DateOnly since) =>
        On > Clock.ToChinaDate(RecordedAt) ? FloatingRefusals.InFuture("On")
        : On < since ? FloatingRefusals.BeforeItBegan(since, "On")
        : null;
}

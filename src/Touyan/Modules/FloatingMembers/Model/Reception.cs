using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Trail;

namespace Touyan.Modules.FloatingMembers.Model;

/// <summary>A reception of those who came home for a holiday (返乡座谈); each guest's coming is a contact with him as well.</summary>
[DisplayName("节日接待")]
public sealed class Reception : ICountyOwned
{
    private readonly List<ReceptionGuest> guests = [];

    private Reception() { }

    public int CountyCode { get; private set; }

    public ReceptionId Id { get; private set; }

    [DisplayName("党组织")]
    public OrganizationId OrganizationId { get; private set; }

    [DisplayName("日期")]
    public DateOnly On { get; private set; }

    [DisplayName("节日")]
    public Holiday Holiday { get; private set; }

    [DisplayName("地点")]
    public string Place { get; private set; } = "";

    [DisplayName("座谈内容")]
    public string Content { get; private set; } = "";

    /// <summary>What the guests asked for, or asked about.</summary>
    [DisplayName("反映的问题和诉求")]
    public string? Asked { get; private set; }

    [DisplayName("记录人")]
    public string RecordedBy { get; private set; } = "";

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    public IReadOnlyList<ReceptionGuest> Guests => guests;

    public static Result<Reception> Hold(ReceptionFacts facts, FloatingRules rules)
    {
        if (facts.On > Clock.ToChinaDate(facts.RecordedAt))
            return FloatingRefusals.InFuture("On");

        if (facts.Holiday is Holiday.SpringFestival && OutsideTheHoliday(facts, rules) is { } outside)
            return outside;

        if (facts.Guests.Count == 0)
            return FloatingRefusals.NobodyCame;

        var reception = new Reception
        {
            CountyCode = facts.County,
            Id = EntityId.New<ReceptionId>(),
            OrganizationId = facts.Organization,
            On = facts.On,
            Holiday = facts.Holiday,
            Place = facts.Place,
            Content = facts.Content,
            Asked = facts.Asked,
            RecordedBy = facts.RecordedBy,
            RecordedAt = facts.RecordedAt,
        };
        reception.guests.AddRange(facts.Guests.Select(guest => ReceptionGuest.Of(reception, guest)));
        return reception;
    }

    // In the year's end the next festival may be nearer.
    private static Refusal? OutsideTheHoliday(ReceptionFacts facts, FloatingRules rules)
    {
        var festival = new[] { facts.On.Year, facts.On.Year + 1 }
            .Select(SpringFestival.Of)
            .MinBy(d => Math.Abs(d.DayNumber - facts.On.DayNumber));
        if (Math.Abs(festival.DayNumber - facts.On.DayNumber) <= rules.ReceptionDays.Value)
            return null;

        var isExplained = rules.ReceptionDays.Strength is Strength.Soft && !string.IsNullOrWhiteSpace(facts.OutsideReason);
        return isExplained ? null : FloatingRefusals.OutsideTheHoliday(festival, rules);
    }
}

/// <summary>Who came.</summary>
[DisplayName("节日接待到场党员")]
public sealed class ReceptionGuest : ICountyOwned
{
    private ReceptionGuest() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public ReceptionId ReceptionId { get; private set; }

    [DisplayName("外出流动")]
    public OutflowId OutflowId { get; private set; }

    internal static ReceptionGuest Of(Reception reception, OutflowId outflow) =>
        new()
        {
            CountyCode = reception.CountyCode,
            Id = Guid.CreateVersion7(),
            ReceptionId = reception.Id,
            OutflowId = outflow,
        };
}

/// <summary>A reception as it is entered.</summary>
public sealed record ReceptionFacts
{
    public required int County { get; init; }
    public required OrganizationId Organization { get; init; }
    public required DateOnly On { get; init; }
    public required Holiday Holiday { get; init; }
    public required string Place { get; init; }
    public required string Content { get; init; }
    public string? Asked { get; init; }
    public required IReadOnlyList<OutflowId> Guests { get; init; }

    /// <summary>Why it is not within the days of the spring festival.</summary>
    public string? OutsideReason { get; init; }
    public required string RecordedBy { get; init; }
    public required DateTime RecordedAt { get; init; }
}

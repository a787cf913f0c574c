using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.OrganizationalLife.Model;

/// <summary>An organisation for which a meeting is held: one for most, several for a joint session.</summary>
[DisplayName("参加的党组织")]
public sealed class MeetingHost : ICountyOwned
{
    private MeetingHost() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("会议")]
    public MeetingId MeetingId { get; private set; }

    [DisplayName("党组织")]
    public OrganizationId OrganizationId { get; private set; }

    internal static MeetingHost Of(Meeting meeting, OrganizationId organization) =>
        new()
        {
            CountyCode = meeting.CountyCode,
            Id = Guid.CreateVersion7(),
            MeetingId = meeting.Id,
            OrganizationId = organization,
        };
}

/// <summary>What a meeting counts as: its kind, and those that it was one with.</summary>
[DisplayName("计入的类别")]
public sealed class CountedKind : ICountyOwned
{
    private CountedKind() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("会议")]
    public MeetingId MeetingId { get; private set; }

    [DisplayName("类别"), Coded(MeetingKinds.Table)]
    public string Code { get; private set; } = "";

    internal static CountedKind Of(Meeting meeting, string code) =>
        new()
        {
            CountyCode = meeting.CountyCode,
            Id = Guid.CreateVersion7(),
            MeetingId = meeting.Id,
            Code = code,
        };
}

/// <summary>One point of the agenda.</summary>
[DisplayName("议程")]
public sealed class AgendaItem : ICountyOwned
{
    private AgendaItem() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("会议")]
    public MeetingId MeetingId { get; private set; }

    [DisplayName("序号")]
    public int Number { get; private set; }

    [DisplayName("内容")]
    public string Title { get; private set; } = "";

    internal static AgendaItem Of(Meeting meeting, int number, string title) =>
        new()
        {
            CountyCode = meeting.CountyCode,
            Id = Guid.CreateVersion7(),
            MeetingId = meeting.Id,
            Number = number,
            Title = title,
        };
}

/// <summary>What was added to a confirmed record: it changes nothing in it.</summary>
[DisplayName("更正说明")]
public sealed class MeetingNote : ICountyOwned
{
    private MeetingNote() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("会议")]
    public MeetingId MeetingId { get; private set; }

    [DisplayName("说明")]
    public string Text { get; private set; } = "";

    [DisplayName("填写人")]
    public string WrittenBy { get; private set; } = "";

    [DisplayName("填写时间")]
    public DateTime WrittenAt { get; private set; }

    internal static MeetingNote Of(Meeting meeting, string text, string by, DateTime at) =>
        new()
        {
            CountyCode = meeting.CountyCode,
            Id = Guid.CreateVersion7(),
            MeetingId = meeting.Id,
            Text = text,
            WrittenBy = by,
            WrittenAt = at,
        };
}

using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;

namespace Touyan.Modules.OrganizationalLife.Model;

/// <summary>
/// 会议模板: what a body above asks its branches to meet about in certain months. Published it never changes: a revision is another edition, and
/// meetings made from the one before keep to it.
/// </summary>
[DisplayName("会议模板")]
public sealed class MeetingTemplate : ICountyOwned, IVersioned
{
    internal const int TitleMaxLength = 100;
    internal const int TextMaxLength = 2000;
    internal const string SectorTable = "sector";

    private MeetingTemplate() { }

    public int CountyCode { get; private set; }

    public TemplateId Id { get; private set; }

    /// <summary>The id of the first edition: shared by all that follow it.</summary>
    [NotTraced]
    public Guid SeriesId { get; private set; }

    [DisplayName("版次")]
    public int Edition { get; private set; }

    [DisplayName("发布的党组织")]
    public OrganizationId OrganizationId { get; private set; }

    [DisplayName("类别"), Coded(MeetingKinds.Table)]
    public string Kind { get; private set; } = "";

    /// <summary>Codes with commas between.</summary>
    [DisplayName("同时计入")]
    public string AlsoCodes { get; private set; } = "";

    /// <summary>Codes of the sectors whose branches it is for, with commas between; all when empty.</summary>
    [DisplayName("适用领域")]
    public string SectorCodes { get; private set; } = "";

    [DisplayName("主题")]
    public string Title { get; private set; } = "";

    [DisplayName("议程")]
    public string Agenda { get; private set; } = "";

    [DisplayName("学习内容和材料")]
    public string Materials { get; private set; } = "";

    /// <summary>What the minutes have to say, a line for each.</summary>
    [DisplayName("必须记录的内容")]
    public string MustRecord { get; private set; } = "";

    /// <summary>First day of the first month.</summary>
    [DisplayName("起始月份")]
    public DateOnly FirstMonth { get; private set; }

    /// <summary>First day of the last month.</summary>
    [DisplayName("截止月份")]
    public DateOnly LastMonth { get; private set; }

    [DisplayName("发布人")]
    public string PublishedBy { get; private set; } = "";

    [DisplayName("发布时间")]
    public DateTime PublishedAt { get; private set; }

    [DisplayName("停用方式")]
    public TemplateEnd? End { get; private set; }

    [DisplayName("停用日期")]
    public DateOnly? EndedOn { get; private set; }

    [DisplayName("停用原因")]
    public string? EndReason { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    public bool IsOpen => End is null;

    /// <summary>Of the last month.</summary>
    public DateOnly LastDay => new(LastMonth.Year, LastMonth.Month, DateTime.DaysInMonth(LastMonth.Year, LastMonth.Month));

    public IReadOnlyList<string> Also => Codes(AlsoCodes);

    public IReadOnlyList<string> Sectors => Codes(SectorCodes);

    public IReadOnlyList<string> MustRecordLines => Lines(MustRecord);

    /// <summary>A body that has branches below it publishes the first edition.</summary>
    internal static Result<MeetingTemplate> Publish(TemplateFacts facts, OrganizationPlace publisher, LifeRules rules)
    {
        if (publisher.Type.HasMembers)
            return LifeRefusals.PublisherIsABranch;

        return Check(facts, rules) is { } refusal ? refusal : Of(facts, EntityId.New<TemplateId>(), publisher.Id);
    }

    /// <summary>Another edition takes its place; meetings made from this one stay as they are.</summary>
    internal Result<MeetingTemplate> Revise(TemplateFacts facts, LifeRules rules)
    {
        if (!IsOpen)
            return LifeRefusals.TemplateEnded;

        if (Check(facts, rules) is { } refusal)
            return refusal;

        var next = Of(facts, EntityId.New<TemplateId>(), OrganizationId);
        (next.SeriesId, next.Edition) = (SeriesId, Edition + 1);
        (End, EndedOn, EndReason) = (TemplateEnd.Replaced, Clock.ToChinaDate(facts.At), facts.Why);
        return next;
    }

    internal Refusal? Withdraw(string reason, DateTime at)
    {
        if (!IsOpen)
            return LifeRefusals.TemplateEnded;

        (End, EndedOn, EndReason) = (TemplateEnd.Withdrawn, Clock.ToChinaDate(at), reason);
        return null;
    }

    /// <summary>Whether a branch of this sector is meant.</summary>
    public bool IsFor(string sector) => SectorCodes.Length == 0 || Sectors.Contains(sector, StringComparer.Ordinal);

    public bool IsOfMonth(DateOnly day) => day >= FirstMonth && day <= LastDay;

    /// <summary>Whether a meeting that is planned may call itself made from this.</summary>
    internal Refusal? CheckTakenBy(string kind, IEnumerable<string> also, DateOnly on)
    {
        if (!IsOpen)
            return LifeRefusals.TemplateEnded;

        if (!also.Prepend(kind).Contains(Kind, StringComparer.Ordinal))
            return LifeRefusals.TemplateOfAnotherKind;

        return IsOfMonth(on) ? null : LifeRefusals.TemplateOfOtherMonths(this);
    }

    private static Refusal? Check(TemplateFacts facts, LifeRules rules)
    {
        if (Meeting.CheckKinds(facts.Kind, facts.Also, rules) is { } refusal)
            return refusal;

        if (facts.LastMonth < facts.FirstMonth)
            return LifeRefusals.MonthsBackward;

        return facts.Sectors.Any(s => rules.Sectors.Find(s) is null) ? LifeRefusals.SectorUnknown : null;
    }

    private static MeetingTemplate Of(TemplateFacts facts, TemplateId id, OrganizationId publisher) =>
        new()
        {
            CountyCode = facts.County,
            Id = id,
            SeriesId = id.Value,
            Edition = 1,
            OrganizationId = publisher,
            Kind = facts.Kind,
            AlsoCodes = string.Join(',', facts.Also.Distinct(StringComparer.Ordinal).Where(c => c != facts.Kind)),
            SectorCodes = string.Join(',', facts.Sectors.Distinct(StringComparer.Ordinal)),
            Title = facts.Title,
            Agenda = string.Join('\n', Lines(facts.Agenda)),
            Materials = string.Join('\n', Lines(facts.Materials)),
            MustRecord = string.Join('\n', Lines(facts.MustRecord)),
            FirstMonth = facts.FirstMonth,
            LastMonth = facts.LastMonth,
            PublishedBy = facts.By,
            PublishedAt = facts.At,
        };

    private static string[] Codes(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>How a template went out of use.</summary>
public enum TemplateEnd
{
    [Display(Name = "已有新版")]
    Replaced = 1,

    [Display(Name = "已停用")]
    Withdrawn = 2,
}

/// <summary>A template as it is published.</summary>
public sealed record TemplateFacts
{
    public required int County { get; init; }
    public required string Kind { get; init; }
    public IReadOnlyList<string> Also { get; init; } = [];
    public IReadOnlyList<string> Sectors { get; init; } = [];
    public required string Title { get; init; }
    public string? Agenda { get; init; }
    public string? Materials { get; init; }
    public string? MustRecord { get; init; }

    /// <summary>First days of months.</summary>
    public required DateOnly FirstMonth { get; init; }
    public required DateOnly LastMonth { get; init; }
    public required string By { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Why there is another edition.</summary>
    public string? Why { get; init; }
}

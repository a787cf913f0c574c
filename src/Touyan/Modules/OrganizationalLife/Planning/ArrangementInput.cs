using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;

namespace Touyan.Modules.OrganizationalLife.Planning;

/// <summary>When, where and about what: as forms and programs send it.</summary>
public abstract record ArrangementInput
{
    private const int LongestLine = 200;

    [Display(Name = "主题", Order = 10), Required, StringLength(100)]
    public string Title { get; init; } = "";

    [Display(Name = "日期", Description = "已经开过的填写当时的日期", Order = 11), Required]
    public DateOnly? On { get; init; }

    [Display(Name = "开始时间", Order = 12)]
    public TimeOnly? BeginsAt { get; init; }

    [Display(Name = "地点", Order = 13), Required, StringLength(100)]
    public string Place { get; init; } = "";

    [Display(Name = "方式", Order = 14)]
    public MeetingMode Mode { get; init; } = MeetingMode.OnSite;

    [Display(Name = "线上参加办法", Description = "流动党员等线上参加的，写明会议号", Order = 15), StringLength(200)]
    public string? OnlineWay { get; init; }

    [Display(Name = "主持人", Order = 16), StringLength(50)]
    public string? Chair { get; init; }

    [Display(Name = "议程", Description = "一行一项", Order = 17), StringLength(2000), DataType(DataType.MultilineText)]
    public string? Agenda { get; init; }

    [
        Display(Name = "学习内容和材料", Description = "一行一项", Order = 18),
        StringLength(MeetingTemplate.TextMaxLength),
        DataType(DataType.MultilineText)
    ]
    public string? Materials { get; init; }

    internal Arrangement Read() =>
        new()
        {
            Title = Title.Trim(),
            On = On!.Value,
            BeginsAt = BeginsAt is { } time ? Clock.ToUtc(On.Value).Add(time.ToTimeSpan()) : null,
            Place = Place.Trim(),
            Mode = Mode,
            OnlineWay = string.IsNullOrWhiteSpace(OnlineWay) ? null : OnlineWay.Trim(),
            Chair = string.IsNullOrWhiteSpace(Chair) ? null : Chair.Trim(),
            Agenda = Lines(Agenda),
            Materials = Lines(Materials) is { Count: > 0 } lines ? string.Join('\n', lines) : null,
        };

    internal static IReadOnlyList<string> Lines(string? text) =>
        [
            .. (text ?? "")
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => line.Length <= LongestLine ? line : line[..LongestLine]),
        ];
}

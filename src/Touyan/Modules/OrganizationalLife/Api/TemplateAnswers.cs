using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Templates;
using Touyan.Platform.Data;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.OrganizationalLife.Api;

/// <summary>Which templates are asked for.</summary>
internal sealed record TemplatesAsked
{
    [
        Description("用于这个月份的"),
        Display(Name = "月份"),
        RegularExpression(@"^(19|20)\d\d-(0[1-9]|1[0-2])$", ErrorMessage = "月份写成 2026-11"),
        Example("2026-11")
    ]
    public string? Month { get; init; }

    [Description("主题中的字"), Display(Name = "主题"), StringLength(50), Example("主题党日")]
    public string? Title { get; init; }

    [Description("包括停用的和旧版"), Example("false")]
    public bool? Ended { get; init; }

    [Description("上一次回答中的 next 或 previous")]
    public string? Cursor { get; init; }

    [Description("每页条数，默认 50，最多 200"), Display(Name = "每页条数"), Range(1, PageSize.Most), Example("50")]
    public int? Size { get; init; }

    public FindTemplates.Input ToInput() =>
        new()
        {
            Month = Month,
            Title = Title,
            Ended = Ended ?? false,
            Cursor = Cursor,
            Size = Size,
        };
}

/// <summary>A template in a list.</summary>
internal sealed record TemplateRowAnswer(
    [property: Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] TemplateId Id,
    [property: Description("主题"), Example("十一月主题党日")] string Title,
    [property: Description("类别，见规则库 meeting-kind"), Example("21")] string Kind,
    [property: Description("版次"), Example("1")] int Edition,
    [property: Description("发布的党组织"), Example("中共城东镇委员会")] string Publisher,
    [property: Description("起始月份"), Example("2026-11")] string FirstMonth,
    [property: Description("截止月份"), Example("2026-12")] string LastMonth,
    [property: Description("停用方式；在用的为空"), Example("replaced")] TemplateEnd? End
)
{
    public static TemplateRowAnswer Of(FindTemplates.Row row) =>
        new(row.Id, row.Title, row.Kind, row.Edition, row.Publisher, $"{row.FirstMonth:yyyy-MM}", $"{row.LastMonth:yyyy-MM}", row.End);
}

/// <summary>What a branch made of it.</summary>
internal sealed record TemplateUseAnswer(
    [property: Description("党支部的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] OrganizationId OrganizationId,
    [property: Description("党支部"), Example("中共城东镇东风村支部委员会")] string Organization,
    [property: Description("采用情况"), Example("adapted")] TemplateUse How,
    [property: Description("会议的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] MeetingId? MeetingId,
    [property: Description("采用的版次；没有采用的为 0"), Example("1")] int Edition
);

/// <summary>A template.</summary>
internal sealed record TemplateAnswer
{
    [Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required TemplateId Id { get; init; }

    [Description("版次"), Example("1")]
    public required int Edition { get; init; }

    [Description("发布的党组织"), Example("中共城东镇委员会")]
    public required string Publisher { get; init; }

    [Description("类别，见规则库 meeting-kind；第一个是主要的")]
    public required IReadOnlyList<string> Kinds { get; init; }

    [Description("适用领域，见规则库 sector；空为全部")]
    public required IReadOnlyList<string> Sectors { get; init; }

    [Description("主题"), Example("十一月主题党日")]
    public required string Title { get; init; }

    [Description("议程，一行一项"), Example("集中学习")]
    public required string Agenda { get; init; }

    [Description("学习内容和材料，一行一项"), Example("党章第一章")]
    public required string Materials { get; init; }

    [Description("必须记录的内容，一行一项"), Example("学习体会")]
    public required string MustRecord { get; init; }

    [Description("起始月份"), Example("2026-11")]
    public required string FirstMonth { get; init; }

    [Description("截止月份"), Example("2026-12")]
    public required string LastMonth { get; init; }

    [Description("停用方式；在用的为空"), Example("replaced")]
    public TemplateEnd? End { get; init; }

    [Description("停用的原因"), Example("补充学习内容")]
    public string? EndReason { get; init; }

    [Description("可见范围内的党支部采用的情况，最多 300 个")]
    public required IReadOnlyList<TemplateUseAnswer> Uses { get; init; }

    public static TemplateAnswer Of(ShowTemplate.View view) =>
        new()
        {
            Id = view.Template.Id,
            Edition = view.Template.Edition,
            Publisher = view.Publisher,
            Kinds = [.. view.Template.Also.Prepend(view.Template.Kind)],
            Sectors = view.Template.Sectors,
            Title = view.Template.Title,
            Agenda = view.Template.Agenda,
            Materials = view.Template.Materials,
            MustRecord = view.Template.MustRecord,
            FirstMonth = $"{view.Template.FirstMonth:yyyy-MM}",
            LastMonth = $"{view.Template.LastMonth:yyyy-MM}",
            End = view.Template.End,
            EndReason = view.Template.EndReason,
            Uses = [.. view.Uses.Select(u => new TemplateUseAnswer(u.OrganizationId, u.Organization, u.How, u.Meeting?.Id, u.Edition))],
        };
}

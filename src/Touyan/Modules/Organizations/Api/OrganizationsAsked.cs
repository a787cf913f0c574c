using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Export;
using Touyan.Modules.Organizations.Tree;
using Touyan.Platform.Data;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Organizations.Api;

/// <summary>Which organisations are asked for.</summary>
internal abstract record OrganizationFilter
{
    [Description("名称中的字、代码的开头或拼音首字母"), Display(Name = "名称、代码或拼音首字母"), StringLength(100), Example("江海")]
    public string? Q { get; init; }

    [Description("类别"), Example("branch")]
    public Choice<OrganizationType>? Type { get; init; }

    [Description("领域代码，见规则库 sector"), Display(Name = "领域"), StringLength(10), Example("02")]
    public string? Sector { get; init; }

    [Description("查看的日期，默认今天"), Example("2026-07-01")]
    public DateOnly? On { get; init; }

    [Description("此党组织及其下级"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public OrganizationId? Below { get; init; }

    protected FindOrganizations.Input Filter =>
        new()
        {
            On = On,
            Q = Q,
            Type = Type,
            Sector = Sector,
        };
}

/// <summary>A page of a list of organisations.</summary>
internal sealed record OrganizationsAsked : OrganizationFilter
{
    [Description("上一次回答中的 next 或 previous")]
    public string? Cursor { get; init; }

    [Description("每页条数，默认 50，最多 200"), Display(Name = "每页条数"), Range(1, PageSize.Most), Example("50")]
    public int? Size { get; init; }

    public FindOrganizations.Input ToInput() => Filter;
}

/// <summary>A list of organisations as a file.</summary>
internal sealed record OrganizationsExported : OrganizationFilter
{
    [Description("文件格式，默认 xlsx"), Example("csv")]
    public Choice<ExportFormat>? Format { get; init; }

    public ExportOrganizations.Input ToInput() => new() { Filter = Filter, Below = Below };
}

/// <summary>A day that is looked at; a day to come is today.</summary>
internal sealed record DayAsked
{
    [Description("查看的日期，默认今天"), Example("2026-07-01")]
    public DateOnly? On { get; init; }

    public DateOnly DayOr(DateOnly today) => On is { } day && day < today ? day : today;
}

using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Health;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Organizations.Api;

/// <summary>Which findings are asked for.</summary>
internal abstract record FindingsFilter
{
    [Description("规则编号"), Example("ORG-01.min-full-members")]
    public string? Rule { get; init; }

    [Description("此党组织及其下级"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public OrganizationId? Below { get; init; }

    [Description("效力"), Example("hard")]
    public Choice<Strength>? Strength { get; init; }

    public ListFindings.Input ToInput() =>
        new()
        {
            Rule = Rule,
            Below = Below,
            Strength = Strength,
        };
}

/// <summary>A page of the list of findings.</summary>
internal sealed record FindingsAsked : FindingsFilter
{
    [Description("上一次回答中的 next 或 previous")]
    public string? Cursor { get; init; }

    [Description("每页条数，默认 50，最多 200"), Display(Name = "每页条数"), Range(1, PageSize.Most), Example("50")]
    public int? Size { get; init; }
}

/// <summary>The list of findings as a file.</summary>
internal sealed record FindingsExported : FindingsFilter
{
    [Description("文件格式，默认 xlsx"), Example("csv")]
    public Choice<ExportFormat>? Format { get; init; }
}

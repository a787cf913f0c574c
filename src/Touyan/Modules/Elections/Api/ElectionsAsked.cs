using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Elections.Register;
using Touyan.Platform.Data;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Elections.Api;

/// <summary>Which elections are asked for.</summary>
internal abstract record ElectionFilterAsked
{
    [Description("此党组织及其下级；不填为可见的全部"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public OrganizationId? Organization { get; init; }

    [Description("范围，默认进行中"), Example("running")]
    public Choice<ElectionsShown>? Show { get; init; }

    protected ListElections.Input Filter => new() { Organization = Organization, Show = Show };
}

/// <summary>A page of the list of elections.</summary>
internal sealed record ElectionsAsked : ElectionFilterAsked
{
    [Description("上一次回答中的 next 或 previous")]
    public string? Cursor { get; init; }

    [Description("每页条数，默认 50，最多 200"), Display(Name = "每页条数"), Range(1, PageSize.Most), Example("50")]
    public int? Size { get; init; }

    public ListElections.Input ToInput() => Filter with { Cursor = Cursor, Size = Size };
}

/// <summary>The list as a file.</summary>
internal sealed record ElectionsExported : ElectionFilterAsked
{
    [Description("文件格式，默认 xlsx"), Example("csv")]
    public Choice<ExportFormat>? Format { get; init; }

    public ListElections.Input ToInput() => Filter;
}

/// <summary>An election in the list.</summary>
internal sealed record ElectionRow(
    [property: Description("选举的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] ElectionId Id,
    [property: Description("党组织的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] OrganizationId OrganizationId,
    [property: Description("党组织"), Example("中共海安镇江海社区支部委员会")] string Organization,
    [property: Description("种类"), Example("term")] ElectionKind Kind,
    [property: Description("选举方式"), Example("meeting")] ElectionForm Form,
    [property: Description("进程"), Example("ready")] ElectionState State,
    [property: Description("第几届"), Example("5")] int TermNumber,
    [property: Description("上届任期届满日期；没有登记为空"), Example("2026-11-01")] DateOnly? DueOn,
    [property: Description("拟选举日期"), Example("2026-10-20")] DateOnly PlannedOn,
    [property: Description("选举日期；没有选举为空"), Example("2026-10-20")] DateOnly? HeldOn,
    [property: Description("办结日期；进行中为空"), Example("2026-10-28")] DateOnly? EndedOn,
    [property: Description("办理单的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] Guid CaseId
)
{
    public static ElectionRow Of(ListElections.Row row) =>
        new(
            row.Id,
            row.OrganizationId,
            row.Organization,
            row.Kind,
            row.Form,
            row.State,
            row.TermNumber,
            row.DueOn,
            row.PlannedOn,
            row.HeldOn,
            row.EndedOn,
            row.CaseId
        );
}

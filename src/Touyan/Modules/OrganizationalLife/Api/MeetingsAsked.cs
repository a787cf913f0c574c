using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Platform.Data;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.OrganizationalLife.Api;

/// <summary>Which meetings are asked for.</summary>
internal abstract record MeetingFilterAsked
{
    [Description("类别，见规则库 meeting-kind；一并进行的也算"), Display(Name = "类别"), StringLength(4), Example("21")]
    public string? Kind { get; init; }

    [
        Description("月份"),
        Display(Name = "月份"),
        RegularExpression(@"^(19|20)\d\d-(0[1-9]|1[0-2])$", ErrorMessage = "月份写成 2026-11"),
        Example("2026-11")
    ]
    public string? Month { get; init; }

    [Description("状态"), Example("confirmed")]
    public Choice<MeetingState>? State { get; init; }

    [Description("此党组织及其下级；不填为可见的全部"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public OrganizationId? Organization { get; init; }

    [Description("主题中的字"), Display(Name = "主题"), StringLength(50), Example("主题党日")]
    public string? Title { get; init; }

    [Description("只看补记"), Example("false")]
    public bool? Late { get; init; }

    [Description("只看等待填写记录的"), Example("false")]
    public bool? Unrecorded { get; init; }

    protected FindMeetings.Input Filter =>
        new()
        {
            Kind = Kind,
            Month = Month,
            State = State,
            Organization = Organization,
            Title = Title,
            Late = Late ?? false,
            Unrecorded = Unrecorded ?? false,
        };
}

/// <summary>A page of the list.</summary>
internal sealed record MeetingsAsked : MeetingFilterAsked
{
    [Description("上一次回答中的 next 或 previous")]
    public string? Cursor { get; init; }

    [Description("每页条数，默认 50，最多 200"), Display(Name = "每页条数"), Range(1, PageSize.Most), Example("50")]
    public int? Size { get; init; }

    public FindMeetings.Input ToInput() => Filter with { Cursor = Cursor, Size = Size };
}

/// <summary>The list as a file.</summary>
internal sealed record MeetingsExported : MeetingFilterAsked
{
    [Description("文件格式，默认 xlsx"), Example("csv")]
    public Choice<ExportFormat>? Format { get; init; }

    public FindMeetings.Input ToInput() => Filter;
}

using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.FollowUps;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.OrganizationalLife.Api;

/// <summary>Which of what resolutions ask is wanted.</summary>
internal abstract record FollowUpFilterAsked
{
    [Description("情形；不填为还没有落实的"), Example("late")]
    public Choice<FollowUpFilter>? State { get; init; }

    [Description("期限所在年度"), Display(Name = "年度"), Range(1921, 2100), Example("2026")]
    public int? Year { get; init; }

    [Description("此党组织及其下级；不填为可见的全部"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public OrganizationId? Organization { get; init; }

    [Description("只看本级的"), Example("false")]
    public bool? Own { get; init; }

    protected FindFollowUps.Input Filter =>
        new()
        {
            State = State,
            Year = Year,
            Organization = Organization,
            Own = Own ?? false,
        };
}

/// <summary>A page of the list.</summary>
internal sealed record FollowUpsAsked : FollowUpFilterAsked
{
    [Description("上一次回答中的 next 或 previous")]
    public string? Cursor { get; init; }

    [Description("每页条数，默认 50，最多 200"), Display(Name = "每页条数"), Range(1, PageSize.Most), Example("50")]
    public int? Size { get; init; }

    public FindFollowUps.Input ToInput() => Filter with { Cursor = Cursor, Size = Size };
}

/// <summary>The list as a file.</summary>
internal sealed record FollowUpsExported : FollowUpFilterAsked
{
    [Description("文件格式，默认 xlsx"), Example("csv")]
    public Choice<ExportFormat>? Format { get; init; }

    public FindFollowUps.Input ToInput() => Filter;
}

/// <summary>Something asked by a resolution, in a list.</summary>
internal sealed record FollowUpRowAnswer(
    [property: Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] FollowUpId Id,
    [property: Description("事项"), Example("排查村级道路的破损处")] string What,
    [property: Description("党组织的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] OrganizationId OrganizationId,
    [property: Description("党组织"), Example("中共城东镇东风村支部委员会")] string Organization,
    [property: Description("承担人")] IReadOnlyList<string> Holders,
    [property: Description("完成期限"), Example("2026-12-20")] DateOnly DueOn,
    [property: Description("状态"), Example("open")] FollowUpState State,
    [property: Description("完成日期"), Example("2026-12-18")] DateOnly? DoneOn,
    [property: Description("逾期"), Example("false")] bool IsLate
)
{
    public static FollowUpRowAnswer Of(FollowUpRow row) =>
        new(row.Id, row.What, row.OrganizationId, row.Organization, row.Holders, row.DueOn, row.State, row.DoneOn, row.IsLate);
}

/// <summary>Who is to do it.</summary>
internal sealed record FollowUpHolderAnswer(
    [property: Description("党员的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] MemberId MemberId,
    [property: Description("姓名"), Example("王芳")] string Name
);

/// <summary>That it is done, as somebody says; and what another found.</summary>
internal sealed record FollowUpReportAnswer(
    [property: Description("落实情况"), Example("已排查三处，两处修好")] string Text,
    [property: Description("报告人"), Example("王芳")] string EnteredBy,
    [property: Description("报告时间"), Example("2026-12-18T02:30:00Z")] DateTime At,
    [property: Description("核实结果；还没有核实的为空"), Example("returned")] Verdict? Verdict,
    [property: Description("核实意见"), Example("第三处还没有修")] string? Words,
    [property: Description("核实人"), Example("李伟")] string? JudgedBy
);

/// <summary>Something asked by a resolution.</summary>
internal sealed record FollowUpAnswer
{
    [Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required FollowUpId Id { get; init; }

    [Description("事项"), Example("排查村级道路的破损处")]
    public required string What { get; init; }

    [Description("党组织的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required OrganizationId OrganizationId { get; init; }

    [Description("作出决议的会议的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required MeetingId MeetingId { get; init; }

    [Description("决议"), Example("村级道路养护")]
    public required string Resolution { get; init; }

    [Description("承担人")]
    public required IReadOnlyList<FollowUpHolderAnswer> Holders { get; init; }

    [Description("完成期限"), Example("2026-12-20")]
    public required DateOnly DueOn { get; init; }

    [Description("状态"), Example("open")]
    public required FollowUpState State { get; init; }

    [Description("完成日期"), Example("2026-12-18")]
    public DateOnly? DoneOn { get; init; }

    [Description("撤销的原因"), Example("会议记录作废")]
    public string? EndReason { get; init; }

    [Description("落实报告，早的在前")]
    public required IReadOnlyList<FollowUpReportAnswer> Reports { get; init; }

    public static FollowUpAnswer Of(ShowFollowUp.View view) =>
        new()
        {
            Id = view.FollowUp.Id,
            What = view.FollowUp.What,
            OrganizationId = view.FollowUp.OrganizationId,
            MeetingId = view.FollowUp.MeetingId,
            Resolution = view.Resolution,
            Holders = [.. view.FollowUp.Holders.Select(h => new FollowUpHolderAnswer(h.MemberId, h.Name))],
            DueOn = view.FollowUp.DueOn,
            State = view.FollowUp.State,
            DoneOn = view.FollowUp.DoneOn,
            EndReason = view.FollowUp.EndReason,
            Reports =
            [
                .. view
                    .FollowUp.Reports.OrderBy(r => r.At)
                    .Select(r => new FollowUpReportAnswer(r.Text, r.EnteredBy, r.At, r.Verdict, r.VerdictWords, r.JudgedBy)),
            ],
        };
}

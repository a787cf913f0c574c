using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Duties.Rows;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Duties.Api;

/// <summary>Which duties are asked for.</summary>
internal sealed record DutiesAsked
{
    [Description("党组织的编号，含其下级；不填为可见范围"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public OrganizationId? Of { get; init; }

    [Description("只要该党组织本级的"), Example("false")]
    public bool? Own { get; init; }

    [Description("任务的编号，即规则库 duties 中的文件名"), Display(Name = "任务"), StringLength(60), Example("member-assembly")]
    public string? Duty { get; init; }

    [Description("情况"), Example("late")]
    public Choice<DutyState>? State { get; init; }

    [Description("年度，默认今年"), Display(Name = "年度"), Range(2000, 2100), Example("2026")]
    public int? Year { get; init; }

    [Description("截至哪一天，默认今天（以往年度为年末）"), Example("2026-07-01")]
    public DateOnly? On { get; init; }

    [Description("从第几项之后开始，默认从头"), Display(Name = "从第几项之后开始"), Range(1, 1_000_000), Example("50")]
    public int? After { get; init; }

    public FindDutyRows.Input ToInput() =>
        new()
        {
            Of = Of,
            Own = Own ?? false,
            Duty = Duty,
            State = State?.Value,
            Year = Year,
            On = On,
            After = After,
        };
}

/// <summary>Duties as they stand, some at a time.</summary>
internal sealed record DutiesAnswer
{
    [Description("截至哪一天"), Example("2026-07-01")]
    public required DateOnly AsOf { get; init; }

    [Description("共几项"), Example("120")]
    public required int Total { get; init; }

    [Description("各项，逾期的在前")]
    public required IReadOnlyList<DutyAnswer> Rows { get; init; }

    [Description("之后的以此作为 after 再取；没有了为空"), Example("50")]
    public int? Next { get; init; }

    public static DutiesAnswer Of(FindDutyRows.View view) =>
        new()
        {
            AsOf = view.Year.AsOf,
            Total = view.Total,
            Rows = [.. view.Rows.Select(DutyAnswer.Of)],
            Next = view.Next,
        };
}

/// <summary>One period of one duty of one holder.</summary>
internal sealed record DutyAnswer
{
    [Description("任务的编号"), Example("member-assembly")]
    public required string Duty { get; init; }

    [Description("任务的名称"), Example("召开党员大会")]
    public required string Title { get; init; }

    [Description("党组织的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required OrganizationId OrganizationId { get; init; }

    [Description("党组织"), Example("中共海安镇城东社区支部委员会")]
    public required string Organization { get; init; }

    [Description("承担人的编号；由党组织承担的为空"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public MemberId? MemberId { get; init; }

    [Description("承担人；由党组织承担的为空"), Example("李伟")]
    public string? Member { get; init; }

    [Description("时期"), Example("2026年第1季度")]
    public required string Period { get; init; }

    [Description("时期的第一天"), Example("2026-01-01")]
    public required DateOnly From { get; init; }

    [Description("期限"), Example("2026-03-31")]
    public required DateOnly DueOn { get; init; }

    [Description("应完成几次"), Example("1")]
    public required int Times { get; init; }

    [Description("已完成几次"), Example("1")]
    public required int Counted { get; init; }

    [Description("情况"), Example("done")]
    public required DutyState State { get; init; }

    [Description("依据"), Example("《中国共产党支部工作条例（试行）》第十一条")]
    public required string Article { get; init; }

    public static DutyAnswer Of(FindDutyRows.Row row) =>
        new()
        {
            Duty = row.Cell.Duty.Id,
            Title = row.Cell.Duty.Title,
            OrganizationId = row.Cell.Holder.Organization,
            Organization = row.Organization,
            MemberId = row.Cell.Holder.Member,
            Member = row.Member,
            Period = row.Cell.Period.Label,
            From = row.Cell.Period.From,
            DueOn = row.Cell.Period.DueOn,
            Times = row.Cell.Times,
            Counted = row.Cell.Counted,
            State = row.Cell.State,
            Article = row.Cell.Duty.Article,
        };
}

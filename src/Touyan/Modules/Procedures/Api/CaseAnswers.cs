using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Procedures.Cases;
using Touyan.Modules.Procedures.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Procedures.Api;

/// <summary>Which cases are asked for.</summary>
internal abstract record CaseFilterAsked
{
    [Description("编号的开头，或办理对象名称中的文字"), Display(Name = "查找"), StringLength(60), Example("王芳")]
    public string? Q { get; init; }

    [Description("流程的编号"), Display(Name = "流程"), StringLength(60), Example("member-certificate")]
    public string? Procedure { get; init; }

    [Description("状态"), Example("open")]
    public Choice<CaseState>? State { get; init; }

    [Description("waiting 等我办理的，started 我发起的"), Example("waiting")]
    public Choice<CaseShare>? Mine { get; init; }

    [Description("正在办理的环节的编号"), Display(Name = "环节"), StringLength(60), Example("issue")]
    public string? Step { get; init; }

    [Description("此党组织及其下级参与的"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public OrganizationId? Organization { get; init; }

    [Description("只要逾期的"), Example("true")]
    public bool? Late { get; init; }

    [Description("发起不早于"), Example("2026-01-01")]
    public DateOnly? From { get; init; }

    [Description("发起不晚于"), Example("2026-12-31")]
    public DateOnly? To { get; init; }

    protected FindCases.Input Filter =>
        new()
        {
            Q = Q,
            Procedure = Procedure,
            State = State,
            Mine = Mine,
            Step = Step,
            Organization = Organization,
            Late = Late ?? false,
            From = From,
            To = To,
        };
}

/// <summary>A page of the list.</summary>
internal sealed record CasesAsked : CaseFilterAsked
{
    [Description("上一次回答中的 next 或 previous")]
    public string? Cursor { get; init; }

    [Description("每页条数，默认 50，最多 200"), Display(Name = "每页条数"), Range(1, PageSize.Most), Example("50")]
    public int? Size { get; init; }

    public FindCases.Input ToInput() => Filter with { Cursor = Cursor, Size = Size };
}

/// <summary>The list as a file.</summary>
internal sealed record CasesExported : CaseFilterAsked
{
    [Description("文件格式，默认 xlsx"), Example("csv")]
    public Choice<ExportFormat>? Format { get; init; }

    public FindCases.Input ToInput() => Filter;
}

/// <summary>A row of the list.</summary>
internal sealed record CaseRow
{
    [Description("办理单的标识"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required CaseId Id { get; init; }

    [Description("编号"), Example("证20261120-7F3KQ")]
    public required string Number { get; init; }

    [Description("事项"), Example("开具党员证明信")]
    public required string Title { get; init; }

    [Description("办理对象"), Example("李伟")]
    public required string Subject { get; init; }

    [Description("状态"), Example("open")]
    public required CaseState State { get; init; }

    [Description("正在办理的环节；已结束为空"), Example("党支部核实")]
    public string? OpenStep { get; init; }

    [Description("办理期限"), Example("2026-11-27")]
    public DateOnly? DueOn { get; init; }

    [Description("发起日期"), Example("2026-11-20")]
    public required DateOnly StartedOn { get; init; }

    [Description("发起人"), Example("李伟")]
    public required string StartedBy { get; init; }

    public static CaseRow Of(FindCases.Row row) =>
        new()
        {
            Id = row.Id,
            Number = row.Number,
            Title = row.Title,
            Subject = row.Subject,
            State = row.State,
            OpenStep = row.OpenStep,
            DueOn = row.DueOn,
            StartedOn = row.StartedOn,
            StartedBy = row.StartedBy,
        };
}

/// <summary>A case that an act was about.</summary>
internal sealed record CaseDone([property: Description("办理单的标识"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] CaseId Id);

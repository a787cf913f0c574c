using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Documents.Register;
using Touyan.Platform.Data;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Documents.Api;

/// <summary>Which papers are asked for.</summary>
internal sealed record PapersAsked
{
    [Description("文号、姓名或事由中的文字"), Display(Name = "查找"), StringLength(100), Example("李伟")]
    public string? Q { get; init; }

    [Description("种类代码，即规则库 papers 中的文件名"), Display(Name = "种类"), StringLength(60), Example("transfer-letter")]
    public string? Kind { get; init; }

    [Description("出具的党组织的编号，不含其下级"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public OrganizationId? Issuer { get; init; }

    [Description("编号的年份"), Display(Name = "年份"), Range(2000, 2100), Example("2026")]
    public int? Year { get; init; }

    [Description("状态"), Example("valid")]
    public Choice<PaperState>? State { get; init; }

    [Description("上一次回答中的 next")]
    public string? Cursor { get; init; }

    [Description("每页条数，默认 50，最多 200"), Display(Name = "每页条数"), Range(1, PageSize.Most), Example("50")]
    public int? Size { get; init; }

    public FindPapers.Input ToInput() =>
        new()
        {
            Q = Q,
            Kind = Kind,
            Issuer = Issuer,
            Year = Year,
            State = State?.Value,
            Cursor = Cursor,
            Size = Size,
        };
}

/// <summary>A line of the register.</summary>
internal sealed record PaperRow
{
    [Description("文书的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required PaperId Id { get; init; }

    [Description("种类代码"), Example("transfer-letter")]
    public required string Kind { get; init; }

    [Description("名称"), Example("中国共产党党员组织关系介绍信")]
    public required string Title { get; init; }

    [Description("文号"), Example("海安镇委组转〔2026〕12号")]
    public required string Number { get; init; }

    [Description("出具的党组织的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required OrganizationId IssuerId { get; init; }

    [Description("出具的党组织，开具时的名称"), Example("中共海安镇委员会")]
    public required string Issuer { get; init; }

    [Description("对象或事由"), Example("李伟")]
    public required string Subject { get; init; }

    [Description("状态"), Example("valid")]
    public required PaperState State { get; init; }

    [Description("出具日期"), Example("2026-07-01")]
    public required DateOnly IssuedOn { get; init; }

    [Description("有效期至；长期有效为空"), Example("2026-07-10")]
    public DateOnly? ValidUntil { get; init; }

    [Description("收到回执日期；没有为空"), Example("2026-07-06")]
    public DateOnly? ReceiptOn { get; init; }

    [Description("作废日期；没有作废为空"), Example("2026-07-03")]
    public DateOnly? VoidedOn { get; init; }

    [Description("作废理由；没有作废为空"), Example("本人遗失")]
    public string? VoidedFor { get; init; }

    [Description("经办人"), Example("王敏")]
    public required string IssuedBy { get; init; }

    public static PaperRow Of(FindPapers.Row row, DateOnly today) =>
        new()
        {
            Id = row.Id,
            Kind = row.Kind,
            Title = row.Title,
            Number = row.Number,
            IssuerId = row.IssuerId,
            Issuer = row.Issuer,
            Subject = row.Subject,
            State = row.StateOn(today),
            IssuedOn = row.IssuedOn,
            ValidUntil = row.ValidUntil,
            ReceiptOn = row.ReceiptOn,
            VoidedOn = row.VoidedOn,
            VoidedFor = row.VoidReason,
            IssuedBy = row.IssuedBy,
        };
}

/// <summary>A paper that an act was about.</summary>
internal sealed record PaperDone([property: Description("文书的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] PaperId Id);

/// <summary>Bodies as the OpenAPI document shows them.</summary>
internal static class PaperExamples
{
    public const string Void = """
        { "reason": "打印损坏，另行开具" }
        """;

    public const string Receipt = """
        { "on": "2026-07-06", "note": "邮寄收到" }
        """;
}

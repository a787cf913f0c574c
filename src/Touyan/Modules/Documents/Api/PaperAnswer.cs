using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Documents.Issuing;
using Touyan.Modules.Documents.Register;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Documents.Api;

/// <summary>One paper, with the words that it was issued with.</summary>
internal sealed record PaperAnswer
{
    [Description("文书的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required PaperId Id { get; init; }

    [Description("种类代码"), Example("transfer-letter")]
    public required string Kind { get; init; }

    [Description("名称"), Example("中国共产党党员组织关系介绍信")]
    public required string Title { get; init; }

    [Description("文号"), Example("海安镇委组转〔2026〕12号")]
    public required string Number { get; init; }

    [Description("验证码，凭此可以查验"), Example("ABCD-EFGH-JKLM-NPQR")]
    public required string Code { get; init; }

    [Description("状态"), Example("valid")]
    public required PaperState State { get; init; }

    [Description("出具的党组织的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required OrganizationId IssuerId { get; init; }

    [Description("出具的党组织，开具时的名称"), Example("中共海安镇委员会")]
    public required string Issuer { get; init; }

    [Description("对象或事由"), Example("李伟")]
    public required string Subject { get; init; }

    [Description("出具日期"), Example("2026-07-01")]
    public required DateOnly IssuedOn { get; init; }

    [Description("经办人"), Example("王敏")]
    public required string IssuedBy { get; init; }

    [Description("有效期至；长期有效为空"), Example("2026-07-10")]
    public DateOnly? ValidUntil { get; init; }

    [Description("收到回执日期；没有为空"), Example("2026-07-06")]
    public DateOnly? ReceiptOn { get; init; }

    [Description("回执说明；没有为空"), Example("邮寄收到")]
    public string? ReceiptNote { get; init; }

    [Description("作废日期；没有作废为空"), Example("2026-07-03")]
    public DateOnly? VoidedOn { get; init; }

    [Description("作废理由；没有作废为空"), Example("本人遗失")]
    public string? VoidedFor { get; init; }

    [Description("依据；规则库中已没有这一种类的为空"), Example("《中国共产党党员教育管理工作条例》第二十八条")]
    public string? Article { get; init; }

    [Description("保存期限；规则库中已没有这一种类的为空"), Example("10 年")]
    public string? Kept { get; init; }

    [Description("内容指纹：原文的 SHA-256"), Example("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    public required string ContentHash { get; init; }

    [Description("开具时的原文，各联依次")]
    public required IReadOnlyList<PaperPartAnswer> Parts { get; init; }

    public static PaperAnswer Of(ShowPaper.View view)
    {
        var paper = view.Paper;
        return new()
        {
            Id = paper.Id,
            Kind = paper.Kind,
            Title = paper.Title,
            Number = paper.Number,
            Code = VerificationCode.Shown(paper.Code),
            State = view.State,
            IssuerId = paper.IssuerId,
            Issuer = view.Issuer,
            Subject = paper.SubjectTitle,
            IssuedOn = paper.IssuedOn,
            IssuedBy = paper.IssuedByName,
            ValidUntil = paper.ValidUntil,
            ReceiptOn = paper.ReceiptOn,
            ReceiptNote = paper.ReceiptNote,
            VoidedOn = paper.VoidedOn,
            VoidedFor = paper.VoidReason,
            Article = view.Basis?.Article,
            Kept = view.Basis?.Kept,
            ContentHash = paper.ContentHash,
            Parts = [.. PaperContent.Read(paper.Content.Value.Value).Parts.Select(PaperPartAnswer.Of)],
        };
    }
}

/// <summary>A part of a paper.</summary>
internal sealed record PaperPartAnswer
{
    [Description("标题"), Example("中国共产党党员组织关系介绍信（存根）")]
    public required string Title { get; init; }

    [Description("哪一联"), Example("stub")]
    public required PaperPartKind Kind { get; init; }

    [Description("各段和各表格行，依次")]
    public required IReadOnlyList<PaperBlockAnswer> Blocks { get; init; }

    public static PaperPartAnswer Of(PaperPart part) =>
        new()
        {
            Title = part.Title,
            Kind = part.Kind,
            Blocks = [.. part.Blocks.Select(PaperBlockAnswer.Of)],
        };
}

/// <summary>A paragraph, a row, lines to be signed.</summary>
internal sealed record PaperBlockAnswer
{
    [Description("形式"), Example("text")]
    public required PaperBlockKind Kind { get; init; }

    [Description("文字；表格行为各格，栏目和内容相间")]
    public required IReadOnlyList<string> Texts { get; init; }

    public static PaperBlockAnswer Of(PaperBlock block) => new() { Kind = block.Kind, Texts = block.Texts };
}

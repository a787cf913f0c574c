using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Procedures;
using Touyan.Modules.Transfers.Letters;
using Touyan.Modules.Transfers.Register;
using Touyan.Modules.Transfers.Starting;
using Touyan.Platform.Data;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Transfers.Api;

/// <summary>Which transfers are asked for.</summary>
internal abstract record TransferFilterAsked
{
    [Description("范围：in 转入、out 转出、inBetween 在途、expired 介绍信失效、completed 已办结"), Example("inBetween")]
    public Choice<TransferView>? View { get; init; }

    [Description("类型"), Example("within")]
    public Choice<TransferKind>? Kind { get; init; }

    [Description("姓名开头，或介绍信编号的一部分"), Display(Name = "姓名或介绍信编号"), StringLength(50), Example("李")]
    public string? Text { get; init; }

    protected FindTransfers.Input Filter =>
        new()
        {
            View = View?.Value,
            Kind = Kind?.Value,
            Text = Text,
        };
}

/// <summary>A page of the list.</summary>
internal sealed record TransfersAsked : TransferFilterAsked
{
    [Description("上一次回答中的 next 或 previous")]
    public string? Cursor { get; init; }

    [Description("每页条数，默认 50，最多 200"), Display(Name = "每页条数"), Range(1, PageSize.Most), Example("50")]
    public int? Size { get; init; }

    public FindTransfers.Input ToInput() => Filter with { Cursor = Cursor, Size = Size };
}

/// <summary>The list as a file.</summary>
internal sealed record TransfersExported : TransferFilterAsked
{
    [Description("文件格式，默认 xlsx"), Example("csv")]
    public Choice<ExportFormat>? Format { get; init; }

    public FindTransfers.Input ToInput() => Filter;
}

/// <summary>A page of the register of letters.</summary>
internal sealed record LettersAsked
{
    [Description("编号的一部分，或姓名开头"), Display(Name = "编号或姓名"), StringLength(50), Example("李")]
    public string? Text { get; init; }

    [Description("上一次回答中的 next 或 previous")]
    public string? Cursor { get; init; }

    [Description("每页条数，默认 50，最多 200"), Display(Name = "每页条数"), Range(1, PageSize.Most), Example("50")]
    public int? Size { get; init; }

    public ListLetters.Input ToInput() =>
        new()
        {
            Text = Text,
            Cursor = Cursor,
            Size = Size,
        };
}

/// <summary>A line of the list.</summary>
internal sealed record TransferRow
{
    [Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required TransferId Id { get; init; }

    [Description("类型"), Example("within")]
    public required TransferKind Kind { get; init; }

    [Description("党员，或整建制转接的党支部"), Example("李伟")]
    public required string Name { get; init; }

    [Description("党员的编号；整建制转接和尚未接收的县外党员为空"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public MemberId? MemberId { get; init; }

    [Description("人数"), Example("1")]
    public required int People { get; init; }

    [Description("转出党组织"), Example("中共海安镇江海社区支部委员会")]
    public required string From { get; init; }

    [Description("转入党组织"), Example("中共城东镇东风村支部委员会")]
    public required string To { get; init; }

    [Description("进展"), Example("onTheWay")]
    public required TransferState State { get; init; }

    [Description("介绍信编号；没有为空"), Example("海安镇委组转〔2026〕12号")]
    public string? LetterNumber { get; init; }

    [Description("介绍信有效期至；没有为空"), Example("2026-07-10")]
    public DateOnly? ValidUntil { get; init; }

    [Description("在途的还有几天失效，已失效的为负数；不在途为空"), Example("3")]
    public int? DaysLeft { get; init; }

    [Description("党费交至的年月；未登记为空"), Example("2026-06")]
    public string? DuesPaidTo { get; init; }

    [Description("提交日期"), Example("2026-07-01")]
    public required DateOnly StartedOn { get; init; }

    [Description("接收日期；尚未接收为空"), Example("2026-07-05")]
    public DateOnly? TakenInOn { get; init; }

    public static TransferRow Of(FindTransfers.Row row, DateOnly today) =>
        new()
        {
            Id = row.Id,
            Kind = row.Kind,
            Name = row.Name,
            MemberId = row.Member,
            People = row.People,
            From = row.From,
            To = row.To,
            State = row.State,
            LetterNumber = row.LetterNumber,
            ValidUntil = row.ValidUntil,
            DaysLeft = row.DaysLeft(today),
            DuesPaidTo = row.DuesPaidTo,
            StartedOn = row.StartedOn,
            TakenInOn = row.TakenInOn,
        };
}

/// <summary>A line of the register of letters.</summary>
internal sealed record LetterRow
{
    [Description("编号"), Example("海安镇委组转〔2026〕12号")]
    public required string Number { get; init; }

    [Description("转接的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required TransferId TransferId { get; init; }

    [Description("党员，或整建制转接的党支部"), Example("李伟")]
    public required string Name { get; init; }

    [Description("转往的党组织"), Example("中共城东镇东风村支部委员会")]
    public required string To { get; init; }

    [Description("开具日期"), Example("2026-07-01")]
    public required DateOnly IssuedOn { get; init; }

    [Description("有效期至"), Example("2026-07-10")]
    public required DateOnly ValidUntil { get; init; }

    [Description("回执日期；没有为空"), Example("2026-07-06")]
    public DateOnly? ReceiptOn { get; init; }

    [Description("作废理由；没有作废为空"), Example("本人遗失")]
    public string? VoidedFor { get; init; }

    public static LetterRow Of(ListLetters.Row row) =>
        new()
        {
            Number = row.Number,
            TransferId = row.Transfer,
            Name = row.Name,
            To = row.To,
            IssuedOn = row.IssuedOn,
            ValidUntil = row.ValidUntil,
            ReceiptOn = row.ReceiptOn,
            VoidedFor = row.VoidedFor,
        };
}

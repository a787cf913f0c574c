using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Procedures;
using Touyan.Modules.Transfers.Register;
using Touyan.Modules.Transfers.Starting;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Transfers.Api;

/// <summary>One transfer with its letters.</summary>
internal sealed record TransferAnswer
{
    [Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required TransferId Id { get; init; }

    [Description("办理单的编号：各环节在其中办理"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required CaseId CaseId { get; init; }

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

    [Description("党费交至的年月；未登记为空"), Example("2026-06")]
    public string? DuesPaidTo { get; init; }

    [Description("提交日期"), Example("2026-07-01")]
    public required DateOnly StartedOn { get; init; }

    [Description("接收日期；尚未接收为空"), Example("2026-07-05")]
    public DateOnly? TakenInOn { get; init; }

    [Description("办结日期；没有办结为空"), Example("2026-07-06")]
    public DateOnly? EndedOn { get; init; }

    [Description("退回或终止的理由；没有为空"), Example("未在本镇居住")]
    public string? EndedFor { get; init; }

    [Description("转正讨论推迟至；不推迟为空"), Example("2027-01-01")]
    public DateOnly? DeferredTo { get; init; }

    [Description("历次介绍信")]
    public required IReadOnlyList<LetterAnswer> Letters { get; init; }

    public static TransferAnswer Of(ShowTransfer.View view) =>
        new()
        {
            Id = view.Id,
            CaseId = view.Case,
            Kind = view.Kind,
            Name = view.Name,
            MemberId = view.Member,
            People = view.People,
            From = view.From,
            To = view.To,
            State = view.State,
            DuesPaidTo = view.DuesPaidTo,
            StartedOn = view.StartedOn,
            TakenInOn = view.TakenInOn,
            EndedOn = view.EndedOn,
            EndedFor = view.EndedFor,
            DeferredTo = view.DeferredTo,
            Letters = [.. view.Letters.Select(LetterAnswer.Of)],
        };
}

/// <summary>A letter of a transfer.</summary>
internal sealed record LetterAnswer
{
    [Description("编号"), Example("海安镇委组转〔2026〕12号")]
    public required string Number { get; init; }

    [Description("开具日期"), Example("2026-07-01")]
    public required DateOnly IssuedOn { get; init; }

    [Description("有效期至"), Example("2026-07-10")]
    public required DateOnly ValidUntil { get; init; }

    [Description("回执日期；没有为空"), Example("2026-07-06")]
    public DateOnly? ReceiptOn { get; init; }

    [Description("作废日期；没有作废为空"), Example("2026-07-03")]
    public DateOnly? VoidedOn { get; init; }

    [Description("作废理由；没有作废为空"), Example("本人遗失")]
    public string? VoidedFor { get; init; }

    public static LetterAnswer Of(ShowTransfer.LetterLine line) =>
        new()
        {
            Number = line.Number,
            IssuedOn = line.IssuedOn,
            ValidUntil = line.ValidUntil,
            ReceiptOn = line.ReceiptOn,
            VoidedOn = line.VoidedOn,
            VoidedFor = line.VoidedFor,
        };
}

/// <summary>A transfer that has begun.</summary>
internal sealed record BegunAnswer
{
    [Description("转接的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required TransferId Id { get; init; }

    [Description("办理单的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required CaseId CaseId { get; init; }

    public static BegunAnswer Of(TransferBegun begun) => new() { Id = begun.Transfer, CaseId = begun.Case };
}

/// <summary>A letter that was written.</summary>
internal sealed record LetterDone([property: Description("新介绍信的编号"), Example("海安镇委组转〔2026〕13号")] string Number);

/// <summary>Bodies as the OpenAPI document shows them.</summary>
internal static class TransferExamples
{
    public const string Start = """
        {
          "member": "01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f",
          "target": "01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f",
          "reason": "工作单位变动",
          "duesPaidTo": "2026-06",
          "hasApplication": true,
          "hasDossier": true,
          "hasInspection": false
        }
        """;

    public const string Unit = """
        {
          "source": "中共海安镇江海社区第一支部委员会",
          "target": "中共海安镇江海社区支部委员会",
          "reason": "支部合并设置",
          "duesPaidTo": "2026-06"
        }
        """;

    public const string Arrival = """
        {
          "name": "李伟",
          "idNumber": "329900198507010119",
          "ethnicity": "01",
          "kind": "full",
          "admittedOn": "2010-06-20",
          "convertedOn": "2011-06-20",
          "target": "中共海安镇江海社区支部委员会",
          "from": "中共某市某街道工作委员会",
          "letterNumber": "某街道工委组转〔2026〕3号",
          "letterOn": "2026-07-01",
          "validUntil": "2026-07-31",
          "duesPaidTo": "2026-06"
        }
        """;

    public const string Reissue = """
        { "reason": "本人遗失，经核实尚未使用" }
        """;
}

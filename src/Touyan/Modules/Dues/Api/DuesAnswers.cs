using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Dues.Arrears;
using Touyan.Modules.Dues.Collecting;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Dues.Overview;
using Touyan.Modules.Dues.Own;
using Touyan.Platform.Data;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Dues.Api;

/// <summary>What an act made or changed.</summary>
internal sealed record DuesDone([property: Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] Guid Id);

/// <summary>What assessing a month came to.</summary>
internal sealed record AssessmentAnswer(
    [property: Description("新核定的人数"), Example("28")] int Assessed,
    [property: Description("更正的人数"), Example("1")] int Corrected,
    [property: Description("没有变化的人数"), Example("0")] int Unchanged,
    [property: Description("没有计算基数的人数"), Example("1")] int Missing,
    [property: Description("多个党支部的后台核定的编号；一个党支部的当即完成，为空")] Guid? Run
);

/// <summary>What collecting a month came to.</summary>
internal sealed record CollectedAnswer(
    [property: Description("登记交纳的人数"), Example("25")] int Count,
    [property: Description("金额，以分为单位"), Example("123450")] long AmountFen
);

/// <summary>Which branches are asked for.</summary>
internal sealed record ProgressAsked
{
    [Description("月份中的任意一天；不填为本月"), Example("2026-10-01")]
    public DateOnly? Month { get; init; }

    [Description("党组织及其下级；不填为可见的全部"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public OrganizationId? Organization { get; init; }

    [Description("上一次回答中的 next 或 previous")]
    public string? Cursor { get; init; }

    [Description("每页条数，默认 50，最多 200"), Display(Name = "每页条数"), Range(1, PageSize.Most), Example("50")]
    public int? Size { get; init; }

    public ShowProgress.Input ToInput() =>
        new()
        {
            Month = Month,
            Organization = Organization,
            Cursor = Cursor,
            Size = Size,
        };
}

/// <summary>How far a branch has come with a month.</summary>
internal sealed record ProgressAnswer(
    [property: Description("党支部的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] OrganizationId Id,
    [property: Description("党支部"), Example("中共城东镇东风村支部委员会")] string Name,
    [property: Description("核定人数"), Example("28")] int Members,
    [property: Description("应交，以分为单位"), Example("123450")] long OwedFen,
    [property: Description("已交，以分为单位"), Example("120000")] long PaidFen
)
{
    public static ProgressAnswer Of(ShowProgress.Row row) => new(row.Id, row.Name, row.Members, row.OwedFen, row.PaidFen);
}

/// <summary>Somebody's month on the collection sheet.</summary>
internal sealed record SheetRowAnswer(
    [property: Description("党员的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] MemberId MemberId,
    [property: Description("姓名"), Example("李伟")] string Name,
    [property: Description("应交，以分为单位；未核定为空"), Example("12900")] long? OwedFen,
    [property: Description("已交，以分为单位"), Example("0")] long PaidFen,
    [property: Description("情形"), Example("due")] MonthState State,
    [property: Description("怎样计算")] string Why,
    [property: Description("以前欠交自哪个月；没有为空"), Example("2026-08-01")] DateOnly? OwedSince
)
{
    public static SheetRowAnswer Of(ShowSheet.Row row) =>
        new(row.Member, row.Name, row.Line?.AmountFen, row.Line?.PaidFen ?? 0, row.State, row.Why, row.OwedSince);
}

/// <summary>Which of those behind are asked for.</summary>
internal abstract record ArrearsFilterAsked
{
    [Description("党组织及其下级；不填为可见的全部"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public OrganizationId? Organization { get; init; }

    [Description("情形；不填为全部"), Example("lapsed")]
    public Choice<ArrearsFilter>? State { get; init; }

    protected FindArrears.Input Filter => new() { Organization = Organization, State = State };
}

/// <summary>A page of the list.</summary>
internal sealed record ArrearsAsked : ArrearsFilterAsked
{
    [Description("上一次回答中的 next 或 previous")]
    public string? Cursor { get; init; }

    [Description("每页条数，默认 50，最多 200"), Display(Name = "每页条数"), Range(1, PageSize.Most), Example("50")]
    public int? Size { get; init; }

    public FindArrears.Input ToInput() => Filter with { Cursor = Cursor, Size = Size };
}

/// <summary>The list as a file.</summary>
internal sealed record ArrearsExported : ArrearsFilterAsked
{
    [Description("文件格式，默认 xlsx"), Example("csv")]
    public Choice<ExportFormat>? Format { get; init; }

    public FindArrears.Input ToInput() => Filter;
}

/// <summary>Somebody behind with his dues.</summary>
internal sealed record ArrearsAnswer(
    [property: Description("党员的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] MemberId Id,
    [property: Description("姓名"), Example("李伟")] string Name,
    [property: Description("所在党支部"), Example("中共城东镇东风村支部委员会")] string Organization,
    [property: Description("欠交自"), Example("2026-05-01")] DateOnly OwedSince,
    [property: Description("已交到；没有为空"), Example("2026-04-01")] DateOnly? PaidUntil,
    [property: Description("连续未交的月数"), Example("6")] int UnpaidMonths,
    [property: Description("欠交金额，以分为单位"), Example("77400")] long OpenFen
)
{
    public static ArrearsAnswer Of(FindArrears.Row row) =>
        new(row.Id, row.Name, row.Organization, row.OwedSince, row.PaidUntil, row.UnpaidMonths, row.OpenFen);
}

/// <summary>A month of a member.</summary>
internal sealed record MonthAnswer(
    [property: Description("月份"), Example("2026-10-01")] DateOnly Month,
    [property: Description("应交，以分为单位"), Example("12900")] long OwedFen,
    [property: Description("已交，以分为单位"), Example("12900")] long PaidFen,
    [property: Description("情形"), Example("paid")] MonthState State,
    [property: Description("怎样计算")] string Why
);

/// <summary>A payment of a member.</summary>
internal sealed record PaymentAnswer(
    [property: Description("收款的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] DuesPaymentId Id,
    [property: Description("交纳日期"), Example("2026-10-08")] DateOnly PaidOn,
    [property: Description("金额，以分为单位；冲销小于零"), Example("12900")] long AmountFen,
    [property: Description("月份")] IReadOnlyList<DateOnly> Months,
    [property: Description("收据号；冲销为空"), Example("2026-000012")] string? Receipt,
    [property: Description("交款人"), Example("self")] DuesPayer Payer,
    [property: Description("交款方式"), Example("cash")] DuesMethod Method,
    [property: Description("是否已冲销"), Example("false")] bool IsReversed
);

/// <summary>A member's dues.</summary>
internal sealed record MemberDuesAnswer
{
    [Description("党员的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required MemberId Id { get; init; }

    [Description("姓名"), Example("李伟")]
    public required string Name { get; init; }

    [Description("已交到；没有为空"), Example("2026-10-01")]
    public DateOnly? PaidUntil { get; init; }

    [Description("连续未交的月数"), Example("0")]
    public required int UnpaidMonths { get; init; }

    [Description("应交未交，以分为单位"), Example("0")]
    public required long OpenFen { get; init; }

    [Description("每月党费，从新到旧")]
    public required IReadOnlyList<MonthAnswer> Months { get; init; }

    [Description("交纳记录，从新到旧")]
    public required IReadOnlyList<PaymentAnswer> Payments { get; init; }

    public static MemberDuesAnswer Of(ShowDues.View view) =>
        new()
        {
            Id = view.Member.Id,
            Name = view.Member.Name,
            PaidUntil = view.Course.PaidUntil,
            UnpaidMonths = view.UnpaidMonths,
            OpenFen = view.OpenFen,
            Months = [.. view.Months.Select(m => new MonthAnswer(m.Line.Month, m.Line.AmountFen, m.Line.PaidFen, m.State, m.Why))],
            Payments =
            [
                .. view.Payments.Select(p => new PaymentAnswer(
                    p.Id,
                    p.PaidOn,
                    p.AmountFen,
                    p.Months,
                    p.Receipt,
                    p.Payer,
                    p.Method,
                    p.IsReversed
                )),
            ],
        };
}

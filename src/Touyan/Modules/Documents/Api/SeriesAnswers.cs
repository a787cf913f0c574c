using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Documents.Register;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Documents.Api;

/// <summary>Of which row of numbers.</summary>
internal sealed record NumbersAsked
{
    [Description("种类代码"), Display(Name = "种类"), Required, StringLength(60), Example("transfer-letter")]
    public string? Kind { get; init; }

    [Description("年份"), Display(Name = "年份"), Required, Range(2000, 2100), Example("2026")]
    public int? Year { get; init; }

    [Description("编号的党组织的编号；全县统一编号的不填"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public OrganizationId? Of { get; init; }

    [Description("从第几号之后开始，默认从头"), Display(Name = "从第几号之后开始"), Range(0, int.MaxValue), Example("200")]
    public int? After { get; init; }

    public ListSeries.Input ToInput() =>
        new()
        {
            Kind = Kind,
            Year = Year,
            Of = Of,
            After = After ?? 0,
        };
}

/// <summary>A row of numbers.</summary>
internal sealed record SeriesAnswer
{
    [Description("种类代码"), Example("transfer-letter")]
    public required string Kind { get; init; }

    [Description("文书的名称"), Example("中国共产党党员组织关系介绍信")]
    public required string Title { get; init; }

    [Description("编号的党组织的编号；全县统一编号时为空"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public OrganizationId? Of { get; init; }

    [Description("编号单位"), Example("中共海安镇委员会")]
    public required string Issuer { get; init; }

    [Description("年份"), Example("2026")]
    public required int Year { get; init; }

    [Description("用到第几号"), Example("12")]
    public required int Last { get; init; }

    [Description("其中作废几份"), Example("1")]
    public required int Voided { get; init; }

    [Description("缺几号；应当为 0"), Example("0")]
    public required int Missing { get; init; }

    public static SeriesAnswer From(ListSeries.Series row) =>
        new()
        {
            Kind = row.Kind,
            Title = row.Title,
            Of = row.Of == default ? null : row.Of,
            Issuer = row.Issuer,
            Year = row.Year,
            Last = row.Last,
            Voided = row.Voided,
            Missing = row.Missing,
        };
}

/// <summary>Numbers of a row, some at a time.</summary>
internal sealed record NumbersAnswer
{
    [Description("哪一种类、单位和年份的文号")]
    public required SeriesAnswer Series { get; init; }

    [Description("各号的去向，从小到大")]
    public required IReadOnlyList<NumberAnswer> Numbers { get; init; }

    [Description("之后的以此作为 after 再取；没有了为空"), Example("200")]
    public int? Next { get; init; }

    public static NumbersAnswer Of(ListSeries.Numbers numbers) =>
        new()
        {
            Series = SeriesAnswer.From(numbers.Series),
            Numbers = [.. numbers.Fates.Select(NumberAnswer.Of)],
            Next = numbers.Next,
        };
}

/// <summary>A number and its fate.</summary>
internal sealed record NumberAnswer
{
    [Description("号"), Example("12")]
    public required int Serial { get; init; }

    [Description("缺号：没有这份文书的登记"), Example("false")]
    public required bool IsMissing { get; init; }

    [Description("文书的编号；缺号或者其他单位出具的为空"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public PaperId? Id { get; init; }

    [Description("文号；缺号或者其他单位出具的为空"), Example("海安镇委组转〔2026〕12号")]
    public string? Number { get; init; }

    [Description("对象或事由；缺号或者其他单位出具的为空"), Example("李伟")]
    public string? Subject { get; init; }

    [Description("出具日期；缺号或者其他单位出具的为空"), Example("2026-07-01")]
    public DateOnly? IssuedOn { get; init; }

    [Description("状态；缺号的为空"), Example("voided")]
    public PaperState? State { get; init; }

    [Description("作废理由或回执说明；没有为空"), Example("本人遗失")]
    public string? Note { get; init; }

    public static NumberAnswer Of(ListSeries.Fate fate) =>
        new()
        {
            Serial = fate.Serial,
            IsMissing = fate.IsMissing,
            Id = fate.Id,
            Number = fate.Number,
            Subject = fate.Subject,
            IssuedOn = fate.IssuedOn,
            State = fate.State,
            Note = fate.Note,
        };
}

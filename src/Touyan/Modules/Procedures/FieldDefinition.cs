using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.Procedures;

/// <summary>What a field of a step holds.</summary>
public enum FieldType
{
    [Display(Name = "文字")]
    Text = 1,

    [Display(Name = "段落")]
    LongText = 2,

    [Display(Name = "日期")]
    Date = 3,

    [Display(Name = "月份")]
    Month = 4,

    [Display(Name = "数目")]
    Number = 5,

    [Display(Name = "是否")]
    YesNo = 6,

    [Display(Name = "选项")]
    Choice = 7,

    [Display(Name = "党员")]
    Members = 8,

    [Display(Name = "党组织")]
    Organization = 9,

    [Display(Name = "代码")]
    Code = 10,
}

/// <summary>Something that whoever begins or decides says; kept with the decision.</summary>
public sealed record FieldDefinition(string Id, string Title, FieldType Type)
{
    public bool IsRequired { get; init; }

    /// <summary>Outcomes for which it is asked; all but returns when empty.</summary>
    public IReadOnlyList<string> For { get; init; } = [];

    public string? Help { get; init; }

    /// <summary>Choices, in order.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The code table that it is taken from (rulebook/codes).</summary>
    public string? Codes { get; init; }

    /// <summary>The rule that bounds it: at least a number, a range, or how many members.</summary>
    public string? Rule { get; init; }

    /// <summary>The rule whose number it does not exceed.</summary>
    public string? AtMost { get; init; }

    /// <summary>Letters at most of a paragraph.</summary>
    public const int LongMost = 2000;

    /// <summary>Letters at most.</summary>
    public int MaxLength => Type is FieldType.LongText ? LongMost : 200;
}

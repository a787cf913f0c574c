using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Touyan.Kernel;

namespace Touyan.Modules.Rulebook;

/// <summary>Whether a rule binds (应当、必须、不得) or advises (一般).</summary>
public enum Strength
{
    [Display(Name = "刚性")]
    Hard = 1,

    [Display(Name = "一般性")]
    Soft = 2,
}

/// <summary>How well the number is evidenced; shown beside every rule, so that an office knows what to confirm before relying on it.</summary>
public enum Evidence
{
    [Display(Name = "原文")]
    V = 1,

    [Display(Name = "二手")]
    S = 2,

    [Display(Name = "待核")]
    M = 3,

    [Display(Name = "本地")]
    L = 4,
}

/// <summary>One version of one rule: what it says, where that stands, and from when to when it is in force.</summary>
public sealed record Rule
{
    /// <summary>Stable: <c>ORG-01.min-full-members</c>. Several versions share it, with dates that do not overlap.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Instrument and article as they are cited to the office.</summary>
    public required string Article { get; init; }

    public required Evidence Evidence { get; init; }

    public required Strength Strength { get; init; }

    public required Period InForce { get; init; }

    /// <summary>A single number.</summary>
    public decimal? Number { get; init; }

    /// <summary>A range, both ends included.</summary>
    public Bounds? Range { get; init; }

    /// <summary>A word, where the value is no number.</summary>
    public string? Text { get; init; }

    /// <summary>Several words; entries of <see cref="Codes"/> where that is given.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>A share of a number of people; never rounded.</summary>
    public Share? Share { get; init; }

    /// <summary>Whom <see cref="Share"/> is a share of; null where it is no vote.</summary>
    public ShareBase? ShareOf { get; init; }

    /// <summary>A table of rates by amount.</summary>
    public Brackets? Brackets { get; init; }

    /// <summary>What a county may say instead; null when the rule is not left to it.</summary>
    public LocalRoom? Local { get; init; }

    /// <summary>What the county decided, where this version is its own.</summary>
    public CountyDecision? Decision { get; init; }

    /// <summary>The code table that <see cref="Values"/> are taken from.</summary>
    public string? Codes { get; init; }

    public string? Unit { get; init; }

    public string? Note { get; init; }

    /// <summary>The part of the id that people use: ORG-01.</summary>
    public string Family => Id.Split('.')[0];

    /// <summary>The value as it is shown, with its unit.</summary>
    public string ShownWithUnit => Range?.With(Unit) ?? Brackets?.With(Unit) ?? (Unit is null ? Shown : $"{Shown} {Unit}");

    /// <summary>The value as it is shown.</summary>
    public string Shown =>
        Number?.ToString("0.####", CultureInfo.InvariantCulture)
        ?? Range?.ToString()
        ?? Text
        ?? ShownShare
        ?? Brackets?.ToString()
        ?? string.Join('、', Values);

    private string? ShownShare => ShareOf is { } of ? $"{Words.Of(of)}的 {Share}" : Share?.ToString();
}

/// <summary>A range of whole numbers, both ends included; an end left open is null.</summary>
public readonly record struct Bounds(int? Min, int? Max)
{
    public bool Contains(int number) => !(number < Min) && !(number > Max);

    public override string ToString() => With(unit: null);

    /// <summary>In words: 3–5 人, 6 个月以上.</summary>
    public string With(string? unit)
    {
        var counted = unit is null ? " " : $" {unit}";
        return (Min, Max) switch
        {
            ({ } min, { } max) => $"{min}–{max}{counted}".TrimEnd(),
            ({ } min, null) => $"{min}{counted}以上",
            (null, { } max) => $"{max}{counted}以下",
            _ => "",
        };
    }
}

/// <summary>A value together with the rule it was read from, so that whoever decides by it can cite the article.</summary>
public sealed record Cited<T>(T Value, Rule Rule)
{
    public string Id => Rule.Id;

    public string Article => Rule.Article;

    public Strength Strength => Rule.Strength;
}

using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Touyan.Kernel;

/// <summary>What a share of a vote is a share of: the usual source of mistakes.</summary>
public enum ShareBase
{
    /// <summary>Those who may vote, less those properly left out, whether they came or not.</summary>
    [Display(Name = "应到会有表决权")]
    Entitled = 1,

    /// <summary>Those who may vote and came.</summary>
    [Display(Name = "实到会有表决权")]
    Present = 2,
}

/// <summary>A part of a number of people, exact: 半数以上 is reached by half, 过半数 only by more than half.</summary>
/// <param name="Numerator">The upper number.</param>
/// <param name="Denominator">The lower number.</param>
/// <param name="Exceeds">Whether the part itself is not enough: 过半数, 超过.</param>
public readonly record struct Share(int Numerator, int Denominator, bool Exceeds)
{
    /// <summary>Reads <c>4/5</c>: a part of one, and not more than one; null when it is none.</summary>
    public static Share? Read(string? text, bool exceeds) =>
        text?.Split('/') is [var upper, var lower]
        && int.TryParse(upper, NumberStyles.None, CultureInfo.InvariantCulture, out var numerator)
        && int.TryParse(lower, NumberStyles.None, CultureInfo.InvariantCulture, out var denominator)
        && numerator > 0
        && numerator <= denominator
            ? new Share(numerator, denominator, exceeds)
            : null;

    /// <summary>Whether so many of all are enough. Of nobody nothing is enough.</summary>
    public bool IsReachedBy(int count, int total) => count >= LeastOf(total);

    /// <summary>The least number that is enough; one at least.</summary>
    public int LeastOf(int total)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        var (whole, rest) = Math.DivRem((long)total * Numerator, Denominator);
        return (int)Math.Max(1, Exceeds || rest > 0 ? whole + 1 : whole);
    }

    /// <summary>In words: 1/2 以上, 超过 1/2.</summary>
    public override string ToString() => Exceeds ? $"超过 {Numerator}/{Denominator}" : $"{Numerator}/{Denominator} 以上";
}

using Touyan.Kernel;

namespace Touyan.Modules.Members.Duplicates;

/// <summary>Whether two records may be of one person under two numbers. Pure.</summary>
public static class Likeness
{
    /// <summary>Why two records of the same name are looked at; null when they are not.</summary>
    public static string? Of(DateOnly bornOn, CitizenId number, DateOnly otherBornOn, CitizenId otherNumber)
    {
        if (bornOn == otherBornOn)
            return "同名，出生日期相同";

        if (IsOneDigitOff(number.Value, otherNumber.Value))
            return "同名，公民身份号码只差一位";

        return IsTransposed(number.Value, otherNumber.Value) ? "同名，公民身份号码有相邻两位颠倒" : null;
    }

    // The check digit follows the others: a number copied with one wrong digit and "corrected" until it passes differs in two places.
    private static bool IsOneDigitOff(string one, string other) => one.Length == other.Length && Differences(one, other).Count == 1;

    private static bool IsTransposed(string one, string other)
    {
        if (one.Length != other.Length)
            return false;

        var at = Differences(one, other);
        return at.Count == 2 && at[1] == at[0] + 1 && one[at[0]] == other[at[1]] && one[at[1]] == other[at[0]];
    }

    private static List<int> Differences(string one, string other)
    {
        var length = Math.Min(one.Length, other.Length) - 1;
        var at = new List<int>();
        for (var i = 0; i < length && at.Count < 3; i++)
        {
            if (one[i] != other[i])
                at.Add(i);
        }

        return at;
    }
}

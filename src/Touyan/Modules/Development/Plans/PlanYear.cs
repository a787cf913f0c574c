namespace Touyan.Modules.Development.Plans;

/// <summary>Years that a plan may be of: what an address may say.</summary>
internal static class PlanYear
{
    public const int First = 2000;
    public const int Last = 2100;

    public static bool IsOne(int year) => year is >= First and <= Last;
}

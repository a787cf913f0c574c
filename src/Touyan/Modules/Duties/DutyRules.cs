namespace Touyan.Modules.Duties;

/// <summary>Rules of the house in rulebook/duties.yaml.</summary>
internal static class DutyRules
{
    public const string RedShare = "DTY-01.red-share";
    public const string LatelyDays = "DTY-02.lately-days";
}

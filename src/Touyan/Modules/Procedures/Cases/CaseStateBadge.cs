namespace Touyan.Modules.Procedures.Cases;

/// <summary>The colour of a state.</summary>
internal static class CaseStateBadge
{
    public static string Of(CaseState state) =>
        state switch
        {
            CaseState.Open => "info",
            CaseState.Completed => "good",
            CaseState.Refused => "bad",
            CaseState.Expired => "warn",
            CaseState.Withdrawn or CaseState.Stopped => "none",
        };
}

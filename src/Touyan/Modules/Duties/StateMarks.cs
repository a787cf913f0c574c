namespace Touyan.Modules.Duties;

/// <summary>Which colour a state has on pages; its word always stands beside it.</summary>
internal static class StateMarks
{
    public static string Of(DutyState state) =>
        state switch
        {
            DutyState.Ahead => "none",
            DutyState.Due => "none",
            DutyState.Soon => "warn",
            DutyState.Done => "good",
            DutyState.DoneLate => "info",
            DutyState.Late => "bad",
            DutyState.Excused => "none",
        };
}

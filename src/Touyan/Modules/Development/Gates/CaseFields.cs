using Touyan.Modules.Development.Model;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Development.Gates;

/// <summary>Steps and fields of rulebook/procedures/development.yaml that the program speaks of.</summary>
internal static class CaseFields
{
    public const string Procedure = "development";

    public const string AppliedOn = "applied-on";
    public const string Contacts = "contacts";
    public const string Introducers = "introducers";
    public const string NoKin = "no-kin";
    public const string TrainingDays = "training-days";
    public const string TrainingHours = "training-hours";
    public const string ExemptedBy = "exempted-by";
    public const string LeavingSoon = "leaving-soon";
    public const string FormNumber = "form-number";
    public const string ExtendedTo = "extended-to";
    public const string ApprovalNumber = "approval-number";
    public const string ConversionNumber = "conversion-number";
    public const string ExtensionNumber = "extension-number";
    public const string CancellationNumber = "cancellation-number";

    /// <summary>What admission found out: until when he is on probation.</summary>
    public const string ProbationTo = "probation-to";

    public static class Steps
    {
        public const string Talk = "talk";
        public const string Recommend = "recommend";
        public const string DetermineTarget = "determine-target";
        public const string PoliticalReview = "political-review";
        public const string MeetingAdmission = "meeting-admission";
        public const string ApproveAdmission = "approve-admission";
        public const string Assign = "assign";
        public const string Oath = "oath";
        public const string Inspect = "inspect";
        public const string MeetingConversion = "meeting-conversion";
        public const string ApproveConversion = "approve-conversion";
    }

    public static class Outcomes
    {
        public const string Exempt = "exempt";
        public const string Convert = "convert";
        public const string Extend = "extend";
    }

    /// <summary>Days of a notice: of an admission, of a conversion.</summary>
    public static readonly (string From, string To) AdmissionNotice = ("notice-from", "notice-to");

    public static readonly (string From, string To) ConversionNotice = ("conversion-notice-from", "conversion-notice-to");

    /// <summary>What a case is told of somebody who comes with days behind him.</summary>
    public static Dictionary<string, string> KnownOf(Applicant here)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { [AppliedOn] = $"{here.AppliedOn:yyyy-MM-dd}" };
        if (here.ProbationTo is { } until)
            values[ProbationTo] = $"{until:yyyy-MM-dd}";

        if (here.FormNumber is { } number)
            values[FormNumber] = number;

        return values;
    }

    extension(CaseMoment moment)
    {
        public ApplicantId Applicant => new(moment.Subject.Id);

        public DevelopmentRules Asked => new(moment.Rules);

        /// <summary>The day on which a step was decided, here or before the case was brought in.</summary>
        public DateOnly? DayOf(string step) => moment.Days.TryGetValue(step, out var day) ? day : moment.Values.Date(step);
    }
}

using Touyan.Kernel;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Development.Gates;

/// <summary>What papers say of somebody on the way into the Party.</summary>
internal static class ApplicantOnPaper
{
    public static IReadOnlyList<string> Facts { get; } =
    ["name", "sex", "ethnicity", "born", "id-number", "education", "work", "applied", "activist", "target", "admitted", "probation-to"];

    public static IReadOnlyDictionary<string, string> Of(Applicant applicant, Rules rules) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = applicant.Name,
            ["sex"] = Words.Of(applicant.Sex),
            ["ethnicity"] = rules.Codes("ethnicity").Name(applicant.Ethnicity) ?? "",
            ["born"] = ChineseDate.MonthOf(applicant.BornOn),
            // Masks itself: no paper has the whole number.
            ["id-number"] = applicant.IdNumber.Value.ToString(),
            ["education"] = rules.Codes("education").Name(applicant.Education) ?? "",
            ["work"] = applicant.WorkUnit ?? rules.Codes("occupation").Name(applicant.Occupation) ?? "",
            ["applied"] = ChineseDate.Of(applicant.AppliedOn),
            ["activist"] = ChineseDate.Of(applicant.ActivistOn),
            ["target"] = ChineseDate.Of(applicant.TargetOn),
            ["admitted"] = ChineseDate.Of(applicant.AdmittedOn),
            ["probation-to"] = ChineseDate.Of(applicant.ProbationTo),
        };
}

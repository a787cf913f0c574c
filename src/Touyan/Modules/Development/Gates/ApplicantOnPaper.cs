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
            ["born"] = $"{applicant.BornOn.Year}年{applicant.BornOn.Month}月",
            // Masks itself: no paper has the whole number.
            ["id-number"] = applicant.IdNumber.Value.ToString(),
            ["education"] = rules.Codes("education").Name(applicant.Education) ?? "",
            ["work"] = applicant.WorkUnit ?? rules.Codes("occupation").Name(applicant.Occupation) ?? "",
            ["applied"] = InChinese(applicant.AppliedOn),
            ["activist"] = InChinese(applicant.ActivistOn),
            ["target"] = InChinese(applicant.TargetOn),
            ["admitted"] = InChinese(applicant.AdmittedOn),
            ["probation-to"] = InChinese(applicant.ProbationTo),
        };

    private static string InChinese(DateOnly? day) => day is { } on ? $"{on.Year}年{on.Month}月{on.Day}日" : "";
}

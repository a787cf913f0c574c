using Touyan.Modules.Development.Model;

namespace Touyan.Modules.Development.Files;

/// <summary>What is due about an applicant beside the open step of his case. Pure.</summary>
internal static class DueList
{
    public static IReadOnlyList<DueItem> Of(Applicant applicant, DevelopmentRules rules, DateOnly today) =>
        [.. Items(applicant, rules).Select(item => item with { IsLate = item.On < today }).OrderBy(item => item.On)];

    private static IEnumerable<DueItem> Items(Applicant applicant, DevelopmentRules rules)
    {
        if (applicant is { Stage: ApplicantStage.Activist, ReviewedUntil: { } last, ActivistOn: { } since })
        {
            var (months, least) = (rules.ReviewMonths, rules.ActivistMonths);
            yield return new(
                "下一次考察",
                last.AddMonths(months.Value),
                IsLate: false,
                $"上次为 {last:yyyy-MM-dd}，每 {months.Value} 个月考察一次",
                months.Article
            );
            yield return new(
                "培养教育满期，可以确定为发展对象",
                since.AddMonths(least.Value),
                IsLate: false,
                $"{since:yyyy-MM-dd} 确定为入党积极分子，应培养教育 {least.Value} 个月以上",
                least.Article
            );
        }

        if (applicant is { Stage: ApplicantStage.Probationary, ProbationTo: { } ends, AdmittedOn: { } admitted })
            yield return new(
                "预备期满，讨论能否转正",
                ends,
                IsLate: false,
                $"{admitted:yyyy-MM-dd} 支部大会通过，预备期到 {ends:yyyy-MM-dd}",
                rules.ProbationMonths.Article
            );
    }
}

using Touyan.Modules.Development.Gates;
using Touyan.Modules.Development.Pool;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Work;

namespace Touyan.Modules.Development.Reminders;

/// <summary>What falls due, in the words of the home page, each with its article. Pure.</summary>
internal sealed class WorkWords(DevelopmentRules rules, DateOnly today)
{
    private const int Shown = 5;

    public IEnumerable<WorkItem> Of(IReadOnlyList<DueLine> due, DateOnly ahead)
    {
        var months = rules.ReviewMonths;
        var reviews = due.Where(d => d.Step is null)
            .Select(d => Line(d, (d.ReviewedOn ?? d.ActivistOn)!.Value.AddMonths(months.Value)))
            .ToList();
        var talks = due.Where(d => d.Step is CaseFields.Steps.Talk).Select(d => Line(d, d.DueOn!.Value)).ToList();
        var approvals = due.Where(d => d.Step is CaseFields.Steps.ApproveAdmission or CaseFields.Steps.ApproveConversion)
            .Select(d => Line(d, d.DueOn!.Value))
            .ToList();
        var why = $"每 {months.Value} 个月考察一次。依据：{months.Article}";
        return
        [
            .. Items(
                talks,
                "名入党申请人逾期没有派人谈话",
                "名入党申请人应当派人谈话",
                Limit(rules.TalkMonths),
                new PoolFilter { Stage = ApplicantStage.Applicant }
            ),
            .. Item(Late(reviews), "名入党积极分子半年考察已逾期", why, Urgency.Late, new PoolFilter { ReviewDueBy = today.AddDays(-1) }),
            .. Item(Soon(reviews), "名入党积极分子一个月内应当考察", why, Urgency.Soon, new PoolFilter { ReviewDueBy = ahead }),
            .. Items(approvals, "件发展党员审批已逾期", "件发展党员审批一个月内到期", Limit(rules.ApprovalMonths), new PoolFilter()),
        ];
    }

    private IEnumerable<WorkItem> Items(List<WorkLine> lines, string late, string soon, string why, PoolFilter filter) =>
        [.. Item(Late(lines), late, why, Urgency.Late, filter), .. Item(Soon(lines), soon, why, Urgency.Soon, filter)];

    private static IEnumerable<WorkItem> Item(List<WorkLine> lines, string what, string why, Urgency urgency, PoolFilter filter)
    {
        if (lines.Count > 0)
            yield return new WorkItem(
                urgency,
                $"{lines.Count:N0} {what}",
                why,
                lines.Count == 1 && filter.ReviewDueBy is null ? lines[0].Href : new PoolLink(filter).Href,
                [.. lines.OrderBy(l => l.DueOn).Take(Shown)]
            );
    }

    private List<WorkLine> Late(List<WorkLine> lines) => [.. lines.Where(l => l.DueOn < today)];

    private List<WorkLine> Soon(List<WorkLine> lines) => [.. lines.Where(l => l.DueOn >= today)];

    private static WorkLine Line(DueLine due, DateOnly on) => new(due.Name, $"/development/{due.Id}", on);

    private static string Limit(Cited<int> months) => $"期限 {months.Value} 个月。依据：{months.Article}";
}

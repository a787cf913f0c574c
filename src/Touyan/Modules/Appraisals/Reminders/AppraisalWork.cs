using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Issues;
using Touyan.Modules.Appraisals.Model;
using Touyan.Platform.Work;

namespace Touyan.Modules.Appraisals.Reminders;

/// <summary>
/// Home page: what waits for the branch and the committee above, problems that are late; for a member what he is to write, grade and read. One statement
/// for each of the two.
/// </summary>
internal sealed class AppraisalWork(AppraisalDesk desk) : IWorkSource
{
    private Counts? counted;

    public int Order => 32;

    public async Task<IReadOnlyList<WorkItem>> WorkOfAsync(Actor by, CancellationToken ct) =>
        [.. await OfOfficeAsync(by, ct), .. await OwnAsync(by, ct)];

    public Task<IReadOnlyList<Figure>> FiguresOfAsync(Actor by, CancellationToken ct) => Task.FromResult<IReadOnlyList<Figure>>([]);

    private async Task<IEnumerable<WorkItem>> OfOfficeAsync(Actor by, CancellationToken ct) =>
        by.Reach(AppraisalsPermissions.Edit).Tops.Count == 0 ? [] : Items(await CountAsync(by, ct), by.May(AppraisalsPermissions.Confirm));

    private IEnumerable<WorkItem> Items(Counts counts, bool mayConfirm)
    {
        var rule = desk.Rules.Steps;
        if (mayConfirm && counts.Submitted > 0)
            yield return Item(
                Urgency.Soon,
                $"{counts.Submitted:N0} 个党支部的评议结果等待审定",
                $"依据：{rule.Article}",
                "/appraisals?state=submitted"
            );

        if (mayConfirm && counts.Objections > 0)
            yield return Item(
                Urgency.Soon,
                $"{counts.Objections:N0} 件对评议结果的异议等待答复",
                "由上级党组织核实、答复",
                "/appraisals?state=published"
            );

        if (counts.Confirmed > 0)
            yield return Item(
                Urgency.Soon,
                $"{counts.Confirmed:N0} 个党支部的评议结果等待公布",
                "审定以后在支部公布，告知本人",
                "/appraisals?state=confirmed"
            );

        if (counts.Late > 0)
            yield return Item(Urgency.Late, $"{counts.Late:N0} 个查摆的问题逾期没有整改", "没有经他人确认的不销号", "/issues?late=true");

        if (counts.Solved > 0)
            yield return Item(
                Urgency.Soon,
                $"{counts.Solved:N0} 个问题的整改等待确认",
                "由责任人和报告人以外的同志确认",
                "/issues?state=solved"
            );

        if (counts.Analyses > 0)
            yield return Item(
                Urgency.Soon,
                $"{counts.Analyses:N0} 份党性分析等待审核",
                "党支部审核，通过或者退回",
                "/analyses?state=waiting"
            );
    }

    private async Task<IReadOnlyList<WorkItem>> OwnAsync(Actor by, CancellationToken ct)
    {
        if (by.Member is not { } self || !by.May(AppraisalsPermissions.Take))
            return [];

        var (today, turns) = (desk.Today, desk.Db.BallotTurns.AsQueryable());
        var running = desk.Db.Appraisals.Where(a => a.State != AppraisalState.Finished && a.State != AppraisalState.Stopped);
        var now = await (
            from appraisal in running
            join sheet in desk.Db.AppraisalSheets on appraisal.Id equals sheet.AppraisalId
            where sheet.MemberId == self
            select new
            {
                appraisal.Id,
                appraisal.Year,
                appraisal.State,
                Owes = sheet.SelfReview == null && (!sheet.IsUngraded || sheet.Absence == null),
                Votes = sheet.Kind == Members.MemberKind.Full && sheet.Absence == null,
                HasMutual = turns.Any(t => t.AppraisalId == appraisal.Id && t.MemberId == self && t.Round == BallotRound.Mutual),
                HasPoll = turns.Any(t => t.AppraisalId == appraisal.Id && t.MemberId == self && t.Round == BallotRound.Poll),
                IsTold = sheet.ToldAt != null || sheet.IsUngraded,
            }
        ).ToListAsync(ct);
        var work = new List<WorkItem>();
        foreach (var one in now)
        {
            if (one.State is AppraisalState.SelfReview && one.Owes)
                work.Add(Item(Urgency.Soon, $"请写 {one.Year} 年民主评议的个人自评", "党支部已开展民主评议", "/my-appraisal"));
            else if (
                one.Votes && ((one.State is AppraisalState.Mutual && !one.HasMutual) || (one.State is AppraisalState.Poll && !one.HasPoll))
            )
                work.Add(
                    Item(Urgency.Soon, $"请给其他党员评等次（{Words.Of(one.State)}）", "不记名，每人交一次", $"/appraisals/{one.Id}/ballot")
                );
            else if (one.State is AppraisalState.Published && !one.IsTold)
                work.Add(
                    Item(Urgency.News, $"您 {one.Year} 年民主评议的结果已公布", "请查看并确认知悉；有异议的可以提出", "/my-appraisal")
                );
        }

        var late = await desk.Db.Issues.CountAsync(i => i.HolderId == self && i.State == IssueState.Open && i.DueOn < today, ct);
        if (late > 0)
            work.Add(Item(Urgency.Late, $"您负责的 {late} 个问题逾期没有整改", "整改以后报告，由他人确认销号", "/issues?mine=true"));

        return work;
    }

    private async Task<Counts> CountAsync(Actor by, CancellationToken ct)
    {
        if (counted is { } known)
            return known;

        var (today, analyses) = (desk.Today, desk.Db.Analyses.AsQueryable());
        var appraisals = desk.Appraisals(by, AppraisalsPermissions.Edit);
        var (objections, within) = (desk.Db.Objections.AsQueryable(), desk.Organizations.Within(by.Reach(AppraisalsPermissions.Edit)));
        var issues = desk.Db.Issues.Where(i => within.Contains(i.OrganizationId));
        // One row to hang the counts on, so that all of them are one statement.
        var counts = await desk
            .Organizations.Places.Where(p => p.ParentId == null)
            .OrderBy(p => p.Id)
            .Take(1)
            .Select(_ => new Counts
            {
                Submitted = appraisals.Count(a => a.State == AppraisalState.Submitted),
                Confirmed = appraisals.Count(a => a.State == AppraisalState.Confirmed),
                Objections = objections.Count(o => o.IsUpheld == null && appraisals.Any(a => a.Id == o.AppraisalId)),
                Late = issues.Count(i => i.State == IssueState.Open && i.DueOn < today),
                Solved = issues.Count(i => i.State == IssueState.Solved),
                Analyses = analyses.Count(a => a.State == AnalysisState.Waiting && within.Contains(a.OrganizationId)),
            })
            .SingleOrDefaultAsync(ct);
        return counted = counts ?? new Counts();
    }

    private static WorkItem Item(Urgency urgency, string title, string why, string href) => new(urgency, title, why, href, []);

    private sealed record Counts
    {
        public int Submitted { get; init; }
        public int Confirmed { get; init; }
        public int Objections { get; init; }
        public int Late { get; init; }
        public int Solved { get; init; }
        public int Analyses { get; init; }
    }
}

using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Procedures;
using Touyan.Platform.Demo;

namespace Touyan.Modules.Appraisals.Demo;

/// <summary>Invents appraisals by the same verbs as the office: what the model refuses the demo cannot show.</summary>
internal sealed class DemoGrading(DemoPlan plan, AppraisalRules rules, DateTime now)
{
    public const string Writer = "演示数据";

    private readonly Random random = new(plan.Seed + 11);
    private int branches;

    public List<Appraisal> Appraisals { get; } = [];
    public List<BallotTally> Tallies { get; } = [];
    public List<Talk> Talks { get; } = [];
    public List<Issue> Issues { get; } = [];
    public List<Analysis> Analyses { get; } = [];

    public Actor By { get; } =
        new()
        {
            County = plan.County,
            Account = new AccountId(Guid.Empty),
            Name = Writer,
            Posts = [],
            Origin = "demo",
        };

    public void Of(OrganizationId branch, IReadOnlyList<MemberGlance> members, IReadOnlyList<MemberId> seated)
    {
        if (members.Count(m => m.Kind is MemberKind.Full) < 3)
            return;

        Walk(branch, plan.Today.Year - 1, new DateOnly(plan.Today.Year - 1, 12, 1), members, seated, AppraisalState.Finished);
        // Every third branch has begun this year's, each a step further than the one before.
        if (branches++ % 3 == 0)
            Walk(branch, plan.Today.Year, plan.Today.AddDays(-20), members, seated, (AppraisalState)(1 + (branches / 3 % 5)));

        TalkIn(branch, members, seated);
        ListIn(branch, members);
        Analyses.AddRange(
            members
                .Take(2)
                .Select(m =>
                    Analysis.Write(
                        plan.County,
                        m,
                        plan.Today.Year,
                        "对照党章党规，查摆出学习不够经常、联系群众不够主动两个问题；今后每周坚持学习，每月入户一次。",
                        now
                    )
                )
        );
    }

    private void Walk(
        OrganizationId branch,
        int year,
        DateOnly on,
        IReadOnlyList<MemberGlance> members,
        IReadOnlyList<MemberId> seated,
        AppraisalState until
    )
    {
        var appraisal = Appraisal.Open(new AppraisalFacts(plan.County, branch, year, on, Writer), members, rules).Value;
        Appraisals.Add(appraisal);
        foreach (var sheet in appraisal.Sheets)
        {
            if (until is not AppraisalState.SelfReview || random.Next(2) == 0)
                appraisal.WriteSelf(
                    sheet.MemberId,
                    "一年来按时参加组织生活、交纳党费；不足是理论学习不够深入，今后改进。",
                    Grade.Qualified,
                    sheet.Name,
                    now
                );
        }

        if (until is AppraisalState.SelfReview)
            return;

        Must(appraisal.BeginMutual());
        var wishes = Wishes(appraisal);
        while (appraisal.Round is not null && appraisal.State != until)
            Must(appraisal.EndRound(appraisal.Voters.Count(), Count(appraisal, wishes), rules));

        if (appraisal.Round is not null)
            Tallies.AddRange(appraisal.Graded.Select(s => BallotTally.Of(appraisal, s.MemberId)));

        if (appraisal.State == until)
            return;

        Finish(appraisal, on.AddDays(9), wishes, seated, until);
    }

    private void Finish(
        Appraisal appraisal,
        DateOnly on,
        Dictionary<MemberId, Grade> wishes,
        IReadOnlyList<MemberId> seated,
        AppraisalState until
    )
    {
        var isCommittee = seated.Count > 2;
        var entitled = isCommittee ? seated.Count : appraisal.Voters.Count();
        Must(
            appraisal.SetGrades(
                new GradingFacts
                {
                    Body = isCommittee ? GradingBody.Committee : GradingBody.Assembly,
                    On = on,
                    Today = plan.Today,
                    Vote = new VoteCount
                    {
                        Entitled = entitled,
                        Present = entitled,
                        For = entitled,
                        Against = 0,
                        Abstained = 0,
                    },
                    Entitled = entitled,
                    Grades = wishes,
                    Reasons = wishes
                        .Where(w => w.Value is Grade.Unqualified)
                        .ToDictionary(w => w.Key, _ => "长期不参加组织生活，经教育没有改进"),
                    CommonReason = "优秀受比例限制",
                    By = By.Account,
                },
                rules
            )
        );
        if (until is AppraisalState.Submitted)
            return;

        Must(appraisal.Confirm(By with { Account = EntityId.New<AccountId>(), Name = "党委管理员" }, on.AddDays(3)));
        Must(appraisal.Publish(on.AddDays(4), rules));
        foreach (var sheet in appraisal.Graded)
            Must(appraisal.Tell(sheet.MemberId, "党支部书记", now));

        Must(appraisal.Finish(openObjections: 0, appraisal.ObjectUntil!.Value.AddDays(1)));
    }

    // As many 优秀 as the rule leaves room for, now and then somebody who is not up to it.
    private Dictionary<MemberId, Grade> Wishes(Appraisal appraisal)
    {
        var graded = appraisal.Graded.OrderBy(_ => random.Next()).ToList();
        var most = rules.MostExcellent(graded.Count);
        return graded
            .Select(
                (s, i) =>
                    (
                        s.MemberId,
                        Grade: i < most ? Grade.Excellent
                        : random.Next(150) == 0 ? Grade.Unqualified
                        : random.Next(25) == 0 ? Grade.Basic
                        : Grade.Qualified
                    )
            )
            .ToDictionary(w => w.MemberId, w => w.Grade);
    }

    private Dictionary<MemberId, GradeCounts> Count(Appraisal appraisal, Dictionary<MemberId, Grade> wishes)
    {
        var others = appraisal.Voters.Count() - 1;
        return appraisal.Graded.ToDictionary(
            s => s.MemberId,
            s =>
            {
                var strays = random.Next((others / 3) + 1);
                var main = GradeCounts.One(wishes[s.MemberId]);
                return new GradeCounts(
                    main.Excellent * (others - strays),
                    (main.Qualified * (others - strays)) + strays,
                    main.Basic * (others - strays),
                    main.Unqualified * (others - strays)
                );
            }
        );
    }

    private void TalkIn(OrganizationId branch, IReadOnlyList<MemberGlance> members, IReadOnlyList<MemberId> seated)
    {
        var ordinary = members.Where(m => !seated.Contains(m.Id)).Select(m => m.Id).ToList();
        var committee = seated.Where(id => members.Any(m => m.Id == id)).ToHashSet();
        if (committee.Count > 1)
            Add([.. committee.Take(2)]);

        if (committee.Count > 0 && ordinary.Count > 0)
            Add([committee.First(), ordinary[0]]);

        if (ordinary.Count > 2)
            Add([ordinary[1], ordinary[2]]);

        void Add(IReadOnlyList<MemberId> who) =>
            Talks.Add(
                Talk.Record(
                    new TalkFacts
                    {
                        County = plan.County,
                        Organization = branch,
                        Members = who,
                        On = plan.Today.AddDays(-10 - random.Next(200)),
                        Today = plan.Today,
                        By = Writer,
                        At = now,
                    },
                    committee
                ).Value
            );
    }

    private void ListIn(OrganizationId branch, IReadOnlyList<MemberGlance> members)
    {
        var holder = members.First(m => m.Kind is MemberKind.Full);
        var issue = Issue
            .List(
                new IssueFacts
                {
                    County = plan.County,
                    Organization = branch,
                    Member = random.Next(2) == 0 ? holder.Id : null,
                    Problem = random.Next(2) == 0 ? "主题党日形式单一，党员参与不够积极" : "联系群众不够经常，走访记录不全",
                    Measure = "制定计划，每月检查一次",
                    Holder = holder.Id,
                    DueOn = plan.Today.AddDays(random.Next(-20, 90)) is var due && due < plan.Today.AddDays(-60) ? plan.Today : due,
                    On = plan.Today.AddDays(-60),
                }
            )
            .Value;
        Issues.Add(issue);
        if (random.Next(3) != 0)
            return;

        Must(issue.Solve("已按计划整改，有记录可查", By, plan.Today.AddDays(-5)));
        if (random.Next(2) == 0)
            Must(issue.Confirm(By with { Account = EntityId.New<AccountId>(), Name = "党支部书记" }, plan.Today.AddDays(-2)));
    }

    private static void Must(Refusal? refusal)
    {
        if (refusal is not null)
            throw new InvalidOperationException($"The demo does what the office may not: {refusal.Code}");
    }
}

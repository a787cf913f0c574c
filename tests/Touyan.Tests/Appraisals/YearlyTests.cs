using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals;
using Touyan.Modules.Appraisals.Analyses;
using Touyan.Modules.Appraisals.Issues;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Appraisals.Talks;
using Touyan.Modules.Duties;
using Touyan.Tests.Support;
using static Touyan.Tests.Appraisals.Appraised;

namespace Touyan.Tests.Appraisals;

/// <summary>Talks whose words are nobody else's, problems that somebody else closes, analyses that the branch reads.</summary>
public sealed class YearlyTests
{
    private const string Secret = "只说给你听的话";

    [Fact]
    public async Task What_was_said_is_for_those_who_talked_alone()
    {
        var stage = await OpenAsync(isOpened: false);
        Done(await TalkAsync(stage, await stage.AsAsync(stage.ZhouKai), Secret, stage.WuGang));

        var branch = await ListAsync(stage, await stage.County.ActorAsync(Role.BranchSecretary));
        var third = await OwnAsync(stage, stage.ZhengShuang);
        var other = await OwnAsync(stage, stage.WuGang);

        Assert.Null(Assert.Single(branch.Rows).Words);
        Assert.Equal(TalkKind.AmongMembers, branch.Rows[0].Kind);
        Assert.Empty(third.Rows);
        Assert.Equal(Secret, Assert.Single(other.Rows).Words);
        Assert.DoesNotContain("周凯", branch.NotYet);
        Assert.Contains("郑爽", branch.NotYet);
        var told = await stage.County.LookAsync(db =>
            db.Set<Touyan.Modules.Trail.TrailEntry>().Where(e => e.ActCode == "talk.record").ToListAsync()
        );
        Assert.All(told, e => Assert.DoesNotContain(Secret, e.Detail + e.Changes));
    }

    [Fact]
    public async Task A_talk_is_refused_where_it_cannot_have_been()
    {
        var stage = await OpenAsync(isOpened: false);
        var (zhou, secretary) = (await stage.AsAsync(stage.ZhouKai), await stage.County.ActorAsync(Role.BranchSecretary));

        Refused("talk.two-needed", await TalkAsync(stage, zhou, Secret));
        Refused("talk.in-future", await TalkAsync(stage, zhou, Secret, stage.WuGang, new DateOnly(2026, 12, 1)));
        Refused("talk.not-of-branch", await TalkAsync(stage, zhou, Secret, stage.County.ZhangMin));
        Refused(
            "talk.words-of-others",
            await TalkAsync(stage, secretary, Secret, stage.WuGang, organization: stage.County.EastVillage, second: stage.ZhouKai)
        );
        Refused(
            "organization.not-found",
            await TalkAsync(stage, secretary, null, stage.County.ZhangMin, organization: stage.County.WestVillage)
        );
        Refused("appraisal.account-without-member", await TalkAsync(stage, secretary, null, stage.WuGang));
        Done(await TalkAsync(stage, secretary, null, stage.WuGang, organization: stage.County.EastVillage, second: stage.ZhouKai));
    }

    [Fact]
    public void Between_whom_it_was_the_committee_of_the_day_tells()
    {
        var (one, two, three) = (EntityId.New<MemberId>(), EntityId.New<MemberId>(), EntityId.New<MemberId>());
        var committee = new HashSet<MemberId> { one, two };

        Assert.Equal(TalkKind.AmongCommittee, Talk.KindOf([one, two], committee));
        Assert.Equal(TalkKind.CommitteeAndMember, Talk.KindOf([one, three], committee));
        Assert.Equal(TalkKind.AmongMembers, Talk.KindOf([three, EntityId.New<MemberId>()], committee));
    }

    [Fact]
    public async Task A_problem_is_closed_by_somebody_else_than_its_holder_and_the_reporter()
    {
        var stage = await OpenAsync(isOpened: false);
        var issue = Done(await ListIssueAsync(stage, stage.ZhouKai));
        var (holder, secretary) = (await stage.AsAsync(stage.ZhouKai), await stage.County.ActorAsync(Role.BranchSecretary));

        Refused("issue.not-solved", await JudgeAsync(stage, issue, secretary));
        Refused("issue.not-found", await SolveAsync(stage, issue, await stage.AsAsync(stage.WuGang)));
        Done(await SolveAsync(stage, issue, holder));
        Refused("issue.not-open", await SolveAsync(stage, issue, holder));
        Refused("appraisal.forbidden", await JudgeAsync(stage, issue, holder));
        Refused("issue.own-issue", await JudgeAsync(stage, issue, secretary with { Member = stage.ZhouKai }));
        Refused("issue.reason-missing", await JudgeAsync(stage, issue, secretary, isAgreed: false));
        Done(await JudgeAsync(stage, issue, secretary, isAgreed: false, "没有凭据"));
        Done(await SolveAsync(stage, issue, secretary));
        Refused("issue.own-issue", await JudgeAsync(stage, issue, secretary));
        Done(await JudgeAsync(stage, issue, await stage.County.ActorAsync(Role.CommitteeAdministrator)));

        Assert.Equal(IssueState.Closed, await stage.County.LookAsync(db => db.Issues.Select(i => i.State).SingleAsync()));
    }

    [Fact]
    public async Task A_problem_is_of_the_branch_and_due_in_time()
    {
        var stage = await OpenAsync(isOpened: false);

        Refused("issue.due-too-early", await ListIssueAsync(stage, stage.ZhouKai, "2026-11-01"));
        Refused("issue.not-of-branch", await ListIssueAsync(stage, stage.County.ZhangMin));
        Refused("issue.meeting-unknown", await ListIssueAsync(stage, stage.ZhouKai, meeting: Guid.CreateVersion7()));
        Refused("issue.self-criticism", await CriticizeAsync(stage, stage.ZhouKai, stage.ZhouKai));
        Refused("issue.in-future", await CriticizeAsync(stage, stage.ZhouKai, stage.WuGang, "2026-12-31"));
        Refused("issue.not-of-branch", await CriticizeAsync(stage, stage.ZhouKai, stage.County.ZhangMin));
        Done(await CriticizeAsync(stage, stage.ZhouKai, stage.WuGang));
    }

    [Fact]
    public async Task What_is_late_stands_on_the_home_page()
    {
        await using var app = await TestApp.StartAsync();
        var stage = await OpenAsync(isOpened: false, app: app);
        Done(await ListIssueAsync(stage, stage.County.LiWei, "2026-11-21"));
        app.Clock.Advance(TimeSpan.FromDays(3));

        var secretary = await (await stage.County.AsAsync(Role.BranchSecretary)).OpenAsync("/");
        var member = await (await stage.County.AsAsync(Role.Member)).OpenAsync("/");

        Assert.Contains("1 个查摆的问题逾期没有整改", secretary.QuerySelector("main")!.TextContent);
        Assert.Contains("您负责的 1 个问题逾期没有整改", member.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task An_analysis_is_checked_by_another_and_then_counts()
    {
        var stage = await OpenAsync(isOpened: false);
        var (zhou, secretary) = (await stage.AsAsync(stage.ZhouKai), await stage.County.ActorAsync(Role.BranchSecretary));
        var id = Done(await AnalyseAsync(stage, zhou, "对照党章党规，查摆出学习不够经常的问题，今后改进。"));

        Refused("analysis.own-analysis", await CheckAsync(stage, id, secretary with { Member = stage.ZhouKai }));
        Refused("analysis.reason-missing", await CheckAsync(stage, id, secretary, isAgreed: false));
        Done(await CheckAsync(stage, id, secretary, isAgreed: false, "太简单"));
        Refused("analysis.not-waiting", await CheckAsync(stage, id, secretary));
        Assert.Equal(id, Done(await AnalyseAsync(stage, zhou, "对照党章党规，查摆出学习不够经常、走访不够主动两个问题。")));
        Assert.Empty(await ProofsAsync(stage));
        Done(await CheckAsync(stage, id, secretary));
        Refused("analysis.confirmed-already", await AnalyseAsync(stage, zhou, "对照党章党规，再写一遍，再写一遍，再写一遍。"));
        Refused("analysis.not-found", await CheckAsync(stage, id, await stage.County.ActorAsync(Role.Member)));

        Assert.Equal(stage.ZhouKai, Assert.Single(await ProofsAsync(stage)).Member);
    }

    private static Task<List<DutyProof>> ProofsAsync(Appraised stage) =>
        stage.County.RunAsync<IEnumerable<IDutyEvidence>, List<DutyProof>>(
            Role.BranchSecretary,
            (sources, _) => sources.Single(s => s.Record == "party-analysis").KnownOn(new DateOnly(2026, 12, 1)).ToListAsync()
        );

    private static Task<Result<TalkId>> TalkAsync(
        Appraised stage,
        Actor by,
        string? words,
        MemberId? with = null,
        DateOnly? on = null,
        OrganizationId? organization = null,
        MemberId? second = null
    )
    {
        var input = new RecordTalk.Input
        {
            Organization = organization,
            Members = [.. new[] { with, second }.OfType<MemberId>()],
            On = on ?? new DateOnly(2026, 11, 10),
            Words = words,
        };
        return stage.County.RunAsync<RecordTalk, Result<TalkId>>(by, (record, actor) => record.RunAsync(input, actor, default));
    }

    private static async Task<FindTalks.View> ListAsync(Appraised stage, Actor by) =>
        Done(
            await stage.County.RunAsync<FindTalks, Result<FindTalks.View>>(
                by,
                (find, actor) => find.RunAsync(new FindTalks.Input(), actor, default)
            )
        );

    private static async Task<FindTalks.View> OwnAsync(Appraised stage, MemberId member) =>
        await stage.County.RunAsync<FindTalks, FindTalks.View>(
            await stage.AsAsync(member),
            (find, by) => find.OwnAsync(asked: null, by, default)
        );

    private static Task<Result<IssueId>> ListIssueAsync(
        Appraised stage,
        MemberId holder,
        string due = "2026-12-20",
        Guid? meeting = null
    ) =>
        stage.County.RunAsync<ListIssue, Result<IssueId>>(
            Role.BranchSecretary,
            (list, by) =>
                list.RunAsync(
                    new ListIssue.Input
                    {
                        Organization = stage.County.EastVillage,
                        Meeting = meeting is { } id ? new(id) : null,
                        Problem = "联系群众不够经常",
                        Measure = "每月走访一次",
                        Holder = holder,
                        DueOn = DateOnly.Parse(due),
                    },
                    by,
                    default
                )
        );

    private static Task<Result<IssueId>> SolveAsync(Appraised stage, IssueId id, Actor by) =>
        stage.County.RunAsync<SettleIssue, Result<IssueId>>(
            by,
            (settle, actor) => settle.SolveAsync(new SettleIssue.Solving { Id = id, Evidence = "走访十二户" }, actor, default)
        );

    private static Task<Result<IssueId>> JudgeAsync(Appraised stage, IssueId id, Actor by, bool isAgreed = true, string? why = null) =>
        stage.County.RunAsync<SettleIssue, Result<IssueId>>(
            by,
            (settle, actor) =>
                settle.JudgeAsync(
                    new SettleIssue.Judging
                    {
                        Id = id,
                        IsAgreed = isAgreed,
                        Why = why,
                    },
                    actor,
                    default
                )
        );

    private static Task<Result<Guid>> CriticizeAsync(Appraised stage, MemberId member, MemberId by, string on = "2026-11-10") =>
        stage.County.RunAsync<NoteCriticism, Result<Guid>>(
            Role.BranchSecretary,
            (note, actor) =>
                note.RunAsync(
                    new NoteCriticism.Input
                    {
                        Organization = stage.County.EastVillage,
                        Member = member,
                        ByMember = by,
                        Text = "工作不够主动",
                        On = DateOnly.Parse(on),
                    },
                    actor,
                    default
                )
        );

    private static Task<Result<AnalysisId>> AnalyseAsync(Appraised stage, Actor by, string text) =>
        stage.County.RunAsync<WriteAnalysis, Result<AnalysisId>>(
            by,
            (write, actor) => write.RunAsync(new WriteAnalysis.Input { Text = text }, actor, default)
        );

    private static Task<Result<AnalysisId>> CheckAsync(
        Appraised stage,
        AnalysisId id,
        Actor by,
        bool isAgreed = true,
        string? why = null
    ) =>
        stage.County.RunAsync<CheckAnalysis, Result<AnalysisId>>(
            by,
            (check, actor) =>
                check.RunAsync(
                    new CheckAnalysis.Input
                    {
                        Id = id,
                        IsAgreed = isAgreed,
                        Why = why,
                    },
                    actor,
                    default
                )
        );
}

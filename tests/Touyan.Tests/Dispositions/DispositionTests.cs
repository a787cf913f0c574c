using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dispositions;
using Touyan.Modules.Dispositions.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Running;
using Touyan.Tests.Support;

namespace Touyan.Tests.Dispositions;

public sealed class DispositionTests
{
    [Fact]
    public async Task A_correction_period_is_decided_runs_and_is_reviewed_when_it_is_over()
    {
        var county = await OpenAsync();
        var id = await county.BeginAsync("disposition-correction", "工作消极懈怠", county.Today.AddDays(-100));
        await county.ToNoticeAsync(id, "approve", months: 3, county.Today.AddDays(-100));

        await county.DecideAsync(Role.BranchSecretary, id, "notified", Notified(county.Today.AddDays(-95), county.Today.AddDays(-5)));
        await county.DecideAsync(Role.BranchSecretary, id, "corrected", With("review-paper"));

        var done = await county.CaseAsync(id);
        Assert.Equal(
            ["不合格党员组织处置决定", "限期改正通知书"],
            done.Documents.Where(d => d.PaperId is not null).OrderBy(d => d.Id).Select(d => d.Title)
        );
        var made = Assert.Single(await county.DispositionsAsync());
        Assert.Equal((DispositionKind.Correction, CorrectionResult.Corrected), (made.Kind, made.Result));
        Assert.Equal(CaseState.Completed, (await county.CaseAsync(id)).State);
    }

    [Fact]
    public async Task It_is_not_reviewed_before_it_is_over()
    {
        var county = await OpenAsync();
        var id = await county.BeginAsync("disposition-correction", "工作消极懈怠", county.Today);
        await county.ToNoticeAsync(id, "approve", months: 3, county.Today);
        await county.DecideAsync(Role.BranchSecretary, id, "notified", Notified(county.Today, county.Today.AddDays(60)));

        var early = await county.TryDecideAsync(Role.BranchSecretary, id, "corrected", With("review-paper"));

        Assert.Equal("case.too_early", early.Refusal!.Code);
        Assert.Contains("教育管理", early.Refusal.Article);
    }

    [Theory]
    [InlineData(12, null)]
    [InlineData(13, "case.field_against_rule")]
    public async Task A_correction_period_is_a_year_at_most(int months, string? code)
    {
        var county = await OpenAsync();
        var id = await county.BeginAsync("disposition-correction", "工作消极懈怠", county.Today);
        await county.TalkAsync(id, county.Today);

        var proposed = await county.TryDecideAsync(Role.BranchSecretary, id, "propose", Proposal(months));

        Assert.Equal(code, proposed.Refusal?.Code);
    }

    [Fact]
    public async Task Its_end_lies_within_the_months_decided()
    {
        var county = await OpenAsync();
        var id = await county.BeginAsync("disposition-correction", "工作消极懈怠", county.Today);
        await county.ToNoticeAsync(id, "approve", months: 3, county.Today);

        var late = await county.TryDecideAsync(Role.BranchSecretary, id, "notified", Notified(county.Today, county.Today.AddMonths(4)));

        Assert.Equal("disposition.until_too_late", late.Refusal!.Code);
    }

    [Fact]
    public async Task Who_sees_no_fault_is_not_given_time_to_correct_it()
    {
        var county = await OpenAsync();
        var id = await county.BeginAsync("disposition-correction", "工作消极懈怠", county.Today);
        await county.TalkAsync(id, county.Today, "不认识错误");

        var refused = await county.TryDecideAsync(Role.BranchSecretary, id, "propose", Proposal(6));

        Assert.Equal("disposition.sees_no_fault", refused.Refusal!.Code);
        Assert.Contains("第六条", refused.Refusal.Article);
    }

    [Fact]
    public async Task A_delisted_member_leaves_the_books_with_the_vote_on_record()
    {
        var county = await OpenAsync();
        var id = await county.BeginAsync("disposition-delisting", "连续六个月自行脱党", county.Today, county.Today.AddMonths(-7));
        await county.ToNoticeAsync(id, "approve", months: null, county.Today);

        var gone = await county.LookAsync(db => db.Set<Member>().SingleAsync(m => m.Id == county.Subject));
        Assert.Equal(MembershipStanding.LeftParty, gone.Standing);
        Assert.Equal(DispositionKind.Delisting, Assert.Single(await county.DispositionsAsync()).Kind);
    }

    [Fact]
    public async Task Six_months_are_six_months()
    {
        var county = await OpenAsync();
        var id = await county.BeginAsync("disposition-delisting", "连续六个月自行脱党", county.Today, county.Today.AddMonths(-5));
        await county.TalkAsync(id, county.Today);

        var refused = await county.TryDecideAsync(Role.BranchSecretary, id, "propose", With("committee-minutes"));

        Assert.Equal("disposition.not_long_enough", refused.Refusal!.Code);
        Assert.Contains("第三十一条", refused.Refusal.Article);
    }

    [Fact]
    public async Task A_meeting_that_too_few_attend_decides_nothing()
    {
        var county = await OpenAsync();
        var id = await county.BeginAsync("disposition-delisting", "理想信念缺失", county.Today);
        await county.ToMeetingAsync(id, months: null, county.Today);

        var few = await county.TryDecideAsync(Role.BranchSecretary, id, "passed", Vote(entitled: 3, present: 1, yes: 1));
        var invented = await county.TryDecideAsync(Role.BranchSecretary, id, "passed", Vote(entitled: 9, present: 9, yes: 9));
        var lost = await county.TryDecideAsync(Role.BranchSecretary, id, "passed", Vote(entitled: 3, present: 3, yes: 1));
        var won = await county.TryDecideAsync(
            Role.BranchSecretary,
            id,
            "failed",
            Vote(entitled: 3, present: 3, yes: 3) with
            {
                Reason = "没有通过",
            }
        );

        Assert.Equal("vote.no_quorum", few.Refusal!.Code);
        Assert.Equal("vote.entitled_not_by_the_books", invented.Refusal!.Code);
        Assert.Equal("vote.not_passed", lost.Refusal!.Code);
        Assert.NotNull(lost.Refusal.Article);
        Assert.Equal("vote.passed", won.Refusal!.Code);
    }

    [Fact]
    public async Task Whoever_is_left_out_of_a_vote_is_left_out_on_a_ground_of_the_book_with_consent_and_resolution()
    {
        var county = await OpenAsync();
        var id = await county.BeginAsync("disposition-delisting", "理想信念缺失", county.Today);
        await county.ToMeetingAsync(id, months: null, county.Today);
        var none = new VoteCount { Excluded = 2, ExcludedWhy = "x" };
        var known = none with { ExcludedGrounds = ["14"], ExcludedWhy = "王某、李某卧床" };
        var agreed = known with { ExcludedConsent = "东委〔2026〕5号" };

        foreach (
            var (vote, code) in new[]
            {
                (none, "vote.exclusion_ground_missing"),
                (none with { ExcludedGrounds = ["99"] }, "vote.exclusion_ground_missing"),
                (known, "vote.exclusion_consent_missing"),
                (known with { ExcludedGrounds = ["21"] }, "vote.exclusion_consent_missing"),
                (agreed, "vote.exclusion_not_resolved"),
                (agreed with { ExcludedOn = county.Today.AddDays(1) }, "vote.exclusion_resolved_later"),
            }
        )
        {
            var refused = await county.TryDecideAsync(Role.BranchSecretary, id, "passed", Vote(entitled: 1, present: 1, yes: 1, vote));
            Assert.Equal(code, refused.Refusal!.Code);
            Assert.Contains("基层组织选举工作条例", refused.Refusal.Article, StringComparison.Ordinal);
        }

        var whole = agreed with { ExcludedOn = county.Today.AddDays(-1) };
        var passed = await county.TryDecideAsync(Role.BranchSecretary, id, "passed", Vote(entitled: 1, present: 1, yes: 1, whole));
        Assert.Null(passed.Refusal);
        var said = (await county.StoryAsync(id)).Single(l => l.Vote is not null).Vote!;
        foreach (
            var word in new[]
            {
                "不计入 2 人",
                "卧床不起",
                "王某、李某卧床",
                "东委〔2026〕5号",
                $"{county.Today.AddDays(-1):yyyy-MM-dd} 通过",
            }
        )
            Assert.Contains(word, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_punished_is_not_disposed_of_again()
    {
        var county = await OpenAsync();

        var refused = await county.TryBeginAsync("disposition-correction", "信仰宗教", county.Today, punished: "是");

        Assert.Equal("disposition.punished_already", refused.Refusal!.Code);
        Assert.Contains("第四条", refused.Refusal.Article);
    }

    [Fact]
    public async Task Probationary_members_are_not_disposed_of()
    {
        var county = await OpenAsync();
        county.Subject = county.WangFang;

        var refused = await county.TryBeginAsync("disposition-correction", "信仰宗教", county.Today);

        Assert.Equal("disposition.probationary", refused.Refusal!.Code);
    }

    private static async Task<DispositionCounty> OpenAsync() => await DispositionCounty.OpenAsync();

    private static DecideStep.Input Notified(DateOnly on, DateOnly until) =>
        new()
        {
            On = on,
            LateReason = "补录",
            Values = new()
            {
                ["until"] = $"{until:yyyy-MM-dd}",
                ["told-appeal"] = "是",
                ["demands"] = "按时参加组织生活，完成分工任务",
                ["helpers"] = "陈刚",
            },
        };

    private static DecideStep.Input With(string document) => new() { Documents = [new DocumentGiven(document)] };

    private static DecideStep.Input Proposal(int months) =>
        new()
        {
            Values = new() { ["months"] = $"{months}" },
            Documents = [new DocumentGiven("committee-minutes")],
        };

    private static DecideStep.Input Vote(int entitled, int present, int yes, VoteCount? leftOut = null) =>
        new()
        {
            Values = new() { ["defended"] = "是" },
            Documents = [new DocumentGiven("resolution")],
            Vote = (leftOut ?? new VoteCount()) with
            {
                Entitled = entitled,
                Present = present,
                For = yes,
                Against = present - yes,
                Abstained = 0,
            },
        };
}

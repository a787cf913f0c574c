using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Appraisals;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Appraisals.Steps;
using Touyan.Modules.Members;
using Touyan.Tests.Elections;
using Touyan.Tests.Support;
using static Touyan.Tests.Appraisals.Appraised;

namespace Touyan.Tests.Appraisals;

/// <summary>From opening to the end of the ballots: who takes part, who may not, and that no hand is told.</summary>
public sealed class AppraisalCourseTests
{
    [Fact]
    public async Task A_branch_opens_one_of_a_year_and_a_committee_all_below_that_have_none()
    {
        var stage = await OpenAsync();

        Refused("appraisal.nothing-to-open", await stage.BeginAsync(stage.County.EastVillage));
        Refused("appraisal.wrong-year", await stage.BeginAsync(stage.County.EastVillage, 2024));
        Refused("organization.not-found", await stage.BeginAsync(stage.County.WestVillage));
        var below = Done(await stage.BeginAsync(stage.County.EastTown, by: Role.CommitteeAdministrator));

        Assert.Equal(1, below.Count);
        Assert.Equal(2, await stage.County.LookAsync(db => db.Appraisals.CountAsync()));
    }

    [Fact]
    public async Task Probationary_members_attend_and_the_lost_are_left_out_by_themselves()
    {
        var stage = await OpenAsync(isOpened: false);
        var lost = await stage.County.EnrolAsync("孙失", stage.County.EastVillage, 75);
        await stage.County.ChangeMemberAsync(lost, MembershipChange.LoseContact);

        var appraisal = Done(await stage.BeginAsync(stage.County.EastVillage)).Only!.Value;
        var sheets = await stage.County.LookAsync(db => db.AppraisalSheets.Where(s => s.AppraisalId == appraisal).ToListAsync());

        Assert.Equal(6, sheets.Count);
        Assert.Equal(["孙失", "王芳"], sheets.Where(s => s.IsUngraded).Select(s => s.Name).Order(StringComparer.Ordinal));
        Assert.Equal("23", sheets.Single(s => s.Name == "孙失").Absence);
        Assert.False(sheets.Single(s => s.Name == "孙失").OwesSelfReview);
        Assert.True(sheets.Single(s => s.Name == "王芳").OwesSelfReview);
        Assert.False(sheets.Single(s => s.Name == "王芳").MayVote);
    }

    [Fact]
    public async Task Ballots_begin_when_everyone_has_written_or_is_excused_with_a_reason()
    {
        var stage = await OpenAsync();
        foreach (var member in new[] { stage.County.LiWei, stage.ZhouKai, stage.WuGang, stage.County.WangFang })
            Done(await stage.WriteAsync(member));

        Refused("appraisal.self-reviews-missing", await stage.MoveAsync(AppraisalState.SelfReview));
        Refused("appraisal.reason-missing", await ExcuseAsync(stage, "21", why: null));
        Refused("appraisal.situation-unknown", await ExcuseAsync(stage, "99", "住院"));
        Done(await ExcuseAsync(stage, "21", "住院"));
        Refused("appraisal.takes-no-part", await stage.WriteAsync(stage.ZhengShuang));
        Done(await stage.MoveAsync(AppraisalState.SelfReview));

        Refused("appraisal.wrong-step", await stage.MoveAsync(AppraisalState.SelfReview));
        Refused("appraisal.wrong-step", await stage.WriteAsync(stage.ZhouKai));
        Refused("appraisal.wrong-step", await ExcuseAsync(stage, "21", "住院"));
        Refused("appraisal.may-not-vote", await stage.CastAsync(stage.ZhengShuang, []));
    }

    [Fact]
    public async Task Who_is_old_is_graded_without_coming()
    {
        var stage = await OpenAsync();
        Done(await ExcuseAsync(stage, "11", "年过八旬，送评上门"));

        var sheet = (await stage.ShowAsync()).Appraisal.Sheets.Single(s => s.MemberId == stage.ZhengShuang);

        Assert.True(sheet.IsGraded && sheet.OwesSelfReview);
        Assert.False(sheet.MayVote);
    }

    [Fact]
    public async Task A_ballot_names_everyone_else_once_and_is_handed_in_once()
    {
        var stage = await (await OpenAsync()).MutualAsync();
        var (zhou, ballot) = (stage.ZhouKai, stage.Of(stage.ZhouKai));

        Refused("appraisal.ballot-incomplete", await stage.CastAsync(zhou, ballot.Skip(1).ToDictionary()));
        Refused("appraisal.own-grade", await stage.CastAsync(zhou, new(ballot) { [zhou] = Grade.Excellent }));
        Refused("appraisal.strange-ballot", await stage.CastAsync(zhou, new(ballot) { [stage.County.ZhangMin] = Grade.Basic }));
        Refused("appraisal.strange-ballot", await stage.CastAsync(zhou, new(ballot) { [stage.County.WangFang] = Grade.Basic }));
        Refused("appraisal.may-not-vote", await stage.CastAsync(stage.County.WangFang, stage.Of(stage.County.WangFang)));
        Refused("appraisal.not-yours", await stage.CastAsync(stage.County.ZhangMin, ballot));
        Done(await stage.CastAsync(zhou, ballot));
        Refused("appraisal.voted-already", await stage.CastAsync(zhou, ballot));

        Assert.Equal([0, 1, 1, 1], (await TalliesAsync(stage)).Select(t => t.Counts.Total).Order());
    }

    [Fact]
    public async Task Nothing_kept_says_who_graded_whom()
    {
        var stage = await (await OpenAsync()).MutualAsync();
        var ballot = stage.Of(stage.WuGang);
        ballot[stage.ZhouKai] = Grade.Unqualified;
        Done(await stage.CastAsync(stage.WuGang, ballot));
        Done(await stage.CastAsync(stage.ZhouKai, stage.Of(stage.ZhouKai)));

        var columns = await stage.County.LookAsync(db =>
            Task.FromResult(
                db.Model.FindEntityType(typeof(BallotTurn))!.GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal).ToList()
            )
        );
        var tallies = await TalliesAsync(stage);
        var entries = await stage.County.LookAsync(db =>
            db.Set<Touyan.Modules.Trail.TrailEntry>().Where(e => e.ActCode == "appraisal.vote").ToListAsync()
        );

        Assert.Equal(["AppraisalId", "At", "CountyCode", "Id", "IsOnPaper", "MemberId", "Round"], columns);
        Assert.Equal(new GradeCounts(0, 0, 0, 1), tallies.Single(t => t.MemberId == stage.ZhouKai).Counts);
        Assert.Equal(2, entries.Count);
        Assert.All(entries, e => Assert.DoesNotContain("不合格", e.Detail + e.Changes));
    }

    [Fact]
    public async Task A_round_ends_when_more_than_half_handed_in_and_its_sums_go_to_the_sheets()
    {
        var stage = await (await OpenAsync()).MutualAsync();
        foreach (var voter in stage.Full.Take(2))
            Done(await stage.CastAsync(voter, stage.Of(voter)));

        Refused("appraisal.too-few-ballots", await stage.MoveAsync(AppraisalState.Mutual));
        Done(await stage.CastAsync(stage.WuGang, stage.Of(stage.WuGang)));
        Done(await stage.MoveAsync(AppraisalState.Mutual));

        var appraisal = (await stage.ShowAsync()).Appraisal;
        Assert.Equal(AppraisalState.Poll, appraisal.State);
        Assert.Equal([2, 2, 2, 3], appraisal.Graded.Select(s => s.Mutual.Total).Order());
        Assert.All(await TalliesAsync(stage), t => Assert.Equal((BallotRound.Poll, 0), (t.Round, t.Counts.Total)));
        Refused("appraisal.wrong-step", await stage.MoveAsync(AppraisalState.Mutual));
    }

    [Fact]
    public async Task Paper_counts_when_two_tellers_come_to_the_same()
    {
        var stage = await (await OpenAsync()).MutualAsync();
        var (li, zhou, wu, zheng) = (stage.County.LiWei, stage.ZhouKai, stage.WuGang, stage.ZhengShuang);
        Done(await stage.CastAsync(li, stage.Of(li)));
        Refused("appraisal.no-paper", await stage.CountAsync(zhou, 1));
        Refused("appraisal.voted-already", await stage.HandOutAsync(li));
        Refused("appraisal.may-not-vote", await stage.HandOutAsync(stage.County.WangFang));
        Done(await stage.HandOutAsync(wu, zheng));
        Refused("appraisal.voted-already", await stage.CastAsync(wu, stage.Of(wu)));

        Refused("appraisal.paper-not-counted", await stage.MoveAsync(AppraisalState.Mutual));
        Refused("appraisal.more-than-issued", await stage.CountAsync(zhou, 3));
        Refused("appraisal.more-votes-than-ballots", await stage.CountAsync(zhou, 2, (li, 2, 1)));
        Refused("appraisal.teller-unknown", await stage.CountAsync(stage.County.WangFang, 2));
        Assert.False(Done(await stage.CountAsync(zhou, 2, (li, 0, 2), (zhou, 1, 1))).IsAgreed);
        Assert.False(Done(await stage.CountAsync(zhou, 2, (li, 0, 2), (zhou, 2, 0))).IsAgreed);
        Refused("appraisal.tellers-disagree", await stage.CountAsync(li, 2, (li, 0, 2), (zhou, 1, 1)));
        Assert.True(Done(await stage.CountAsync(li, 2, (li, 0, 2), (zhou, 2, 0))).IsAgreed);
        Refused("appraisal.counted-already", await stage.CountAsync(wu, 2));
        Done(await stage.MoveAsync(AppraisalState.Mutual));

        var sheet = (await stage.ShowAsync()).Appraisal.Sheets.Single(s => s.MemberId == zhou);
        Assert.Equal(new GradeCounts(2, 1, 0, 0), sheet.Mutual);
    }

    [Fact]
    public async Task Who_leaves_the_branch_leaves_its_appraisal()
    {
        var stage = await OpenAsync();
        await stage.County.ChangeMemberAsync(stage.WuGang, MembershipChange.Move, "中共城东镇政府机关支部委员会");

        var sheet = (await stage.ShowAsync()).Appraisal.Sheets.Single(s => s.MemberId == stage.WuGang);

        Assert.Equal(("31", true), (sheet.Absence, sheet.IsUngraded));
    }

    private static Task<Result<AppraisalId>> ExcuseAsync(Appraised stage, string situation, string? why) =>
        stage.County.RunAsync<ExcuseMember, Result<AppraisalId>>(
            Role.BranchSecretary,
            (excuse, by) =>
                excuse.RunAsync(
                    new ExcuseMember.Input
                    {
                        Id = stage.Id,
                        Member = stage.ZhengShuang,
                        Situation = situation,
                        Why = why,
                    },
                    by,
                    default
                )
        );

    private static Task<List<BallotTally>> TalliesAsync(Appraised stage) =>
        stage.County.LookAsync(db => db.BallotTallies.AsNoTracking().Where(t => t.AppraisalId == stage.Id).ToListAsync());
}

using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Standing;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Trail;
using Touyan.Modules.Transfers;
using Touyan.Platform.Data;
using Touyan.Tests.Support;
using Touyan.Tests.Transfers;
using static Touyan.Tests.Development.OnProbationAway;

namespace Touyan.Tests.Development;

/// <summary>Somebody on probation goes outside the county: his case is kept here until he is received there, and no longer.</summary>
public sealed class ProbationAwayTests
{
    [Fact]
    public async Task With_the_receipt_his_case_ends_here_and_its_story_says_why()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("inspect");
        var sent = await SendOutAsync(way);
        Assert.True((await way.County.CaseAsync(way.Case)).IsOpen);

        await ReceiptAsync(way.County, sent);

        var (found, applicant) = (await way.County.CaseAsync(way.Case), await way.ApplicantAsync());
        Assert.Equal((CaseState.Stopped, null, way.County.Today), (found.State, found.Open, found.EndedOn));
        Assert.Equal((ApplicantStage.TransferredOut, way.County.Today), (applicant.Stage, applicant.EndedOn));
        var told = found.Events.Single(e => e.Kind is CaseEventKind.Stopped).Text;
        Assert.Contains("组织关系转往中共某市某街道工委", told);
        Assert.Contains((await way.County.CaseAsync(sent)).Number, told);
        Assert.Contains("预备期至 2025-06-01", told);
        Assert.All(found.Steps.SelectMany(s => s.Keepers), k => Assert.False(k.IsOpen));
        var after = await way.County.TryDecideAsync(Role.BranchSecretary, way.Case, "inspected", new() { Step = "inspect" });
        Assert.Equal("case.ended", after.Refusal!.Code);
        Assert.Equal(["applicant.leave", "case.stop"], await TrailAsync(way));
        Assert.Empty(await way.County.FindingsAsync());
    }

    [Theory]
    [InlineData(MembershipChange.Die, ApplicantStage.Deceased)]
    [InlineData(MembershipChange.Convert, ApplicantStage.Full)]
    [InlineData(MembershipChange.Leave, ApplicantStage.Cancelled)]
    public async Task What_the_county_enters_of_his_membership_itself_leaves_no_case_behind(MembershipChange change, ApplicantStage stage)
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("inspect");
        var input = new ChangeMembership.Input
        {
            Id = (await way.ApplicantAsync()).MemberId!.Value,
            Change = change,
            Ground = DirectGround.Correction,
            On = change is MembershipChange.Convert ? new DateOnly(2025, 6, 1) : way.County.Today,
            LeaveReason = change is MembershipChange.Leave ? "12" : null,
            Reason = "按台账更正",
        };

        var done = await way.County.RunAsync<ChangeMembership, Result<MemberId>>(
            Role.CountyAdministrator,
            (enter, by) => enter.RunAsync(input, by, default)
        );

        Assert.Null(done.Refusal);
        Assert.Equal(stage, (await way.ApplicantAsync()).Stage);
        var at = await way.County.CaseAsync(way.Case);
        Assert.Equal((CaseState.Stopped, null), (at.State, at.Open));
        Assert.Contains("按台账更正", at.Events.Single(e => e.Kind is CaseEventKind.Stopped).Text);
        Assert.Empty(await way.County.FindingsAsync());
    }

    [Theory]
    [InlineData("returned")]
    [InlineData("withdrawn")]
    public async Task When_the_letter_comes_to_nothing_his_case_goes_on(string how)
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("inspect");
        var sent = await SendOutAsync(way);

        if (how == "withdrawn")
            await WithdrawAsync(way.County, sent);
        else
            await way.County.DecideAsync(Role.CommitteeAdministrator, sent, how, new() { Reason = "查无此单位" });

        Assert.False((await way.County.CaseAsync(sent)).IsOpen);
        Assert.Equal(ApplicantStage.Probationary, (await way.ApplicantAsync()).Stage);
        await way.TakeAsync("inspect");
        Assert.Empty(await TrailAsync(way));
    }

    [Fact]
    public async Task When_the_letter_runs_out_his_case_goes_on()
    {
        await using var app = await TestApp.StartAsync();
        var way = await Pathway.OpenAsync(app);
        await way.UpToAsync("inspect");
        var sent = await SendOutAsync(way);

        app.Clock.Advance(TimeSpan.FromDays(31));
        await way.County.SweepLimitsAsync();
        Assert.Equal(TransferState.Expired, (await OnTheMove.TransferAsync(way.County, sent)).State);
        await way.County.DecideAsync(Role.CommitteeAdministrator, sent, "close", new() { Reason = "联系不上接收方" });

        Assert.Equal(ApplicantStage.Probationary, (await way.ApplicantAsync()).Stage);
        await way.TakeAsync("inspect");
    }

    [Fact]
    public async Task Whoever_sees_the_branch_sees_on_his_page_where_he_went()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("inspect");
        await ReceiptAsync(way.County, await SendOutAsync(way));
        var secretary = await way.County.AsAsync(Role.BranchSecretary);

        var file = await secretary.GetAsync($"/development/{way.Who}");
        var story = await secretary.GetAsync($"/cases/{way.Case}");

        Assert.Contains("已转往外地：组织关系转往中共某市某街道工委", file.Reading);
        Assert.Contains("已终止", file.Reading);
        Assert.Contains("由接收的党组织继续教育考察", story.Reading);
        Assert.DoesNotContain("陈晓明", (await secretary.GetAsync("/development")).Reading);
    }

    private static Task<List<string>> TrailAsync(Pathway way) =>
        way.County.LookAsync(db =>
            db.Set<TrailEntry>()
                .Where(e => e.ActCode == "applicant.leave" || e.ActCode == "case.stop")
                .Select(e => e.ActCode)
                .OrderBy(code => code)
                .ToListAsync()
        );
}

using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Tests.Support;
using static Touyan.Tests.Development.OnProbationAway;

namespace Touyan.Tests.Development;

/// <summary>Somebody on probation goes to another county of the installation: one case ends and another goes on, in one transaction.</summary>
public sealed class ProbationBetweenCountiesTests
{
    [Fact]
    public async Task His_case_ends_here_and_goes_on_there_with_his_days_and_reviews()
    {
        var (way, to) = (await Pathway.OpenAsync(), await SmallCounty.OpenAsync());
        await way.UpToAsync("inspect");
        await way.ReviewAsync("2024-12-01");
        var here = await SendToAsync(way, to);
        Assert.Null(await ArrivedAsync(to));

        Assert.Null((await TakeInAsync(to, here, to.EastVillage)).Refusal);

        Assert.Equal(CaseState.Stopped, (await way.County.CaseAsync(way.Case)).State);
        var (left, arrived) = (await way.ApplicantAsync(), (await ArrivedAsync(to))!);
        Assert.Equal(ApplicantStage.TransferredOut, left.Stage);
        Assert.Equal(
            (ApplicantStage.Probationary, to.EastVillage, left.MemberId, left.FormNumber),
            (arrived.Stage, arrived.OrganizationId, arrived.MemberId, arrived.FormNumber)
        );
        Assert.Equal(
            (left.AppliedOn, left.ActivistOn, left.TargetOn, left.AdmittedOn, left.ProbationTo),
            (arrived.AppliedOn, arrived.ActivistOn, arrived.TargetOn, arrived.AdmittedOn, arrived.ProbationTo)
        );
        Assert.Equal(left.IdNumber.Value, arrived.IdNumber.Value);
        Assert.Equal(
            [ReviewPhase.Cultivation, ReviewPhase.Cultivation, ReviewPhase.Probation],
            arrived.Reviews.OrderBy(r => r.On).Select(r => r.Phase)
        );
        var there = await to.CaseAsync(await CaseOfAsync(to, arrived));
        Assert.Equal(("inspect", arrived.MemberId, to.Today), (there.Open!.Step, there.SubjectMember, there.Open.OpenedOn));
        Assert.Contains(there.Open.Keepers, k => k.OrganizationId == to.EastVillage);
        Assert.Contains(there.Events, e => e.Text == "17 上级党委审批：2024-07-01（转出县办理）");
        Assert.Contains(there.Events, e => e.Text.Contains("预备期连续计算，至 2025-06-01"));
        Assert.Equal(1, await to.LookAsync(db => db.Set<TrailEntry>().CountAsync(e => e.ActCode == "applicant.receive")));
        Assert.Empty(await way.County.FindingsAsync());
        Assert.Empty(await to.FindingsAsync());
    }

    [Fact]
    public async Task His_new_branch_votes_and_he_is_a_full_member_from_the_end_of_his_probation()
    {
        var (way, to) = (await Pathway.OpenAsync(), await SmallCounty.OpenAsync());
        await way.UpToAsync("approve-conversion");
        Assert.Null((await TakeInAsync(to, await SendToAsync(way, to), to.EastVillage)).Refusal);
        var arrived = (await ArrivedAsync(to))!;
        var id = await CaseOfAsync(to, arrived);

        await to.DecideAsync(Role.BranchSecretary, id, "inspected", Late() with { Documents = [new("probation-register")] });
        await to.DecideAsync(Role.BranchSecretary, id, "applied", Late() with { Documents = [new("conversion-application")] });
        var vote = Late() with
        {
            Values = new() { ["conversion-resolution"] = "同意按期转正" },
            Documents = [new("conversion-votes")],
            Vote = Pathway.Votes(1, 1, 1),
        };
        await to.DecideAsync(Role.BranchSecretary, id, "convert", vote);
        var approve = new DecideStep.Input { Values = new() { ["conversion-number"] = "城东委〔2026〕9号" } };
        await to.DecideAsync(Role.CommitteeAdministrator, id, "approve", approve);

        var member = await to.LookAsync(db => db.Members.SingleAsync(m => m.Id == arrived.MemberId));
        Assert.Equal((MemberKind.Full, new DateOnly(2025, 6, 1)), (member.Kind, member.ConvertedOn!.Value));
        Assert.Equal("archive", (await to.CaseAsync(id)).Open!.Step);
    }

    [Fact]
    public async Task Before_the_oath_his_new_branch_enters_him_in_its_groups()
    {
        var (way, to) = (await Pathway.OpenAsync(), await SmallCounty.OpenAsync());
        await way.UpToAsync("oath");

        Assert.Null((await TakeInAsync(to, await SendToAsync(way, to), to.EastVillage)).Refusal);

        var there = await to.CaseAsync(await CaseOfAsync(to, (await ArrivedAsync(to))!));
        Assert.Equal("assign", there.Open!.Step);
        Assert.DoesNotContain(there.Events, e => e.Text.StartsWith("19 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_he_is_sent_back_nothing_has_begun_there_and_his_case_goes_on_here()
    {
        var (way, to) = (await Pathway.OpenAsync(), await SmallCounty.OpenAsync());
        await way.UpToAsync("inspect");

        await to.DecideAsync(Role.CommitteeAdministrator, await SendToAsync(way, to), "return", new() { Reason = "不在本镇居住" });

        Assert.Null(await ArrivedAsync(to));
        await way.TakeAsync("inspect");
    }

    [Fact]
    public async Task When_he_cannot_be_received_neither_case_has_changed()
    {
        var (way, to) = (await Pathway.OpenAsync(), await SmallCounty.OpenAsync());
        await way.UpToAsync("inspect");
        var other = await to.RunAsync<Modules.Development.Registering.RegisterApplicant, Result<ApplicantId>>(
            Role.BranchSecretary,
            (register, by) => register.RunAsync(way.Written() with { Organization = to.EastVillage.ToString() }, by, default)
        );
        Assert.Null(other.Refusal);

        var taken = await TakeInAsync(to, await SendToAsync(way, to), to.EastVillage);

        Assert.Equal("applicant.already-registered", taken.Refusal!.Code);
        Assert.Equal(ApplicantStage.Probationary, (await way.ApplicantAsync()).Stage);
        await way.TakeAsync("inspect");
    }

    [Fact]
    public async Task Who_comes_home_again_goes_on_at_home()
    {
        var (way, to) = (await Pathway.OpenAsync(), await SmallCounty.OpenAsync());
        await way.UpToAsync("inspect");
        Assert.Null((await TakeInAsync(to, await SendToAsync(way, to), to.EastVillage)).Refusal);
        var member = (await ArrivedAsync(to))!.MemberId!.Value;

        var back = await SendToAsync(to, way.County, member);
        Assert.Null((await TakeInAsync(way.County, back, way.County.EastOffice)).Refusal);

        var home = (await ArrivedAsync(way.County))!;
        Assert.Equal((member, way.County.EastOffice), (home.MemberId!.Value, home.OrganizationId));
        Assert.NotEqual(way.Who, home.Id);
        Assert.Equal("inspect", (await way.County.CaseAsync(await CaseOfAsync(way.County, home))).Open!.Step);
        Assert.Null(await ArrivedAsync(to));
        var told = await way.County.LookAsync(db => db.Set<TrailEntry>().SingleAsync(e => e.ActCode == "applicant.receive"));
        Assert.Contains("在本县已有", told.Detail);
    }

    private static DecideStep.Input Late() => new() { LateReason = "转接途中" };
}

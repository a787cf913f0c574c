using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development;
using Touyan.Modules.Development.Plans;
using Touyan.Modules.Procedures;
using Touyan.Tests.Support;

namespace Touyan.Tests.Development;

/// <summary>Places of a year: granted, assigned, taken, returned; what is left is added up.</summary>
public sealed class PlanTests
{
    private static readonly OrganizationId East = EntityId.New<OrganizationId>();
    private static readonly OrganizationId West = EntityId.New<OrganizationId>();
    private static readonly PlanNote Note = new(new DateOnly(2026, 1, 5), "年度计划", "王敏", DateTime.UnixEpoch);

    private static DevelopmentPlan Plan(int places)
    {
        var plan = DevelopmentPlan.Of(320685, 2026, EntityId.New<OrganizationId>());
        Assert.Null(plan.Grant(places, Note));
        return plan;
    }

    private static ApplicantId Somebody => EntityId.New<ApplicantId>();

    [Fact]
    public void What_is_left_is_added_up_from_the_entries()
    {
        var (plan, chen) = (Plan(5), Somebody);
        Assert.Null(plan.Assign(East, 2, Note));
        Assert.Null(plan.Take(East, chen, Note, isStrict: true, article: null));
        Assert.Null(plan.Take(West, Somebody, Note, isStrict: true, article: null));

        var balance = plan.Balance;

        Assert.Equal((5, 2, 2, 3, 2), (balance.Granted, balance.Assigned, balance.Taken, balance.Left, balance.Free));
        Assert.Equal((1, 2), (balance.AvailableTo(East), balance.AvailableTo(West)));
        Assert.True(plan.Return(chen, Note));
        Assert.False(plan.Return(chen, Note));
        Assert.Equal((4, 2, 5), (plan.Balance.Left, plan.Balance.AvailableTo(East), plan.Entries.Count));
    }

    [Fact]
    public void A_branch_with_places_of_its_own_uses_those_alone()
    {
        var plan = Plan(3);
        Assert.Null(plan.Assign(East, 1, Note));
        Assert.Null(plan.Take(East, Somebody, Note, isStrict: true, article: null));

        var second = plan.Take(East, Somebody, Note, isStrict: true, "第三条");
        var loose = plan.Take(East, Somebody, Note, isStrict: false, "第三条");

        Assert.Equal(("plan.exhausted", "第三条"), (second!.Code, second.Article));
        Assert.Contains("该党支部分得 1 个，已占用 1 个", second.Message);
        Assert.Null(loose);
    }

    [Fact]
    public void Nobody_takes_two_places_and_nobody_gives_what_he_has_not()
    {
        var (plan, chen) = (Plan(2), Somebody);
        Assert.Null(plan.Take(East, chen, Note, true, null));
        Assert.Null(plan.Take(East, chen, Note, true, null));

        Assert.Equal(1, plan.Balance.Taken);
        Assert.Equal("plan.nothing-to-pass-down", plan.Assign(West, 2, Note)!.Code);
        Assert.Equal("plan.below-use", plan.Grant(-2, Note)!.Code);
        Assert.Null(plan.Assign(West, 1, Note));
        Assert.Equal("plan.below-use-of-branch", plan.Assign(West, -2, Note)!.Code);
        Assert.Equal("plan.no-places", plan.Grant(0, Note)!.Code);
    }

    [Fact]
    public async Task A_place_is_taken_when_the_pre_review_passes_and_returned_when_he_is_not_admitted()
    {
        var way = await Pathway.OpenAsync(places: 1);
        await way.UpToAsync("pre-review");
        Assert.Equal(1, await LeftAsync(way));

        await way.TakeAsync("pre-review");
        var taken = await LeftAsync(way);
        await way.UpToAsync("meeting-admission");
        var rejected = await way.TryAsync("reject", vote: Pathway.Votes(3, 3, 1), reason: "条件不成熟");

        Assert.Equal(0, taken);
        Assert.False(rejected.IsRefused, rejected.Refusal?.Message);
        Assert.Equal(1, await LeftAsync(way));
        Assert.Equal(
            [PlanEntryKind.Granted, PlanEntryKind.Taken, PlanEntryKind.Returned],
            await way.County.LookAsync(db => db.Set<PlanEntry>().OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync())
        );
    }

    [Fact]
    public async Task Without_a_place_nobody_passes_the_pre_review()
    {
        var way = await Pathway.OpenAsync(places: 0);
        await way.UpToAsync("pre-review");

        var none = await way.TryAsync("pass");
        await way.GrantAsync(2024, 1);
        var some = await way.TryAsync("pass");

        Assert.Equal("plan.none", none.Refusal!.Code);
        Assert.Contains("第三条", none.Refusal.Article);
        Assert.False(some.IsRefused, some.Refusal?.Message);
    }

    [Fact]
    public async Task Of_two_who_take_the_last_place_at_once_one_is_told()
    {
        var way = await Pathway.OpenAsync(places: 1);
        var other = await way.RegisterAsync("吴军", 93);
        await way.UpToAsync("pre-review");
        await way.UpToAsync("pre-review", other.Case);
        var by = await way.County.ActorAsync(Role.CommitteeAdministrator);
        Func<Modules.Procedures.Running.DecideStep, Actor, Task<Result<CaseId>>> Pass(CaseId id) =>
            (decide, actor) =>
                decide.RunAsync(
                    new()
                    {
                        Case = id,
                        Step = "pre-review",
                        Outcome = "pass",
                        On = new DateOnly(2024, 5, 10),
                        Values = new() { ["leaving-soon"] = "否" },
                        Documents = [new DocumentGiven("pre-review")],
                    },
                    actor,
                    default
                );

        var done = await way.County.TogetherAsync(by, Pass(way.Case), Pass(other.Case));

        Assert.Single(done, d => !d.IsRefused);
        // Who waits for the other sees that the place is gone; who read before him is told that it was changed meanwhile.
        Assert.Contains(done.Single(d => d.IsRefused).Refusal!.Code, (string[])["plan.exhausted", "case.changed_meanwhile"]);
        Assert.Equal(0, await LeftAsync(way));
    }

    [Fact]
    public async Task A_town_passes_places_down_to_its_own_branches_only()
    {
        var way = await Pathway.OpenAsync(places: 3);
        var county = way.County;
        await way.GrantAsync(2026, 2);

        var own = await AssignAsync(county, county.EastVillage, Role.CommitteeAdministrator);
        var office = await AssignAsync(county, county.EastOffice, Role.CommitteeAdministrator);
        var other = await AssignAsync(county, county.WestVillage, Role.CommitteeAdministrator);
        var ungranted = await AssignAsync(county, county.WestVillage, Role.CountyAdministrator);

        Assert.False(own.IsRefused, own.Refusal?.Message);
        Assert.False(office.IsRefused, office.Refusal?.Message);
        Assert.Equal("plan.branch-not-found", other.Refusal!.Code);
        Assert.Equal("plan.not-granted", ungranted.Refusal!.Code);
    }

    private static Task<Result<Guid>> AssignAsync(SmallCounty county, OrganizationId branch, Role by)
    {
        var input = new AssignPlaces.Input
        {
            Year = 2026,
            Branch = branch,
            Places = 1,
            Reason = "分解",
        };
        return county.RunAsync<AssignPlaces, Result<Guid>>(by, (assign, actor) => assign.RunAsync(input, actor, default));
    }

    private static async Task<int> LeftAsync(Pathway way)
    {
        var shown = await way.County.RunAsync<ShowPlans, ShowPlans.Shown>(
            Role.CommitteeAdministrator,
            (show, by) => show.RunAsync(2024, by, default)
        );
        return Assert.Single(shown.Rows).Left;
    }
}

using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development;
using Touyan.Modules.Development.Moving;
using Touyan.Modules.Development.Plans;
using Touyan.Modules.Organizations;
using Touyan.Modules.Organizations.Adjustment;
using Touyan.Modules.Procedures;
using Touyan.Tests.Support;

namespace Touyan.Tests.Development;

/// <summary>One person has one place, in the plan of the year and of the committee that it is about; a branch that ends keeps none.</summary>
public sealed class OnePlaceTests
{
    [Fact]
    public async Task Passed_again_in_another_year_he_has_a_place_of_that_year_alone()
    {
        var way = await Pathway.OpenAsync();
        await way.GrantAsync(2025, 1);
        await way.UpToAsync("form");
        var back = await way.TryAsync("back", reason: "介绍人调离");
        Assert.False(back.IsRefused, back.Refusal?.Message);

        // The same steps anew, half a year later.
        foreach (var (outcome, on) in ((string, string)[])[("name", "2024-05-20"), ("pass", "2024-05-22"), ("trained", "2024-05-25")])
            Assert.False((await way.TryAsync(outcome, on)).IsRefused, outcome);

        await PassAsync(way, Role.BranchSecretary, "qualified", "2025-01-05", new() { ["branch-opinion"] = "合格" });
        await PassAsync(way, Role.CommitteeAdministrator, "pass", "2025-01-10", new() { ["leaving-soon"] = "否" }, "pre-review");

        Assert.Equal([(2025, way.County.EastTown)], await HeldAsync(way));
    }

    [Fact]
    public async Task Moved_to_another_town_he_has_a_place_of_that_town_alone()
    {
        var way = await Pathway.OpenAsync();
        await way.UpToAsync("form");
        Assert.Equal([(2024, way.County.EastTown)], await HeldAsync(way));

        var none = await MoveAsync(way);
        Assert.Equal("plan.none", none.Refusal!.Code);
        Assert.NotNull(none.Refusal.Article);
        Assert.Equal([(2024, way.County.EastTown)], await HeldAsync(way));
        await GrantAsync(way, way.County.WestTown, 2024);
        var moved = await MoveAsync(way);

        Assert.False(moved.IsRefused, moved.Refusal?.Message);
        Assert.Equal([(2024, way.County.WestTown)], await HeldAsync(way));
        Assert.Equal(5, (await BalanceAsync(way, way.County.EastTown, 2024)).Left);
    }

    [Fact]
    public async Task Places_of_a_branch_go_where_it_merges_within_the_town()
    {
        var way = await WithPlacesAsync();
        var county = way.County;

        var merged = await MergeAsync(county, county.EastVillage, county.EastOffice);

        Assert.Contains(merged.Value.Effects, e => e.StartsWith("2026 年度剩余的 3 个发展党员名额转给", StringComparison.Ordinal));
        var balance = await BalanceAsync(way, county.EastTown, 2026);
        Assert.Equal((0, 3, 2), (balance.AssignedTo(county.EastVillage), balance.AssignedTo(county.EastOffice), balance.Free));
    }

    [Fact]
    public async Task Merged_into_another_town_it_leaves_them_to_its_committee()
    {
        var way = await WithPlacesAsync();
        var county = way.County;

        var merged = await MergeAsync(county, county.EastVillage, county.WestVillage);

        Assert.False(merged.IsRefused, merged.Refusal?.Message);
        var balance = await BalanceAsync(way, county.EastTown, 2026);
        Assert.Equal((0, 0, 5), (balance.AssignedTo(county.EastVillage), balance.AssignedTo(county.WestVillage), balance.Free));
    }

    [Fact]
    public async Task Dissolved_it_leaves_them_to_its_committee()
    {
        var way = await Pathway.OpenAsync();
        var county = way.County;
        var empty = await county.EstablishAsync("中共城东镇企业支部委员会", OrganizationType.Branch, county.EastTown);
        await way.GrantAsync(2026, 5);
        await AssignAsync(way, empty, 2);

        var input = new DissolveOrganization.Input
        {
            Id = empty,
            On = new DateOnly(2026, 11, 1),
            Reason = "撤销",
        };
        var done = await county.RunAsync<DissolveOrganization, Result<ChangeOutcome>>(
            Role.CountyAdministrator,
            (dissolve, by) => dissolve.RunAsync(input, by, default)
        );

        Assert.False(done.IsRefused, done.Refusal?.Message);
        Assert.Equal(5, (await BalanceAsync(way, county.EastTown, 2026)).Free);
    }

    private static async Task<Pathway> WithPlacesAsync()
    {
        var way = await Pathway.OpenAsync();
        await way.GrantAsync(2026, 5);
        await AssignAsync(way, way.County.EastVillage, 3);
        return way;
    }

    private static async Task PassAsync(
        Pathway way,
        Role role,
        string outcome,
        string on,
        Dictionary<string, string> values,
        string? document = null
    )
    {
        var input = new Modules.Procedures.Running.DecideStep.Input
        {
            On = DateOnly.Parse(on),
            Values = values,
            Documents = document is null ? [] : [new DocumentGiven(document)],
            LateReason = "重新审查",
        };
        var done = await way.County.TryDecideAsync(role, way.Case, outcome, input);
        Assert.False(done.IsRefused, $"{outcome}: {done.Refusal?.Message}");
    }

    private static Task<Result<ApplicantId>> MoveAsync(Pathway way)
    {
        var input = new MoveApplicant.Input
        {
            Id = way.Who,
            Organization = way.County.WestVillage.ToString(),
            On = new DateOnly(2024, 5, 12),
            Files = "入党申请书",
            Reason = "工作单位变动",
        };
        return way.County.RunAsync<MoveApplicant, Result<ApplicantId>>(
            Role.BranchSecretary,
            (move, by) => move.RunAsync(input, by, default)
        );
    }

    private static Task<Result<ChangeOutcome>> MergeAsync(SmallCounty county, OrganizationId one, OrganizationId into)
    {
        var input = new MergeOrganization.Input
        {
            Id = one,
            IntoId = into,
            On = new DateOnly(2026, 11, 1),
            Reason = "合并",
        };
        return county.RunAsync<MergeOrganization, Result<ChangeOutcome>>(
            Role.CountyAdministrator,
            (merge, by) => merge.RunAsync(input, by, default)
        );
    }

    private static async Task GrantAsync(Pathway way, OrganizationId committee, int year)
    {
        var input = new GrantPlaces.Input
        {
            Year = year,
            Organization = committee,
            Places = 1,
            Reason = "年度计划",
        };
        var done = await way.County.RunAsync<GrantPlaces, Result<Guid>>(
            Role.CountyAdministrator,
            (grant, by) => grant.RunAsync(input, by, default)
        );
        Assert.False(done.IsRefused, done.Refusal?.Message);
    }

    private static async Task AssignAsync(Pathway way, OrganizationId branch, int places)
    {
        var input = new AssignPlaces.Input
        {
            Year = 2026,
            Branch = branch,
            Places = places,
            Reason = "分解",
        };
        var done = await way.County.RunAsync<AssignPlaces, Result<Guid>>(
            Role.CommitteeAdministrator,
            (assign, by) => assign.RunAsync(input, by, default)
        );
        Assert.False(done.IsRefused, done.Refusal?.Message);
    }

    private static async Task<(int, OrganizationId)[]> HeldAsync(Pathway way) =>
        [.. (await PlansAsync(way)).Where(p => p.Holds(way.Who)).Select(p => (p.Year, p.OrganizationId))];

    private static async Task<PlanBalance> BalanceAsync(Pathway way, OrganizationId committee, int year) =>
        (await PlansAsync(way)).Single(p => p.OrganizationId == committee && p.Year == year).Balance;

    private static Task<List<DevelopmentPlan>> PlansAsync(Pathway way) =>
        way.County.LookAsync(db => db.Set<DevelopmentPlan>().Include(p => p.Entries).ToListAsync());
}

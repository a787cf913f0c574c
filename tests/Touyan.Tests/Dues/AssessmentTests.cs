using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Standing;
using Touyan.Modules.Organizations;
using Touyan.Tests.Support;

namespace Touyan.Tests.Dues;

/// <summary>What is owed for a month and to whom: on the real database.</summary>
public sealed class AssessmentTests
{
    [Fact]
    public async Task A_month_is_assessed_once_however_often_it_is_asked_for()
    {
        var purse = await Purse.OpenAsync();
        var first = (await purse.AssessAsync(Purse.Month(10))).Value.Count;
        var again = (await purse.AssessAsync(Purse.Month(10))).Value.Count;

        Assert.Equal(new AssessmentCount(2, 0, 0, 0), first);
        Assert.Equal(new AssessmentCount(0, 0, 2, 0), again);
        var line = (await purse.ShowAsync()).Months.Single().Line;
        Assert.Equal((129_00L, purse.Village, 150), (line.AmountFen, line.OrganizationId, line.RatePoints));
        Assert.Equal(20, (await purse.ShowAsync(purse.County.WangFang)).Months.Single().Line.AmountFen);
    }

    [Fact]
    public async Task Nobody_owes_before_his_admission_and_nobody_is_assessed_without_a_basis()
    {
        var purse = await Purse.OpenAsync();
        await purse.County.EnrolAsync("陈静", purse.Village, 24);

        var february = (await purse.AssessAsync(Purse.Month(2))).Value.Count;
        var march = (await purse.AssessAsync(Purse.Month(3))).Value.Count;

        // 王芳 was admitted on 15 March.
        Assert.Equal((1, 1), (february.Assessed, february.Missing));
        Assert.Equal((2, 1), (march.Assessed, march.Missing));
    }

    [Fact]
    public async Task A_month_stays_with_the_branch_of_its_first_day_and_the_next_goes_along()
    {
        var purse = await Purse.AssessedAsync(9, 10);
        await MoveAsync(purse, "2026-10-20");

        foreach (var place in new[] { purse.Village, purse.County.WestVillage })
        foreach (var month in new[] { 10, 11 })
            Assert.False((await purse.AssessAsync(Purse.Month(month), place)).IsRefused);

        var months = (await purse.ShowAsync()).Months.ToDictionary(m => m.Line.Month.Month, m => m.Line.OrganizationId);
        Assert.Equal(3, months.Count);
        Assert.Equal((purse.Village, purse.Village, purse.County.WestVillage), (months[9], months[10], months[11]));
    }

    [Fact]
    public async Task A_move_that_becomes_known_later_puts_right_what_is_not_paid()
    {
        var purse = await Purse.AssessedAsync(10, 11);
        await purse.PaidAsync(purse.Paying(10));
        await MoveAsync(purse, "2026-09-20");

        await purse.AssessAsync(Purse.Month(10));
        var here = (await purse.AssessAsync(Purse.Month(11))).Value.Count;
        var there = (await purse.AssessAsync(Purse.Month(11), purse.County.WestVillage)).Value.Count;

        Assert.Equal((1, 1), (here.Corrected, there.Corrected));
        var months = (await purse.ShowAsync()).Months.ToDictionary(m => m.Line.Month.Month, m => m.Line);
        Assert.Equal((purse.Village, 129_00L), (months[10].OrganizationId, months[10].PaidFen));
        Assert.Equal((purse.County.WestVillage, 129_00L), (months[11].OrganizationId, months[11].AmountFen));
        // The row that was wrong stands as it was, and the two that put it right name one another.
        Assert.Equal(
            3,
            await purse.County.LookAsync(db => db.DuesAssessments.CountAsync(a => a.MemberId == purse.LiWei && a.Month == Purse.Month(11)))
        );
    }

    [Fact]
    public async Task A_basis_that_changes_puts_right_the_months_that_are_open_and_leaves_those_that_are_paid()
    {
        var purse = await Purse.AssessedAsync(9, 11);
        await purse.PaidAsync(purse.Paying(9));
        var refused = await purse.FixAsync(purse.Basis(purse.LiWei, DuesCategory.Salaried, 4000m, "2026-09-01"));
        var changed = purse.Basis(purse.LiWei, DuesCategory.Salaried, 4000m, "2026-09-01") with { MidYearReason = "降薪" };

        Assert.Equal("dues.fixed-for-the-year", refused.Refusal?.Code);
        Assert.False((await purse.FixAsync(changed)).IsRefused);
        foreach (var month in new[] { 9, 10, 11 })
            await purse.AssessAsync(Purse.Month(month));

        var months = (await purse.ShowAsync()).Months.ToDictionary(m => m.Line.Month.Month, m => m.Line.AmountFen);
        Assert.Equal((129_00L, 40_00L, 40_00L), (months[9], months[10], months[11]));
    }

    [Theory]
    [InlineData(DuesCategory.Salaried, null, null, "dues.income-disagrees")]
    [InlineData(DuesCategory.Farmer, "3000", null, "dues.income-disagrees")]
    [InlineData(DuesCategory.Farmer, null, "0.10", "dues.farmer-outside")]
    [InlineData(DuesCategory.Farmer, null, "1.01", "dues.farmer-outside")]
    [InlineData(DuesCategory.Student, null, "0.50", "dues.chosen-for-farmers-only")]
    [InlineData(DuesCategory.Salaried, "3000.001", null, "dues.fraction-of-fen")]
    public async Task A_basis_that_does_not_fit_is_refused(DuesCategory category, string? income, string? chosen, string code)
    {
        var purse = await Purse.OpenAsync();
        var input = purse.Basis(purse.LiWei, category, income is null ? null : decimal.Parse(income), "2027-01-01");

        var refused = await purse.FixAsync(input with { ChosenYuan = chosen is null ? null : decimal.Parse(chosen) });

        Assert.Equal(code, refused.Refusal?.Code);
    }

    [Fact]
    public async Task Bases_follow_one_another_and_one_of_the_same_month_puts_the_other_right()
    {
        var purse = await Purse.OpenAsync();
        var right = purse.Basis(purse.LiWei, DuesCategory.Salaried, 9000m);
        var quarter = purse.Basis(purse.LiWei, DuesCategory.SelfEmployed, null, "2026-07-01") with { QuarterYuan = "9000，6000，12000" };

        Assert.False((await purse.FixAsync(right)).IsRefused);
        Assert.Equal("dues.before-last-basis", (await purse.FixAsync(right with { From = Purse.Month(12, 2025) })).Refusal?.Code);
        Assert.Equal("dues.quarter-unreadable", (await purse.FixAsync(quarter with { QuarterYuan = "9000，6000" })).Refusal?.Code);
        Assert.False((await purse.FixAsync(quarter)).IsRefused);
        var bases = (await purse.ShowAsync()).Bases;
        Assert.Equal([true, false], bases.Select(b => b.IsCorrection).Reverse());
        Assert.Equal([Purse.Month(7), null], bases.Select(b => b.To).Reverse());
        await purse.AssessAsync(Purse.Month(8));
        Assert.Equal(135_00, (await purse.ShowAsync()).Months.Single().Line.AmountFen);
    }

    [Fact]
    public async Task The_county_assesses_all_its_branches_by_a_job()
    {
        var purse = await Purse.OpenAsync();
        await purse.FixedAsync(purse.County.ZhangMin, DuesCategory.Farmer, null);

        var ordered = await purse.AssessAsync(Purse.Month(11), purse.County.CountyCommittee);
        await purse.County.App.WorkAsync();

        var run = await purse.County.LookAsync(db => db.DuesRuns.SingleAsync(r => r.Id == ordered.Value.Run));
        Assert.Equal((3, 3, 3, 0, 1), (run.Branches, run.Done, run.Assessed, run.Corrected, run.Missing));
        Assert.NotNull(run.EndedAt);
        Assert.Equal(50, (await purse.ShowAsync(purse.County.ZhangMin)).Months.Single().Line.AmountFen);
    }

    [Fact]
    public async Task Months_too_far_ahead_and_branches_out_of_sight_are_refused()
    {
        var purse = await Purse.OpenAsync();

        Assert.Equal("dues.month-too-far", (await purse.AssessAsync(Purse.Month(3, 2027))).Refusal?.Code);
        Assert.Equal(
            "organization.not-found",
            (await purse.AssessAsync(Purse.Month(11), purse.County.WestVillage, Role.BranchSecretary)).Refusal?.Code
        );
        Assert.Equal("dues.forbidden", (await purse.AssessAsync(Purse.Month(11), by: Role.Inspector)).Refusal?.Code);
        Assert.Equal(
            "member.not-found",
            (await purse.FixAsync(purse.Basis(purse.County.ZhangMin, DuesCategory.Farmer, null))).Refusal?.Code
        );
        Assert.Equal(
            "dues.forbidden",
            (await purse.FixAsync(purse.Basis(purse.LiWei, DuesCategory.Farmer, null), Role.Inspector)).Refusal?.Code
        );
    }

    private static async Task MoveAsync(Purse purse, string on)
    {
        var input = new ChangeMembership.Input
        {
            Id = purse.LiWei,
            Change = MembershipChange.Move,
            On = DateOnly.Parse(on),
            Organization = "001.002.001",
            Ground = DirectGround.Correction,
            Reason = "工作调动",
        };
        var done = await purse.County.RunAsync<ChangeMembership, Result<MemberId>>(
            Role.CountyAdministrator,
            (change, by) => change.RunAsync(input, by, default)
        );
        Assert.False(done.IsRefused, done.Refusal?.Message);
    }
}

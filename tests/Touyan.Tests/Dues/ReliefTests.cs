using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Running;
using Touyan.Tests.Support;

namespace Touyan.Tests.Dues;

/// <summary>Less or nothing after the branch has studied it and the committee above has approved it.</summary>
public sealed class ReliefTests
{
    [Fact]
    public async Task A_waiver_that_was_approved_puts_right_what_is_open_and_holds_for_the_months_to_come()
    {
        var purse = await Purse.AssessedAsync(8, 10);
        await purse.PaidAsync(purse.Paying(8));
        var begun = await BeginAsync(purse, ("relief", "免交"), ("from-month", "2026-08"), ("to-month", "2026-11"));

        await ApproveAsync(purse, begun.Value);
        await purse.AssessAsync(Purse.Month(11));

        Assert.Equal(
            [MonthState.PaidLate, MonthState.Waived, MonthState.Waived, MonthState.Waived],
            [await purse.StateAsync(8), await purse.StateAsync(9), await purse.StateAsync(10), await purse.StateAsync(11)]
        );
        var view = await purse.ShowAsync();
        Assert.Equal((0L, Purse.Month(11), 0), (view.OpenFen, view.Course.PaidUntil, view.UnpaidMonths));
        Assert.Contains("经批准免交", view.Months[0].Why);
        Assert.Equal(0, (await purse.AssessAsync(Purse.Month(9))).Value.Count.Corrected);
    }

    [Fact]
    public async Task A_reduction_is_paid_in_its_amount()
    {
        var purse = await Purse.AssessedAsync(10, 10);
        var begun = await BeginAsync(purse, ("relief", "少交"), ("monthly", "30.00"), ("from-month", "2026-10"), ("to-month", "2026-12"));

        await ApproveAsync(purse, begun.Value);
        await purse.PaidAsync(purse.Paying(10));

        Assert.Equal(MonthState.Reduced, await purse.StateAsync(10));
        Assert.Equal(30_00, (await purse.ShowAsync()).Payments.Single().AmountFen);
    }

    [Theory]
    [InlineData("少交", "", "2026-10", "2026-12", "dues.relief-amount-missing")]
    [InlineData("少交", "129.00", "2026-10", "2026-12", "dues.relief-too-much")]
    [InlineData("少交", "很少", "2026-10", "2026-12", "dues.relief-amount-missing")]
    [InlineData("免交", "", "2026-10", "2026-09", "dues.relief-months-wrong")]
    public async Task What_does_not_fit_is_refused_at_the_beginning(string relief, string monthly, string from, string to, string code)
    {
        var purse = await Purse.OpenAsync();

        var begun = await BeginAsync(purse, ("relief", relief), ("monthly", monthly), ("from-month", from), ("to-month", to));

        Assert.Equal(code, begun.Refusal?.Code);
    }

    [Fact]
    public async Task Refused_by_the_committee_it_changes_nothing()
    {
        var purse = await Purse.AssessedAsync(10, 10);
        var begun = await BeginAsync(purse, ("relief", "免交"), ("from-month", "2026-10"), ("to-month", "2026-11"));
        await AgreeAsync(purse, begun.Value);

        await purse.County.DecideAsync(Role.CommitteeAdministrator, begun.Value, "refuse", new() { Reason = "理由不充分" });

        Assert.Equal(MonthState.Overdue, await purse.StateAsync(10));
    }

    /// <summary>A waiver of somebody in the branch, approved.</summary>
    internal static async Task WaiveAsync(Purse purse, MemberId member, string from, string to)
    {
        var begun = await BeginAsync(purse, member, [("relief", "免交"), ("from-month", from), ("to-month", to)]);
        await ApproveAsync(purse, begun.Value);
    }

    private static Task<Result<CaseId>> BeginAsync(Purse purse, params (string Field, string Text)[] said) =>
        BeginAsync(purse, purse.LiWei, said);

    private static Task<Result<CaseId>> BeginAsync(Purse purse, MemberId member, (string Field, string Text)[] said)
    {
        var values = said.ToDictionary(s => s.Field, s => s.Text);
        values["hardship"] = "重大疾病";
        var input = new StartCase.Input
        {
            Procedure = "dues-relief",
            Subject = member.Value,
            On = purse.County.Today,
            Values = values,
        };
        return purse.County.TryStartCaseAsync(Role.BranchSecretary, input);
    }

    private static Task AgreeAsync(Purse purse, CaseId id) =>
        purse.County.DecideAsync(
            Role.BranchSecretary,
            id,
            "agree",
            new()
            {
                Values = new() { ["studied-on"] = $"{purse.County.Today:yyyy-MM-dd}", ["opinion"] = "同意" },
            }
        );

    private static async Task ApproveAsync(Purse purse, CaseId id)
    {
        await AgreeAsync(purse, id);
        await purse.County.DecideAsync(Role.CommitteeAdministrator, id, "approve");
    }
}

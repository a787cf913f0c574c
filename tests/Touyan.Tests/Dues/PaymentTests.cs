using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues;
using Touyan.Modules.Dues.Arrears;
using Touyan.Modules.Dues.Collecting;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Dues.Payments;
using Touyan.Tests.Support;

namespace Touyan.Tests.Dues;

/// <summary>What is paid, taken back and still open.</summary>
public sealed class PaymentTests
{
    [Fact]
    public async Task A_branch_collects_a_month_on_one_form_and_nobody_pays_it_twice()
    {
        var purse = await Purse.AssessedAsync(11, 11);
        MemberId[] both = [purse.LiWei, purse.County.WangFang];

        var done = await purse.CollectAsync(Purse.Month(11), both);

        Assert.Equal(new CollectMonth.Outcome(2, 129_20), done.Value);
        Assert.Equal("dues.not-assessed", (await purse.CollectAsync(Purse.Month(11), both)).Refusal?.Code);
        Assert.Equal("dues.nobody-ticked", (await purse.CollectAsync(Purse.Month(11), [])).Refusal?.Code);
        Assert.Equal(MonthState.Paid, await purse.StateAsync(11));
        await purse.AssertInOrderAsync();
    }

    [Fact]
    public async Task Two_who_collect_at_once_take_the_money_once()
    {
        var purse = await Purse.AssessedAsync(11, 11);
        var by = await purse.County.ActorAsync(Role.BranchSecretary);
        Task<Result<CollectMonth.Outcome>> Act(CollectMonth collect, Actor actor) =>
            collect.RunAsync(
                new()
                {
                    Organization = purse.Village,
                    Month = Purse.Month(11),
                    PaidOn = purse.County.Today,
                    Members = [purse.LiWei],
                },
                actor,
                default
            );

        var done = await purse.County.TogetherAsync<CollectMonth, Result<CollectMonth.Outcome>>(by, Act, Act);

        Assert.Single(done, d => !d.IsRefused);
        Assert.Equal(129_00, (await purse.ShowAsync()).Months.Single().Line.PaidFen);
        await purse.AssertInOrderAsync();
    }

    [Fact]
    public async Task A_member_pays_his_oldest_months_and_what_is_over_is_voluntary()
    {
        var purse = await Purse.AssessedAsync(9, 11);

        var part = await purse.PaidAsync(purse.Paying(11, 200m));
        Assert.Equal(
            [MonthState.PaidLate, MonthState.Partial, MonthState.Due],
            [await purse.StateAsync(9), await purse.StateAsync(10), await purse.StateAsync(11)]
        );
        await purse.PaidAsync(purse.Paying(11, 200m));
        var view = await purse.ShowAsync();

        Assert.NotEqual(default, part);
        Assert.Equal((0L, Purse.Month(11)), (view.OpenFen, view.Course.PaidUntil));
        Assert.Equal(13_00, view.Payments[0].VoluntaryFen);
        Assert.Equal("dues.nothing-open", (await purse.PayAsync(purse.Paying(11))).Refusal?.Code);
        await purse.AssertInOrderAsync();
    }

    [Fact]
    public async Task What_a_rule_forbids_is_refused_with_its_article()
    {
        var purse = await Purse.AssessedAsync(3, 11);
        var large = (await purse.PayAsync(purse.Paying(11, 5000m) with { Reason = "补交" })).Refusal!;
        var late = (await purse.PayAsync(purse.Paying(11))).Refusal!;
        var other = (await purse.PayAsync(purse.Paying(11) with { Payer = DuesPayer.Relative, Reason = "补交" })).Refusal!;

        Assert.Equal(("dues.is-large", true), (large.Code, large.Article!.Contains("第十一条")));
        Assert.Equal(("dues.too-long-ago", true), (late.Code, late.Article!.Contains("第十二条")));
        Assert.Equal("dues.payer-name-missing", other.Code);
        Assert.Equal("date.in-future", (await purse.PayAsync(purse.Paying(11) with { PaidOn = new(2026, 11, 21) })).Refusal?.Code);
        Assert.Equal("dues.forbidden", (await purse.PayAsync(purse.Paying(11), Role.Inspector)).Refusal?.Code);
        Assert.Equal("member.not-found", (await purse.PayAsync(purse.Paying(11, member: purse.County.ZhangMin))).Refusal?.Code);
        Assert.False((await purse.PayAsync(purse.Paying(11) with { Reason = "长期住院" })).IsRefused);
    }

    [Fact]
    public async Task A_reversal_opens_the_months_again_and_the_receipt_keeps_its_number()
    {
        var purse = await Purse.AssessedAsync(10, 11);
        var first = await purse.PaidAsync(purse.Paying(11));

        var back = await purse.ReverseAsync(first);
        Assert.False(back.IsRefused, back.Refusal?.Message);
        Assert.Equal("dues.already-reversed", (await purse.ReverseAsync(first)).Refusal?.Code);
        Assert.Equal("dues.reversal-stays", (await purse.ReverseAsync(back.Value)).Refusal?.Code);
        Assert.Equal("dues.forbidden", (await purse.ReverseAsync(first, Role.Inspector)).Refusal?.Code);
        Assert.Equal("dues.payment-not-found", (await (await Purse.OpenAsync()).ReverseAsync(first)).Refusal?.Code);

        var view = await purse.ShowAsync();
        Assert.Equal((258_00L, null, Purse.Month(10)), (view.OpenFen, view.Course.PaidUntil, view.Course.OwedSince!.Value));
        Assert.Equal(0, await purse.LineAsync("党费收入"));
        await purse.PaidAsync(purse.Paying(11));
        Assert.Equal("2026-000002", (await purse.ShowAsync()).Payments[0].Receipt);
        await purse.AssertInOrderAsync();
    }

    [Fact]
    public async Task Whoever_is_behind_is_listed_by_the_months_of_the_rules()
    {
        var purse = await Purse.AssessedAsync(4, 11);

        Assert.Equal(["李伟", "王芳"], (await purse.BehindAsync()).Order(StringComparer.Ordinal));
        await purse.PaidAsync(purse.Paying(4) with { Reason = "补交" });
        Assert.Equal(["李伟", "王芳"], (await purse.BehindAsync(ArrearsFilter.Lapsed)).Order(StringComparer.Ordinal));
        await purse.PaidAsync(purse.Paying(5));
        Assert.Equal(["王芳"], await purse.BehindAsync(ArrearsFilter.Lapsed));
        Assert.Equal(5, (await purse.ShowAsync()).UnpaidMonths);
        await purse.PaidAsync(purse.Paying(8));
        Assert.Equal(["王芳"], await purse.BehindAsync(ArrearsFilter.ToRemind));
        await purse.PaidAsync(purse.Paying(10));

        Assert.Equal(["王芳"], await purse.BehindAsync());
        Assert.Equal(["王芳"], await purse.BehindAsync(by: Role.BranchSecretary));
        Assert.Empty(await purse.BehindAsync(by: Role.SystemAdministrator));
    }

    [Fact]
    public async Task What_is_kept_beside_the_rows_is_what_they_say()
    {
        var purse = await Purse.AssessedAsync(4, 11);
        var paid = await purse.PaidAsync(purse.Paying(7, 300m) with { Reason = "补交" });
        await purse.PaidAsync(purse.Paying(9) with { Reason = "补交" });
        await purse.ReverseAsync(paid);

        var view = await purse.ShowAsync();

        Assert.Equal(DuesCourse.Of(view.Months.Select(m => m.Line.Facts)), view.Course);
        Assert.Equal(
            view.Course,
            (await purse.County.LookAsync(db => db.DuesStandings.SingleAsync(s => s.MemberId == purse.LiWei))).Course
        );
    }

    [Fact]
    public async Task The_income_stays_sealed_in_the_database_and_in_the_trail()
    {
        var purse = await Purse.OpenAsync();

        var told = await purse.County.LookAsync(db => db.Set<Modules.Trail.TrailEntry>().ToListAsync());

        Assert.DoesNotContain(told, e => $"{e.Changes}{e.Detail}{e.Reason}".Contains("860000", StringComparison.Ordinal));
        Assert.Equal("******", (await purse.ShowAsync()).Bases.Single().Income);
    }
}

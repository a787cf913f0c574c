using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.FloatingMembers;
using Touyan.Modules.FloatingMembers.Inflows;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.FloatingMembers.Outflows;
using Touyan.Modules.Trail;
using Touyan.Tests.Dues;
using Touyan.Tests.Support;
using static Touyan.Tests.FloatingMembers.Debts;

namespace Touyan.Tests.FloatingMembers;

/// <summary>What was noted wrongly is taken back: it stays to be read, and the months are owed at home again.</summary>
public sealed class TakenBackDuesTests
{
    [Fact]
    public async Task Months_taken_back_are_owed_at_home_again_as_each_was_reckoned()
    {
        var (road, purse, away) = await UnpaidAsync(from: 9);
        await ReliefTests.WaiveAsync(purse, road.ZhouKai, "2026-10", "2026-10");
        var owed = await DueAsync(purse, road);
        Assert.True(owed is [> 0, 0]);
        var noted = await NoteAsync(road, away, "2026-09-01", "2026-10-01");
        Assert.Equal([0, 0], await DueAsync(purse, road));

        Assert.False((await TakeBackAsync(road, away, noted.Value)).IsRefused);

        Assert.Equal(owed, await DueAsync(purse, road));
        Assert.Equal(MonthState.Overdue, await purse.StateAsync(9, road.ZhouKai));
        Assert.Equal(MonthState.Waived, await purse.StateAsync(10, road.ZhouKai));
        var kept = Assert.Single((await road.ShowAsync(away)).Dues);
        Assert.Equal((false, "登记到了别人名下"), (kept.Holds, kept.TakenBackFor));
        var acts = await road.County.LookAsync(db =>
            db.TrailEntries.Where(e => e.SubjectId == road.ZhouKai.Value).Select(e => e.ActCode).ToListAsync()
        );
        Assert.Contains(FloatingActs.TakeBackDuesAway.Code, acts);
        Assert.Contains(DuesActs.OwedAgain.Code, acts);
    }

    [Fact]
    public async Task It_is_taken_back_once_and_the_months_may_be_noted_anew()
    {
        var (road, purse, away) = await UnpaidAsync(from: 9);
        var noted = await NoteAsync(road, away, "2026-09-01", "2026-10-01");
        await TakeBackAsync(road, away, noted.Value);

        Assert.Equal("floating.dues-taken-back", (await TakeBackAsync(road, away, noted.Value)).Refusal?.Code);
        Assert.False((await NoteAsync(road, away, "2026-09-01", "2026-09-01")).IsRefused);
        Assert.Equal(MonthState.Elsewhere, await purse.StateAsync(9, road.ZhouKai));
        Assert.Equal(MonthState.Overdue, await purse.StateAsync(10, road.ZhouKai));
    }

    [Fact]
    public async Task A_month_without_a_basis_is_not_left_without_a_debt()
    {
        var road = await Road.OpenAsync();
        var purse = Purse.In(road.County);
        var away = await road.AwayAsync(road.Leaving() with { CardNumber = "流动20260007" });
        var noted = await NoteAsync(road, away, "2026-10-01", "2026-10-01");
        await purse.AssessAsync(Purse.Month(10));
        Assert.Equal(MonthState.Elsewhere, await purse.StateAsync(10, road.ZhouKai));

        var refused = await TakeBackAsync(road, away, noted.Value);

        Assert.Equal("dues.no-basis-for-month", refused.Refusal?.Code);
        Assert.True(Assert.Single((await road.ShowAsync(away)).Dues).Holds);
        Assert.Equal(MonthState.Elsewhere, await purse.StateAsync(10, road.ZhouKai));
        await purse.FixedAsync(road.ZhouKai, DuesCategory.Farmer, null);
        Assert.False((await TakeBackAsync(road, away, noted.Value)).IsRefused);
        Assert.Equal(MonthState.Overdue, await purse.StateAsync(10, road.ZhouKai));
    }

    [Fact]
    public async Task What_the_receiving_side_took_back_counts_for_nothing_at_home()
    {
        var (road, purse, away) = await UnpaidAsync(from: 9);
        var here = await road.HereAsync();
        var wrong = await TakeAsync(road, here, "2026-09-01", "2026-09-30");
        await TakeBackHereAsync(road, here, wrong.Value);

        await road.ConfirmAsync(away, here, Role.CountyAdministrator);
        Assert.Equal(MonthState.Overdue, await purse.StateAsync(9, road.ZhouKai));

        var known = await TakeAsync(road, here, "2026-09-01", "2026-09-30");
        Assert.Equal(MonthState.Elsewhere, await purse.StateAsync(9, road.ZhouKai));
        Assert.Equal("floating.dues-not-found", (await TakeBackHereAsync(road, here, Guid.Empty)).Refusal?.Code);
        Assert.False((await TakeBackHereAsync(road, here, known.Value)).IsRefused);
        Assert.Equal(MonthState.Overdue, await purse.StateAsync(9, road.ZhouKai));
        Assert.Empty((await road.ShowAsync(away)).Host!.Dues);
    }

    [Fact]
    public async Task Two_who_take_back_at_once_take_back_once_and_nobody_else_may()
    {
        var (road, _, away) = await UnpaidAsync(from: 9);
        var other = await Road.OpenAsync();
        var noted = (await NoteAsync(road, away, "2026-09-01", "2026-09-01")).Value;
        var by = await road.County.ActorAsync(Role.BranchSecretary);

        Assert.Equal("floating.forbidden", (await TakeBackAsync(road, away, noted, Role.Inspector)).Refusal?.Code);
        Assert.Equal("outflow.not-found", (await TakeBackAsync(road, away, noted, Role.Member)).Refusal?.Code);
        Assert.Equal("outflow.not-found", (await TakeBackAsync(other, away, noted, Role.CountyAdministrator)).Refusal?.Code);
        var both = await road.County.TogetherAsync<TakeBackDuesAway, Result<Guid>>(by, TakeBack, TakeBack);

        Assert.Single(both, d => d.IsRefused);

        Task<Result<Guid>> TakeBack(TakeBackDuesAway take, Actor actor) => take.RunAsync(Wrong(away, noted), actor, default);
    }

    [Fact]
    public async Task A_secretary_takes_it_back_by_the_form_and_both_pages_say_why()
    {
        var (road, _, away) = await UnpaidAsync(from: 9);
        await NoteAsync(road, away, "2026-09-01", "2026-10-01");
        var browser = await road.County.AsAsync(Role.BranchSecretary);
        var form = (await browser.OpenAsync($"/outflows/{away}")).QuerySelector("main li a[href$='/take-back']")!.GetAttribute("href")!;

        var silent = await browser.SubmitAsync(form, new { Why = "" });
        var done = await browser.SubmitAsync(form, new { Why = "登记到了别人名下" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        Assert.Contains("已撤销：登记到了别人名下", (await browser.GetAsync($"/outflows/{away}")).Reading);
        Assert.DoesNotContain("在流入地交纳", (await browser.GetAsync($"/dues/members/{road.ZhouKai}")).Reading);
        Assert.Equal(HttpStatusCode.Conflict, (await browser.SubmitAsync(form, new { Why = "再撤一次" })).Status);
        var nowhere = await browser.GetAsync($"/outflows/{away}/dues/{Guid.Empty}/take-back");
        Assert.Equal(HttpStatusCode.NotFound, nowhere.Status);
    }

    [Fact]
    public async Task The_receiving_side_takes_it_back_by_its_form_after_he_left_too()
    {
        var (road, _, _) = await UnpaidAsync(from: 9);
        var here = await road.HereAsync();
        await TakeAsync(road, here, "2026-09-01", "2026-09-30");
        var browser = await road.County.AsAsync(Role.CountyAdministrator);
        Assert.Equal(
            HttpStatusCode.SeeOther,
            (await browser.SubmitAsync($"/inflows/{here}/sign-off", new { On = "2026-11-19", LeftFor = "返回原籍" })).Status
        );
        var form = (await browser.OpenAsync($"/inflows/{here}")).QuerySelector("main li a[href$='/take-back']")!.GetAttribute("href")!;

        var done = await browser.SubmitAsync(form, new { Why = "月份登记错了" });

        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        Assert.Contains("已撤销：月份登记错了", (await browser.GetAsync($"/inflows/{here}")).Reading);
        Assert.DoesNotContain("2026年9月", (await browser.GetAsync($"/inflows/{here}/papers")).Reading);
    }

    [Fact]
    public async Task A_program_takes_back_what_either_side_noted()
    {
        var (road, purse, away) = await UnpaidAsync(from: 9);
        var here = await road.HereAsync(road.Arriving(Road.ZhouKaiNumber));
        var noted = (await NoteAsync(road, away, "2026-09-01", "2026-09-01")).Value;
        var taken = (await TakeAsync(road, here, "2026-10-01", "2026-10-31")).Value;
        var (secretary, county) = (
            await road.County.CallerAsync(Role.BranchSecretary),
            await road.County.CallerAsync(Role.CountyAdministrator)
        );
        var (body, read) = (new { why = "登记错了" }, await secretary.GetAsync($"/outflows/{away}"));
        var stale = await secretary.PostAsync($"/outflows/{away}/dues/{noted}/take-back", body, ifMatch: "\"99-00\"");
        var inflow = await county.GetAsync($"/inflows/{here}");

        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.Status);
        var done = await secretary.PostAsync($"/outflows/{away}/dues/{noted}/take-back", body, ifMatch: read.ETag);
        Assert.Equal(HttpStatusCode.OK, done.Status);
        done = await county.PostAsync($"/inflows/{here}/dues/{taken}/take-back", body, ifMatch: inflow.ETag);
        Assert.Equal(HttpStatusCode.OK, done.Status);

        var dues = (await secretary.GetAsync($"/outflows/{away}")).Json.GetProperty("dues")[0];
        Assert.Equal("登记错了", dues.GetProperty("takenBack").GetProperty("why").GetString());
        Assert.Equal(MonthState.Overdue, await purse.StateAsync(9, road.ZhouKai));
        Assert.Equal(MonthState.Overdue, await purse.StateAsync(10, road.ZhouKai));
    }

    private static TakeBackDuesAway.Input Wrong(OutflowId away, Guid dues) =>
        new()
        {
            Id = away,
            Dues = dues,
            Why = "登记到了别人名下",
        };

    private static Task<Result<Guid>> TakeBackAsync(Road road, OutflowId away, Guid dues, Role by = Role.BranchSecretary) =>
        road.County.RunAsync<TakeBackDuesAway, Result<Guid>>(by, (take, actor) => take.RunAsync(Wrong(away, dues), actor, default));

    private static Task<Result<Guid>> TakeBackHereAsync(Road road, InflowId here, Guid dues) =>
        road.County.RunAsync<TakeBackDues, Result<Guid>>(
            Role.CountyAdministrator,
            (take, actor) =>
                take.RunAsync(
                    new TakeBackDues.Input
                    {
                        Id = here,
                        Dues = dues,
                        Why = "月份登记错了",
                    },
                    actor,
                    default
                )
        );

    // What each month is assessed at, from September on.
    private static async Task<List<long>> DueAsync(Purse purse, Road road) =>
        [.. (await purse.ShowAsync(road.ZhouKai)).Months.OrderBy(m => m.Line.Month).Select(m => m.Line.AmountFen)];
}

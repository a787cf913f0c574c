using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Dues;
using Touyan.Modules.Dues.Lapses;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.FloatingMembers.Inflows;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.FloatingMembers.Outflows;
using Touyan.Modules.Procedures;
using Touyan.Modules.Procedures.Model;
using Touyan.Tests.Dues;
using Touyan.Tests.Support;
using static Touyan.Tests.FloatingMembers.Debts;

namespace Touyan.Tests.FloatingMembers;

/// <summary>Whoever holds a card may pay where he is (DUES-21, FLO-05): at home nothing is asked of him for these months, and nobody takes him for one who has left.</summary>
public sealed class PaidElsewhereTests
{
    [Fact]
    public async Task Months_that_his_card_tells_of_are_not_collected_at_home()
    {
        var (road, purse, away) = await UnpaidAsync(from: 3);
        Assert.Equal(["周凯"], await purse.BehindAsync());

        Assert.False((await NoteAsync(road, away, "2026-03-15", "2026-10-01")).IsRefused);

        Assert.Equal(MonthState.Elsewhere, await purse.StateAsync(3, road.ZhouKai));
        Assert.Equal(MonthState.Elsewhere, await purse.StateAsync(10, road.ZhouKai));
        Assert.Empty(await purse.BehindAsync());
        var shown = await purse.ShowAsync(road.ZhouKai);
        Assert.All(shown.Months, m => Assert.Equal(0, m.Line.OpenFen));
        var noted = Assert.Single((await road.ShowAsync(away)).Dues);
        Assert.Equal((new DateOnly(2026, 3, 1), new DateOnly(2026, 10, 1), 4000L), (noted.FromMonth, noted.ToMonth, noted.AmountFen));
    }

    [Fact]
    public async Task Nobody_is_asked_why_he_does_not_pay_who_paid_elsewhere()
    {
        var (road, _, away) = await UnpaidAsync(from: 3);
        var sweep = road.County.App.Services.GetRequiredService<SweepLapses>();
        Assert.Equal((1, 0), await sweep.RunAsync(road.County.Code, default));

        await NoteAsync(road, away, "2026-03-01", "2026-10-01");

        Assert.Equal((0, 1), await sweep.RunAsync(road.County.Code, default));
        Assert.Equal((0, 0), await sweep.RunAsync(road.County.Code, default));
        Assert.Equal(CaseState.Stopped, (await road.County.LookAsync(db => db.Cases.SingleAsync())).State);
    }

    [Fact]
    public async Task What_he_paid_at_home_stays_paid_and_what_comes_is_assessed_so_by_itself()
    {
        var (road, purse, away) = await UnpaidAsync(from: 9);
        await purse.PaidAsync(purse.Paying(9, member: road.ZhouKai));

        await NoteAsync(road, away, "2026-09-01", "2026-11-01");
        await purse.AssessAsync(Purse.Month(11));

        Assert.Equal(MonthState.PaidLate, await purse.StateAsync(9, road.ZhouKai));
        Assert.Equal(MonthState.Elsewhere, await purse.StateAsync(10, road.ZhouKai));
        Assert.Equal(MonthState.Elsewhere, await purse.StateAsync(11, road.ZhouKai));
        await purse.AssertInOrderAsync();
    }

    [Fact]
    public async Task What_was_assessed_again_changes_nothing_more()
    {
        var (road, purse, away) = await UnpaidAsync(from: 9);
        await NoteAsync(road, away, "2026-09-01", "2026-10-01");
        var before = await road.County.LookAsync(db => db.DuesAssessments.CountAsync());

        await purse.AssessAsync(Purse.Month(9));

        Assert.Equal(before, await road.County.LookAsync(db => db.DuesAssessments.CountAsync()));
    }

    [Fact]
    public async Task What_an_organisation_of_the_county_took_counts_when_it_is_known_who_he_is()
    {
        var (road, purse, away) = await UnpaidAsync(from: 9);
        var here = await road.HereAsync();
        Assert.False((await TakeAsync(road, here, "2026-09-01", "2026-09-30")).IsRefused);
        Assert.Equal(MonthState.Overdue, await purse.StateAsync(9, road.ZhouKai));

        await road.ConfirmAsync(away, here, Role.CountyAdministrator);
        Assert.Equal(MonthState.Elsewhere, await purse.StateAsync(9, road.ZhouKai));
        Assert.Equal(MonthState.Overdue, await purse.StateAsync(10, road.ZhouKai));

        Assert.False((await TakeAsync(road, here, "2026-10-01", "2026-10-31")).IsRefused);
        Assert.Equal(MonthState.Elsewhere, await purse.StateAsync(10, road.ZhouKai));
    }

    [Fact]
    public async Task One_side_notes_a_month_and_the_other_cannot()
    {
        var (road, _, away) = await UnpaidAsync(from: 9);
        var here = await road.HereAsync(road.Arriving(Road.ZhouKaiNumber));

        Assert.False((await TakeAsync(road, here, "2026-09-01", "2026-09-30")).IsRefused);
        Assert.Equal("inflow.months-overlap", (await NoteAsync(road, away, "2026-09-01", "2026-10-01")).Refusal?.Code);
        Assert.False((await NoteAsync(road, away, "2026-10-01", "2026-10-01")).IsRefused);
        Assert.Equal("inflow.months-overlap", (await TakeAsync(road, here, "2026-10-01", "2026-11-01")).Refusal?.Code);
    }

    [Fact]
    public async Task Two_who_note_at_once_note_once()
    {
        var (road, purse, away) = await UnpaidAsync(from: 9);
        var by = await road.County.ActorAsync(Role.BranchSecretary);

        var both = await road.County.TogetherAsync<NoteDuesAway, Result<Guid>>(by, Note, Note);

        Assert.Single(both, d => d.IsRefused);
        Assert.Single((await road.ShowAsync(away)).Dues);
        Assert.Equal(MonthState.Elsewhere, await purse.StateAsync(9, road.ZhouKai));

        Task<Result<Guid>> Note(NoteDuesAway note, Actor actor) => note.RunAsync(Told(away, "2026-09-01", "2026-09-01"), actor, default);
    }

    [Fact]
    public async Task His_branch_notes_it_and_nobody_else()
    {
        var (road, _, away) = await UnpaidAsync(from: 9);
        var (other, withoutCard) = (await Road.OpenAsync(), await Road.OpenAsync());
        var told = Told(away, "2026-09-01", "2026-10-01");

        Assert.Equal("floating.forbidden", (await RunAsync(road, told, Role.Inspector)).Refusal?.Code);
        Assert.Equal("outflow.not-found", (await RunAsync(road, told, Role.Member)).Refusal?.Code);
        Assert.Equal("outflow.not-found", (await RunAsync(other, told, Role.CountyAdministrator)).Refusal?.Code);
        Assert.Equal("floating.fraction-of-fen", (await RunAsync(road, told with { AmountYuan = 1.005m })).Refusal?.Code);
        var bare = await withoutCard.AwayAsync();
        Assert.Equal("inflow.dues-without-card", (await NoteAsync(withoutCard, bare, "2026-09-01", "2026-09-01")).Refusal?.Code);
        Assert.Null(
            (await (await withoutCard.County.AsAsync(Role.BranchSecretary)).OpenAsync($"/outflows/{bare}")).QuerySelector(
                "main a[href$='/dues']"
            )
        );
    }

    [Fact]
    public async Task A_secretary_notes_it_by_the_form_and_reads_it_on_both_pages()
    {
        var (road, _, away) = await UnpaidAsync(from: 9);
        var browser = await road.County.AsAsync(Role.BranchSecretary);
        var form = (await browser.OpenAsync($"/outflows/{away}")).QuerySelector("main a[href$='/dues']")!.GetAttribute("href")!;
        var fields = new
        {
            From = "2026-09-01",
            To = "2026-10-01",
            AmountYuan = "12.50",
            PaidOn = "2026-10-20",
            TakenBy = "中共上海市浦东新区张江镇流动党员支部委员会",
        };

        var wrong = await browser.SubmitAsync(
            form,
            new
            {
                fields.From,
                To = "2026-08-01",
                fields.AmountYuan,
                fields.PaidOn,
                fields.TakenBy,
            }
        );
        var done = await browser.SubmitAsync(form, fields);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("起止有序", wrong.Reading);
        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        Assert.Contains("2026年9月 至 2026年10月，12.50 元", (await browser.GetAsync($"/outflows/{away}")).Reading);
        var dues = await browser.GetAsync($"/dues/members/{road.ZhouKai}");
        Assert.Contains("在流入地交纳", dues.Reading);
        Assert.Contains("第九条", dues.Reading);
    }
}

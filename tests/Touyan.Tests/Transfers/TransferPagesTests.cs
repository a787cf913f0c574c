using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Transfers;
using Touyan.Modules.Transfers.Model;
using Touyan.Tests.Support;
using static Touyan.Tests.Transfers.OnTheMove;

namespace Touyan.Tests.Transfers;

/// <summary>Pages and API of transfers.</summary>
public sealed class TransferPagesTests
{
    [Fact]
    public async Task A_secretary_sends_a_member_off_by_the_form()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.BranchSecretary);

        Assert.Contains("李伟", await TextAsync(browser, "/transfers/new?q=李"));
        Assert.Contains("柳桥村", await TextAsync(browser, $"/transfers/new?member={county.LiWei}&q=柳桥"));
        var sent = await browser.SubmitAsync(
            $"/transfers/new?member={county.LiWei}&target={county.WestVillage}",
            new Dictionary<string, string> { ["Input.Reason"] = "工作单位变动", ["Input.DuesPaidTo"] = "2026-10" }
        );

        Assert.True(sent.Status is HttpStatusCode.SeeOther, sent.Reading);
        var shown = await TextAsync(browser, sent.Location!);
        Assert.Contains("已提交，待转出方审批", shown);
        Assert.Contains("2026-10", shown);
        Assert.Contains("李伟", await TextAsync(browser, "/transfers?view=out"));
        Assert.Contains("组织关系转接", await TextAsync(browser, $"/members/{county.LiWei}"));
    }

    [Fact]
    public async Task A_months_dues_that_cannot_be_are_refused_beside_the_field()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.BranchSecretary);

        var sent = await browser.SubmitAsync(
            $"/transfers/new?member={county.LiWei}&target={county.WestVillage}",
            new Dictionary<string, string> { ["Input.Reason"] = "工作单位变动", ["Input.DuesPaidTo"] = "2027-01" }
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
        var beside = sent.Page.QuerySelector("#Input_DuesPaidTo-error");
        Assert.Contains("党费交至的月份不能晚于本年度", beside!.TextContent);
    }

    [Fact]
    public async Task A_secretary_begins_at_the_members_page_and_only_one_transfer_at_a_time()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.BranchSecretary);
        var begin = $"a[href='/transfers/new?member={county.LiWei}']";

        Assert.NotNull((await browser.OpenAsync($"/members/{county.LiWei}")).QuerySelector(begin));
        await StartAsync(county);
        Assert.Null((await browser.OpenAsync($"/members/{county.LiWei}")).QuerySelector(begin));
        var inspector = await county.AsAsync(Role.Inspector);
        Assert.Null((await inspector.OpenAsync($"/members/{county.WangFang}")).QuerySelector("a[href^='/transfers/new']"));
    }

    [Fact]
    public async Task The_next_keeper_reads_which_papers_came_along_and_is_led_to_the_one_that_is_missing()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await StartAsync(county, county.WangFang);
        var (url, town) = ($"/cases/{id}/decide", await county.AsAsync(Role.CommitteeAdministrator));

        var refused = (await town.SubmitAsync(url, new Dictionary<string, string> { ["Input.Outcome"] = "agree" })).Page;
        await town.SubmitAsync(
            url,
            new Dictionary<string, string>
            {
                ["Input.Outcome"] = "agree",
                ["Papers[inspection].IsGiven"] = "true",
                ["Papers[inspection].Number"] = "考察册7号",
            }
        );

        var link = refused.QuerySelector(".ty-errors a")!;
        Assert.Contains("第三十七条", link.TextContent);
        Assert.NotNull(refused.GetElementById(link.GetAttribute("href")![1..]));
        var west = $"west.{county.Code}";
        await county.OpenAccountAsync(west, member: null, (Role.CommitteeAdministrator, county.WestTown));
        Assert.Contains("考察册7号", await TextAsync(await county.SignInAsync(west), url));
    }

    [Fact]
    public async Task What_is_in_between_is_listed_with_the_days_left_and_what_ran_out_stands_on_both_home_pages()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        await SendAsync(county);
        var town = await county.AsAsync(Role.CommitteeAdministrator);

        Assert.Contains("还有 10 天", await TextAsync(town, "/transfers?view=inBetween"));
        app.Clock.Advance(TimeSpan.FromDays(11));
        await county.SweepLimitsAsync();
        town = await county.SignInAsync(county.UserNameOf(Role.CommitteeAdministrator));
        Assert.Contains("已失效 1 天", await TextAsync(town, "/transfers?view=expired"));
        Assert.Contains("1 项组织关系转接的介绍信已失效", await TextAsync(town, "/"));
        var name = $"west.{county.Code}";
        await county.OpenAccountAsync(name, member: null, (Role.CommitteeAdministrator, county.WestTown));
        Assert.Contains("1 项组织关系转接的介绍信已失效", await TextAsync(await county.SignInAsync(name), "/"));
    }

    [Fact]
    public async Task A_lost_letter_is_replaced_by_its_issuer()
    {
        var county = await SmallCounty.OpenAsync();
        var transfer = await TransferAsync(county, await SendAsync(county));
        var town = await county.AsAsync(Role.CommitteeAdministrator);

        var done = await town.SubmitAsync(
            $"/transfers/{transfer.Id}/reissue",
            new Dictionary<string, string> { ["Input.Reason"] = "本人遗失" }
        );

        Assert.Equal(HttpStatusCode.SeeOther, done.Status);
        var letters = await county.LookAsync(db => db.Papers.OrderBy(p => p.Serial).ToListAsync());
        Assert.Equal(["本人遗失", null], letters.Select(l => l.VoidReason));
        Assert.Equal(transfer.ValidUntil, letters[1].ValidUntil);
        var register = await TextAsync(town, "/transfers/letters");
        Assert.Contains("城东镇委组转〔2026〕1号", register);
        Assert.Contains("城东镇委组转〔2026〕2号", register);
        var secretary = await county.AsAsync(Role.BranchSecretary);
        Assert.Equal(HttpStatusCode.Forbidden, (await secretary.GetAsync($"/transfers/{transfer.Id}/reissue")).Status);
    }

    [Fact]
    public async Task A_transfer_is_seen_from_both_sides_and_by_nobody_else()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(
            Role.BranchSecretary,
            Within(county, county.LiWei, county.EastOffice) with
            {
                Procedure = "transfer-inside",
            }
        );
        var url = $"/transfers/{(await TransferAsync(county, id)).Id}";
        var west = $"west.{county.Code}";
        await county.OpenAccountAsync(west, member: null, (Role.CommitteeAdministrator, county.WestTown));
        var other = await SmallCounty.OpenAsync();

        Assert.Equal(HttpStatusCode.OK, (await (await county.AsAsync(Role.BranchSecretary)).GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.OK, (await (await county.AsAsync(Role.Member)).GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await county.SignInAsync(west)).GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await other.AsAsync(Role.CountyAdministrator)).GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await county.Stranger().GetAsync(url)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await county.AsAsync(Role.SystemAdministrator)).GetAsync("/transfers")).Status);
    }

    [Fact]
    public async Task Who_comes_from_outside_is_registered_received_and_only_then_counted()
    {
        var county = await SmallCounty.OpenAsync();
        var town = await county.AsAsync(Role.CommitteeAdministrator);
        var before = await CountAsync(county);

        var late = await town.SubmitAsync("/transfers/arrivals/new", Arrival("2026-11-19"));
        var sent = await town.SubmitAsync("/transfers/arrivals/new", Arrival("2026-11-30"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("已经失效", late.Reading);
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        Assert.Equal(before, await CountAsync(county));
        var transfer = await county.LookAsync(db => db.Transfers.AsNoTracking().SingleAsync());
        var shown = await TextAsync(town, $"/transfers/arrivals/{transfer.ArrivalId}");
        Assert.Contains("****", shown);
        Assert.DoesNotContain(SmallCounty.IdNumber(new DateOnly(1985, 7, 1), 77).Value, shown);
        await county.DecideAsync(Role.CommitteeAdministrator, transfer.CaseId, "accept", new() { Documents = [new("dossier")] });
        await county.DecideAsync(Role.BranchSecretary, transfer.CaseId, "take-in");
        await county.DecideAsync(Role.CommitteeAdministrator, transfer.CaseId, "file");
        Assert.Equal(before + 1, await CountAsync(county));
        Assert.Equal(TransferState.Completed, (await TransferAsync(county, transfer.CaseId)).State);
    }

    [Fact]
    public async Task Programs_start_list_and_read_transfers()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.BranchSecretary);

        var made = await caller.PostAsync(
            "/transfers",
            new
            {
                member = county.LiWei.ToString(),
                target = county.WestVillage.ToString(),
                reason = "工作单位变动",
                duesPaidTo = "2026-10",
            }
        );
        var again = await caller.PostAsync(
            "/transfers",
            new
            {
                member = county.LiWei.ToString(),
                toName = "县外",
                reason = "调动",
                duesPaidTo = "2026-10",
            }
        );
        var listed = await caller.GetAsync("/transfers?view=out&kind=within");
        var letters = await caller.GetAsync("/transfers/letters");
        var file = await caller.GetAsync("/transfers/export?format=csv");

        Assert.True(made.Status is HttpStatusCode.Created, made.Text);
        Assert.Equal("transfer.running-already", again.Json.GetProperty("code").GetString());
        Assert.Equal("李伟", listed.Json.GetProperty("rows")[0].GetProperty("name").GetString());
        Assert.Equal("submitted", listed.Json.GetProperty("rows")[0].GetProperty("state").GetString());
        Assert.Equal(0, letters.Json.GetProperty("rows").GetArrayLength());
        Assert.Equal(HttpStatusCode.OK, file.Status);
        Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync(made.Response.Headers.Location!.ToString()["/api/v1".Length..])).Status);
    }

    private static Dictionary<string, string> Arrival(string validUntil) =>
        new()
        {
            ["Input.From"] = "中共苏州市某街道工委",
            ["Input.LetterNumber"] = "苏组转1号",
            ["Input.LetterOn"] = "2026-11-01",
            ["Input.ValidUntil"] = validUntil,
            ["Input.DuesPaidTo"] = "2026-10",
            ["Input.Target"] = "中共城东镇东风村支部委员会",
            ["Input.Name"] = "周涛",
            ["Input.IdNumber"] = SmallCounty.IdNumber(new DateOnly(1985, 7, 1), 77).Value,
            ["Input.Ethnicity"] = "01",
            ["Input.Kind"] = "Full",
            ["Input.AdmittedOn"] = "2010-06-20",
            ["Input.ConvertedOn"] = "2011-06-20",
        };

    private static Task<int> CountAsync(SmallCounty county) =>
        county.LookAsync(db => db.Members.CountAsync(m => m.Standing == MembershipStanding.Normal));

    private static async Task<string> TextAsync(Browser browser, string url) => (await browser.OpenAsync(url)).Body!.TextContent;
}

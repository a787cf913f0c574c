using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Platform.Work;
using Touyan.Tests.Support;

namespace Touyan.Tests.Dues;

/// <summary>The pages over HTTP: who may open what, and how forms lead on.</summary>
public sealed class DuesPagesTests
{
    [Theory]
    [InlineData(Role.CountyAdministrator, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(Role.CommitteeAdministrator, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound)]
    [InlineData(Role.BranchSecretary, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound)]
    [InlineData(Role.Inspector, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.OK, HttpStatusCode.NotFound)]
    [InlineData(Role.Member, HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.NotFound)]
    [InlineData(
        Role.SystemAdministrator,
        HttpStatusCode.Forbidden,
        HttpStatusCode.Forbidden,
        HttpStatusCode.Forbidden,
        HttpStatusCode.Forbidden
    )]
    public async Task What_is_open_to_whom(
        Role role,
        HttpStatusCode seen,
        HttpStatusCode changed,
        HttpStatusCode books,
        HttpStatusCode elsewhere
    )
    {
        var purse = await Purse.AssessedAsync(11, 11);
        var browser = await purse.County.AsAsync(role);
        var wang = purse.County.WangFang;

        Assert.Equal(seen, (await browser.GetAsync($"/dues/collect?organization={purse.Village}")).Status);
        Assert.Equal(seen, (await browser.GetAsync($"/dues/members/{wang}")).Status);
        foreach (var form in new[] { "pay", "basis", "large" })
            Assert.Equal(changed, (await browser.GetAsync($"/dues/members/{wang}/{form}")).Status);

        Assert.Equal(books, (await browser.GetAsync($"/dues/accounts/{purse.Village}")).Status);
        Assert.Equal(elsewhere, (await browser.GetAsync($"/dues/collect?organization={purse.County.WestVillage}")).Status);
    }

    [Fact]
    public async Task A_secretary_assesses_and_collects_her_branch_by_the_form()
    {
        var purse = await Purse.OpenAsync();
        var browser = await purse.County.AsAsync(Role.BranchSecretary);
        var month = $"/dues/collect?organization={purse.Village}&month=2026-11-01";

        var assessed = await browser.SubmitAsync(month, new { }, "form[action*=Assess]");
        Assert.Equal(HttpStatusCode.SeeOther, assessed.Status);
        var sheet = await browser.OpenAsync(assessed.Location!);
        Assert.Equal(2, sheet.QuerySelectorAll("main input[type=checkbox]").Length);
        var nobody = await browser.SubmitAsync(assessed.Location!, new { }, "main form[action='/dues/collect']");
        var paid = await browser.SubmitAsync(assessed.Location + "&all=true", new { }, "main form[action='/dues/collect']");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, nobody.Status);
        Assert.Equal(HttpStatusCode.SeeOther, paid.Status);
        Assert.Equal(MonthState.Paid, await purse.StateAsync(11));
        Assert.Empty((await browser.OpenAsync(paid.Location!)).QuerySelectorAll("main input[type=checkbox]"));
    }

    [Fact]
    public async Task A_payment_is_entered_receipted_and_reversed_by_the_forms()
    {
        var purse = await Purse.AssessedAsync(10, 11);
        var browser = await purse.County.AsAsync(Role.BranchSecretary);

        var paid = await browser.SubmitAsync($"/dues/members/{purse.LiWei}/pay", new { Method = "Phone" });
        Assert.Equal(HttpStatusCode.SeeOther, paid.Status);
        var receipt = await browser.OpenAsync(paid.Location!);
        Assert.Contains("258.00", receipt.QuerySelector("main")!.TextContent);
        var reversed = await browser.SubmitAsync(paid.Location + "/reverse", new { Reason = "重复" });

        Assert.Equal(HttpStatusCode.SeeOther, reversed.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(paid.Location + "/reverse")).Status);
        Assert.Equal(MonthState.Overdue, await purse.StateAsync(10));
    }

    [Fact]
    public async Task A_member_reads_his_own_dues_and_nobody_elses()
    {
        var purse = await Purse.AssessedAsync(10, 11);
        var paid = await purse.PaidAsync(purse.Paying(10));
        var browser = await purse.County.AsAsync(Role.Member);

        var own = (await browser.OpenAsync("/dues/mine")).QuerySelector("main")!.TextContent;

        Assert.Contains("党费已交到2026年10月", own);
        Assert.Contains("整个基数按 1.5% 计算", own);
        Assert.DoesNotContain("8600", own);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync($"/dues/payments/{paid}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/dues/members/{purse.County.WangFang}")).Status);
        Assert.Equal("/dues/mine", (await browser.GetAsync("/dues")).Location);
    }

    [Fact]
    public async Task An_income_is_shown_once_for_a_reason_and_he_reads_who_looked()
    {
        var purse = await Purse.OpenAsync();
        var id = (await purse.ShowAsync()).Bases.Single().Id;
        var browser = await purse.County.AsAsync(Role.CountyAdministrator);

        var without = await browser.SubmitAsync($"/dues/bases/{id}/reveal", new { });
        var shown = await browser.SubmitAsync($"/dues/bases/{id}/reveal", new { Reason = "核对年度核定" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, without.Status);
        Assert.Contains("8600.00 元", shown.Reading);
        var told = await purse.County.LookAsync(db => db.Set<Modules.Trail.TrailEntry>().SingleAsync(e => e.ActCode == "member.reveal"));
        Assert.Equal((purse.LiWei.Value, "核对年度核定"), (told.SubjectId, told.Reason));
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await (await Purse.OpenAsync()).County.AsAsync(Role.CountyAdministrator)).GetAsync($"/dues/bases/{id}/reveal")).Status
        );
    }

    [Fact]
    public async Task The_home_page_tells_who_is_behind_with_the_article()
    {
        var purse = await Purse.AssessedAsync(4, 11);
        var browser = await purse.County.AsAsync(Role.BranchSecretary);

        var home = (await browser.OpenAsync("/")).QuerySelector("main")!.TextContent;
        var own = (await browser.OpenAsync($"/dues/members/{purse.LiWei}")).QuerySelector("main")!;

        Assert.Contains("2 名党员连续 6 个月以上没有交纳党费", home);
        Assert.Contains("自行脱党", own.TextContent);
        Assert.NotNull(own.QuerySelector($"a[href='/procedures/disposition-delisting/start?subject={purse.LiWei}']"));
        Assert.Contains("第三十一条", own.TextContent);
    }

    [Fact]
    public async Task The_books_are_kept_by_the_forms()
    {
        var purse = await Purse.AssessedAsync(11, 11);
        await purse.PaidAsync(purse.Paying(11));
        var browser = await purse.County.AsAsync(Role.CountyAdministrator);
        var books = $"/dues/accounts/{purse.Village}";

        var used = await browser.SubmitAsync(
            books + "/post",
            new
            {
                AmountYuan = "29.00",
                Use = "1",
                Text = "党课教材",
                Decision = "11月10日支委会",
            }
        );
        var tooMuch = await browser.SubmitAsync(books + "/remit", new { });
        var sent = await browser.SubmitAsync(books + "/remit", new { AmountYuan = "100.00" });
        var way = await browser.OpenAsync("/dues/accounts");
        var received = await browser.SubmitAsync(way.QuerySelector("main a[href$='/receive']")!.GetAttribute("href")!, new { });

        Assert.Equal(
            [HttpStatusCode.SeeOther, HttpStatusCode.Conflict, HttpStatusCode.SeeOther],
            [used.Status, tooMuch.Status, sent.Status]
        );
        Assert.Equal(HttpStatusCode.SeeOther, received.Status);
    }

    [Fact]
    public async Task The_list_of_those_behind_is_taken_out_as_a_sheet_and_that_is_told()
    {
        var purse = await Purse.AssessedAsync(9, 11);
        var browser = await purse.County.AsAsync(Role.BranchSecretary);

        var rows = Imports.Sheets.Read(await browser.Http.GetByteArrayAsync(new Uri("/dues/arrears/export", UriKind.Relative)));

        Assert.Contains(rows, r => r.Contains("李伟"));
        Assert.Contains(rows, r => r.Contains("258"));
        Assert.True(
            await purse.County.LookAsync(db => db.Set<Modules.Trail.TrailEntry>().AnyAsync(e => e.ActCode == "dues.export-arrears"))
        );
    }
}

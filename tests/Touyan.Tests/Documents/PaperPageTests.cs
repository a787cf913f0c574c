using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Documents.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.Documents;

/// <summary>The register, a paper and its row of numbers, as those see them who may, and those who may not.</summary>
public sealed class PaperPageTests
{
    [Theory]
    [InlineData(Role.CountyAdministrator, true, true)]
    [InlineData(Role.CommitteeAdministrator, true, true)]
    [InlineData(Role.Inspector, true, true)]
    [InlineData(Role.BranchSecretary, true, false)]
    [InlineData(Role.Member, true, false)]
    public async Task Who_is_concerned_sees_a_paper(Role role, bool seesLetter, bool seesRequest)
    {
        var county = await SmallCounty.OpenAsync();
        var (letter, request) = (await county.IssueAsync(county.Letter()), await county.IssueAsync(county.Request()));
        var browser = await county.AsAsync(role);

        Assert.Equal(seesLetter, (await browser.GetAsync($"/papers/{letter.Id}")).Status is HttpStatusCode.OK);
        Assert.Equal(seesRequest, (await browser.GetAsync($"/papers/{request.Id}")).Status is HttpStatusCode.OK);
        var list = (await browser.OpenAsync("/papers")).QuerySelector("main")!.TextContent;
        Assert.Equal((seesLetter, seesRequest), (list.Contains(letter.Number), list.Contains(request.Number)));
    }

    [Theory]
    [InlineData(Role.SystemAdministrator)]
    [InlineData(Role.SecurityAdministrator)]
    [InlineData(Role.AuditAdministrator)]
    public async Task Administrators_see_no_papers(Role role)
    {
        var county = await SmallCounty.OpenAsync();
        var letter = await county.IssueAsync(county.Letter());

        Assert.Equal(HttpStatusCode.Forbidden, (await (await county.AsAsync(role)).GetAsync($"/papers/{letter.Id}")).Status);
    }

    [Fact]
    public async Task Another_county_and_another_branch_know_nothing_of_it()
    {
        var (county, other) = (await SmallCounty.OpenAsync(), await SmallCounty.OpenAsync());
        var elsewhere = await county.IssueAsync(
            county.Letter() with
            {
                Issuer = county.WestTown,
                Concerned = [],
                Subject = new PaperSubject(PaperSubject.Member, county.ZhangMin.Value, "张敏"),
            }
        );

        Assert.Equal(
            HttpStatusCode.NotFound,
            (await (await other.AsAsync(Role.CountyAdministrator)).GetAsync($"/papers/{elsewhere.Id}")).Status
        );
        foreach (var role in new[] { Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector, Role.Member })
        {
            var browser = await county.AsAsync(role);
            Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/papers/{elsewhere.Id}")).Status);
            Assert.DoesNotContain(elsewhere.Number, (await browser.GetAsync("/papers")).Text);
        }
    }

    [Fact]
    public async Task What_is_not_for_the_subject_he_does_not_see()
    {
        var county = await SmallCounty.OpenAsync();
        var inquiry = await county.IssueAsync(county.Inquiry());

        Assert.Equal(HttpStatusCode.NotFound, (await (await county.AsAsync(Role.Member)).GetAsync($"/papers/{inquiry.Id}")).Status);
    }

    [Fact]
    public async Task The_print_says_what_was_issued_with_its_code_and_a_picture()
    {
        var county = await SmallCounty.OpenAsync();
        var letter = await county.IssueAsync(county.Letter());

        var page = await (await county.AsAsync(Role.CommitteeAdministrator)).OpenAsync($"/papers/{letter.Id}");

        var sheets = page.QuerySelector(".ty-sheets")!;
        Assert.Contains("转到中共河西镇柳桥村支部委员会，请转接组织关系", sheets.TextContent);
        Assert.Contains(letter.Code, sheets.TextContent);
        Assert.Contains("第 1 页", sheets.TextContent);
        Assert.StartsWith("data:image/png;base64,", sheets.QuerySelector("img")!.GetAttribute("src"));
        Assert.DoesNotContain(PaperDesk.IdNumber, page.DocumentElement.OuterHtml);
        Assert.NotNull(page.QuerySelector("[data-print]"));
    }

    [Fact]
    public async Task Who_leads_the_issuer_voids_and_the_number_stays_listed()
    {
        var county = await SmallCounty.OpenAsync();
        var (first, second) = (await county.IssueAsync(county.Letter()), await county.IssueAsync(county.Letter()));
        var office = await county.AsAsync(Role.CommitteeAdministrator);

        var refused = await (await county.AsAsync(Role.BranchSecretary)).GetAsync($"/papers/{first.Id}/void");
        var empty = await office.SubmitAsync($"/papers/{first.Id}/void", new { Reason = "" });
        var done = await office.SubmitAsync($"/papers/{first.Id}/void", new { Reason = "遗失" });
        var again = await office.SubmitAsync($"/papers/{first.Id}/void", new { Reason = "遗失" });

        Assert.Equal(
            (HttpStatusCode.NotFound, HttpStatusCode.UnprocessableEntity, $"/papers/{first.Id}", HttpStatusCode.Conflict),
            (refused.Status, empty.Status, done.Location, again.Status)
        );
        var row = await office.OpenAsync($"/papers/series?kind=transfer-letter&year={county.App.Clock.Today.Year}&of={county.EastTown}");
        var text = row.QuerySelector("main")!.TextContent;
        Assert.Contains("没有缺号", text);
        Assert.Contains("遗失", text);
        Assert.Contains(second.Number, text);
    }

    [Theory]
    [InlineData("void")]
    [InlineData("receipt")]
    public async Task Who_has_a_form_open_that_others_overtook_is_told(string act)
    {
        var county = await SmallCounty.OpenAsync();
        var letter = await county.IssueAsync(county.Letter());
        var office = await county.AsAsync(Role.CommitteeAdministrator);
        var form = await office.OpenAsync($"/papers/{letter.Id}/{act}");
        var seen = form.QuerySelector("input[name='Input.Version']")!.GetAttribute("value");

        var late = await office.SubmitAsync(
            $"/papers/{letter.Id}/{act}",
            new
            {
                Reason = "遗失",
                On = "2026-11-20",
                Version = int.Parse(seen!) - 1,
            }
        );

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("刚刚被他人办理过", late.Reading);
        Assert.DoesNotContain("已收回执", (await office.GetAsync($"/papers/{letter.Id}")).Reading);
    }

    [Fact]
    public async Task A_receipt_is_entered_by_the_page()
    {
        var county = await SmallCounty.OpenAsync();
        var letter = await county.IssueAsync(county.Letter());
        var office = await county.AsAsync(Role.CommitteeAdministrator);

        var done = await office.SubmitAsync(
            $"/papers/{letter.Id}/receipt",
            new { On = county.App.Clock.Today.ToString("yyyy-MM-dd"), Note = "寄回" }
        );

        Assert.Equal($"/papers/{letter.Id}", done.Location);
        Assert.Contains("已收回执", (await office.GetAsync($"/papers/{letter.Id}")).Reading);
    }

    [Fact]
    public async Task A_missing_number_is_shown_as_missing()
    {
        var county = await SmallCounty.OpenAsync();
        await county.IssueAsync(county.Letter());
        var gone = await county.IssueAsync(county.Letter());
        await county.PastTheProgramAsync(async db =>
        {
            await db.PaperOrganizations.Where(o => o.PaperId == gone.Id).ExecuteDeleteAsync();
            return await db.Papers.Where(p => p.Id == gone.Id).ExecuteDeleteAsync();
        });

        var row = await (await county.AsAsync(Role.CountyAdministrator)).GetAsync(
            $"/papers/series?kind=transfer-letter&year={county.App.Clock.Today.Year}&of={county.EastTown}"
        );

        Assert.Contains("缺 1 号", row.Reading);
        Assert.Contains("row.missing", await county.FindingsAsync());
    }

    [Fact]
    public async Task The_register_is_exported_within_reach_and_recorded()
    {
        var county = await SmallCounty.OpenAsync();
        await county.IssueAsync(county.Letter());
        var browser = await county.AsAsync(Role.CommitteeAdministrator);

        using var file = await browser.Http.GetAsync(new Uri("/papers/export?kind=transfer-letter", UriKind.Relative));
        var member = await (await county.AsAsync(Role.Member)).GetAsync("/papers/export");

        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(HttpStatusCode.Forbidden, member.Status);
        Assert.Equal(1, await county.LookAsync(db => db.Set<Modules.Trail.TrailEntry>().CountAsync(e => e.ActCode == "paper.export")));
    }
}

using System.Net;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Tests.Support;

namespace Touyan.Tests.Members;

/// <summary>Who may open the pages of committees, and how the forms lead through a change of committee.</summary>
public sealed class CommitteePagesTests
{
    [Theory]
    [InlineData(Role.CountyAdministrator, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(Role.CommitteeAdministrator, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.NotFound)]
    [InlineData(Role.BranchSecretary, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.NotFound)]
    [InlineData(Role.Inspector, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.NotFound)]
    [InlineData(Role.Member, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(Role.SystemAdministrator, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task A_committee_is_seen_and_changed_by_those_who_answer_for_it(
        Role role,
        HttpStatusCode seen,
        HttpStatusCode changed,
        HttpStatusCode elsewhere
    )
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage);
        var (here, there) = ($"/organizations/{county.EastVillage}/committee", $"/organizations/{county.WestVillage}/committee");
        var browser = await county.AsAsync(role);

        Assert.Equal(seen, (await browser.GetAsync(here)).Status);
        foreach (var form in new[] { "begin", "appoint", "postpone", "close" })
            Assert.Equal(changed, (await browser.GetAsync($"{here}/{form}")).Status);

        Assert.Equal(elsewhere, (await browser.GetAsync(there)).Status);
    }

    [Fact]
    public async Task Nobody_changes_a_committee_out_of_reach()
    {
        var county = await SmallCounty.OpenAsync();
        var other = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.WestVillage);
        var url = $"/organizations/{county.WestVillage}/committee/close";
        var form = await (await county.AsAsync(Role.CountyAdministrator)).OpenAsync(url);

        var town = await (await county.AsAsync(Role.CommitteeAdministrator)).GetAsync(url);
        var abroad = await (await other.AsAsync(Role.CountyAdministrator)).GetAsync(url);
        var stranger = await county.Stranger().GetAsync(url);
        var refused = await county.AppointAsync(county.WestVillage, county.ZhangMin, by: Role.CommitteeAdministrator);
        var forbidden = await county.BeginTermAsync(county.EastVillage, by: Role.BranchSecretary);

        Assert.NotNull(form.QuerySelector("form"));
        Assert.Equal(HttpStatusCode.Forbidden, town.Status);
        Assert.Equal(HttpStatusCode.NotFound, abroad.Status);
        Assert.Equal(HttpStatusCode.SeeOther, stranger.Status);
        Assert.Equal(RefusalKind.NotFound, refused.Refusal!.Kind);
        Assert.Equal(RefusalKind.Forbidden, forbidden.Refusal!.Kind);
    }

    [Fact]
    public async Task A_clerk_enters_a_new_committee_by_the_forms()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.CountyAdministrator);
        var url = $"/organizations/{county.EastVillage}/committee";

        var begun = await browser.SubmitAsync(
            $"{url}/begin",
            new
            {
                Ground = "FirstLoading",
                Number = 5,
                ElectedOn = "2026-11-01",
                Seats = 2,
                DocumentNumber = "东委〔2026〕6号",
            }
        );
        var candidates = await browser.SubmitAsync(
            await browser.OpenAsync($"{url}/appoint"),
            $"{url}/appoint?handler=Find",
            new
            {
                Ground = "FirstLoading",
                name = "李",
                Post = "01",
                From = "2026-11-01",
            }
        );
        var appointed = await browser.SubmitAsync(candidates.Page, $"{url}/appoint", new { MemberId = county.LiWei.ToString() });
        var shown = await browser.GetAsync(url);

        Assert.Equal((HttpStatusCode.SeeOther, url), (begun.Status, begun.Location));
        Assert.Contains("李伟", candidates.Reading, StringComparison.Ordinal);
        Assert.True(appointed.Status is HttpStatusCode.SeeOther, appointed.Reading);
        Assert.Contains("第 5 届", shown.Reading, StringComparison.Ordinal);
        Assert.Contains("2031-11-01", shown.Text, StringComparison.Ordinal);
        Assert.Contains("每届任期 5 年", shown.Reading, StringComparison.Ordinal);
        Assert.NotNull(shown.Page.QuerySelector($"a[href='/members/{county.LiWei}']"));
    }

    [Fact]
    public async Task A_refused_form_comes_back_as_it_was_filled_in_with_the_article()
    {
        var county = await SmallCounty.OpenAsync();
        var browser = await county.AsAsync(Role.CountyAdministrator);

        var refused = await browser.SubmitAsync(
            $"/organizations/{county.EastVillage}/committee/begin",
            new
            {
                Ground = "FirstLoading",
                Number = 5,
                ElectedOn = "2026-11-01",
                Seats = 3,
                DocumentNumber = "东委〔2026〕6号",
            }
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("支部工作条例", refused.Reading, StringComparison.Ordinal);
        Assert.Contains("东委〔2026〕6号", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_is_ended_and_a_term_put_off_and_closed_by_forms_that_leave_their_trace()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage, "2021-11-01");
        await county.AppointAsync(county.EastVillage, county.LiWei, from: "2021-11-01");
        var post = (await county.CommitteeAsync(county.EastVillage)).Serving!.Holders.Single().Id;
        var browser = await county.AsAsync(Role.CountyAdministrator);
        var url = $"/organizations/{county.EastVillage}/committee";

        var put = await browser.SubmitAsync(
            $"{url}/postpone",
            new
            {
                Ground = "Correction",
                Until = "2027-05-01",
                DocumentNumber = "海组〔2026〕9号",
                Reason = "建制调整",
            }
        );
        var ended = await browser.SubmitAsync(
            $"{url}/posts/{post}/end",
            new
            {
                Ground = "Correction",
                On = "2026-11-02",
                Reason = "到龄退出",
            }
        );
        var gone = await browser.GetAsync($"{url}/posts/{post}/end");
        var closed = await browser.SubmitAsync(
            $"{url}/close",
            new
            {
                Ground = "Correction",
                On = "2026-11-03",
                Reason = "准备撤销",
            }
        );
        var history = await browser.GetAsync($"/organizations/{county.EastVillage}");

        Assert.All([put, ended, closed], shown => Assert.True(shown.Status is HttpStatusCode.SeeOther, shown.Reading));
        Assert.Equal(HttpStatusCode.NotFound, gone.Status);
        foreach (var act in new[] { "登记班子换届", "登记班子任职", "登记延期换届", "登记班子免职", "终止班子届次", "到龄退出" })
            Assert.Contains(act, history.Reading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sits_in_the_committee_is_named_even_when_his_file_is_out_of_sight()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage);
        await county.AppointAsync(county.EastVillage, county.ZhangMin);

        var shown = await (await county.AsAsync(Role.BranchSecretary)).GetAsync($"/organizations/{county.EastVillage}/committee");

        Assert.Contains("张敏", shown.Reading, StringComparison.Ordinal);
        Assert.Null(shown.Page.QuerySelector($"a[href='/members/{county.ZhangMin}']"));
    }
}

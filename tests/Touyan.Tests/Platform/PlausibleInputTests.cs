using System.Net;
using AngleSharp.Html.Dom;
using Touyan.Kernel;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform;

/// <summary>Days that no person means, characters that no text holds and codes that no table knows are refused where they come in.</summary>
public sealed class PlausibleInputTests
{
    [Theory]
    [InlineData(Role.CountyAdministrator, "/members?probationEndsFrom=0001-01-01", "1900")]
    [InlineData(Role.CountyAdministrator, "/members?on=0001-01-01&ageBand=8", "1900")]
    [InlineData(Role.CountyAdministrator, "/members/overview?on=0002-01-01", "1900")]
    [InlineData(Role.CountyAdministrator, "/organizations?on=0002-01-01", "1900")]
    [InlineData(Role.AuditAdministrator, "/trail?to=9999-12-31", "2100")]
    [InlineData(Role.CountyAdministrator, "/members?name=%00", "不能识别的字符")]
    [InlineData(Role.CountyAdministrator, "/organizations?q=%00", "不能识别的字符")]
    [InlineData(Role.CountyAdministrator, "/committees?state=abc", "abc")]
    [InlineData(Role.CountyAdministrator, "/members?ageBand=zz", "代码表")]
    [InlineData(Role.CountyAdministrator, "/members/overview?education=zz", "代码表")]
    [InlineData(Role.CountyAdministrator, "/members/export?sex=abc", "abc")]
    [InlineData(Role.CountyAdministrator, "/committees/export?state=abc", "填写有误")]
    [InlineData(Role.CountyAdministrator, "/organizations/export?type=abc", "填写有误")]
    [InlineData(Role.CountyAdministrator, "/organizations/health/export?rule=%00", "填写有误")]
    public async Task A_page_says_what_is_wrong_in_its_address(Role role, string address, string said)
    {
        var county = await SmallCounty.OpenAsync();

        var shown = await (await county.AsAsync(role)).GetAsync(address);

        Assert.True(shown.Status is HttpStatusCode.UnprocessableEntity, $"{shown.Status} {shown.Reading}");
        Assert.Contains(said, shown.Reading);
    }

    [Theory]
    [InlineData("/members?probationEndsFrom=0001-01-01", "probationEndsFrom")]
    [InlineData("/members?on=9999-12-31", "on")]
    [InlineData("/members/overview?on=0002-01-01", "on")]
    [InlineData("/members?name=%00", "name")]
    [InlineData("/members?ageBand=zz", "ageBand")]
    [InlineData("/members?ethnicity=zz", "ethnicity")]
    [InlineData("/imports?cursor=%00", "cursor")]
    public async Task The_API_names_the_field(string address, string field)
    {
        var county = await SmallCounty.OpenAsync();

        var answer = await (await county.CallerAsync(Role.CountyAdministrator)).GetAsync(address);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, field), (answer.Status, answer.Field));
    }

    [Fact]
    public async Task A_body_is_read_by_the_same_rule()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await county.CallerAsync(Role.BranchSecretary);
        object Body(string note, string reason) =>
            new
            {
                name = "李伟",
                ethnicity = "01",
                note,
                reason,
            };

        var refused = await caller.PostAsync($"/members/{county.LiWei}/correct", Body("一\0二", "核对"));
        var kept = await caller.PostAsync($"/members/{county.LiWei}/correct", Body("一\r\n\t二", "核对"));
        var early = await caller.PostAsync(
            $"/members/{county.LiWei}/honours",
            new
            {
                title = "先进",
                awardedBy = "县委",
                awardedOn = "0001-01-01",
                reason = "补登",
            }
        );

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "note"), (refused.Status, refused.Field));
        Assert.Equal(HttpStatusCode.OK, kept.Status);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "awardedOn"), (early.Status, early.Field));
    }

    [Theory]
    [InlineData("%00", HttpStatusCode.BadRequest, "请求有误")]
    [InlineData("\0", HttpStatusCode.UnprocessableEntity, "不能识别的字符")]
    public async Task Nobody_signs_in_with_a_name_that_no_text_holds(string nothing, HttpStatusCode status, string said)
    {
        var county = await SmallCounty.OpenAsync();
        var stranger = county.Stranger();
        var form = (await stranger.OpenAsync("/sign-in")).QuerySelector("form[method=post]")!;
        var filled = Browser.Filled((IHtmlFormElement)form, new { UserName = "a_b", Password = "x" });
        var body = string.Join('&', filled.Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value)}"));
        using var content = new StringContent(body.Replace("a_b", $"a{nothing}b", StringComparison.Ordinal));
        content.Headers.ContentType = new("application/x-www-form-urlencoded");

        var refused = await Shown.OfAsync(await stranger.Http.PostAsync(new Uri("/sign-in", UriKind.Relative), content));

        Assert.Equal(status, refused.Status);
        Assert.Contains(said, refused.Reading);
    }

    [Fact]
    public async Task A_form_keeps_what_was_typed_beside_the_message()
    {
        var county = await SmallCounty.OpenAsync();

        var refused = await (await county.AsAsync(Role.BranchSecretary)).SubmitAsync(
            $"/members/{county.LiWei}/honours/new",
            new
            {
                Title = "先进",
                AwardedOn = "0002-03-04",
                Reason = "补登",
            }
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("1900", refused.Reading);
    }
}

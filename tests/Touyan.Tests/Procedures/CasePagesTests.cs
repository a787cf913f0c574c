using System.Net;
using Touyan.Kernel;
using Touyan.Modules.Procedures;
using Touyan.Tests.Support;

namespace Touyan.Tests.Procedures;

public sealed class CasePagesTests
{
    [Fact]
    public async Task Three_people_carry_a_case_through_by_pages()
    {
        var county = await SmallCounty.OpenAsync();
        var (member, secretary, town) = (
            await county.AsAsync(Role.Member),
            await county.AsAsync(Role.BranchSecretary),
            await county.AsAsync(Role.CommitteeAdministrator)
        );

        var begun = await member.SubmitAsync(
            $"/cases/new/member-certificate?subject={county.LiWei}",
            new Dictionary<string, string>
            {
                ["Input.Values[destination]"] = "苏州市工业园区",
                ["Input.Values[leaves-on]"] = "2026-12-01",
                ["Input.Values[months]"] = "3",
                ["Input.Values[purpose]"] = "务工",
            }
        );
        Assert.True(begun.Location is not null, begun.Reading);
        var page = begun.Location;
        await secretary.SubmitAsync(
            $"{page}/decide",
            new Dictionary<string, string> { ["Input.Outcome"] = "agree", ["Input.Values[dues-paid-to]"] = "2026-11" }
        );
        await town.SubmitAsync($"{page}/decide", new Dictionary<string, string> { ["Input.Outcome"] = "issue" });

        var story = (await member.OpenAsync(page)).Body!.TextContent;
        Assert.Contains("已办结", story);
        Assert.Contains("党支部核实：情况属实，报党委", story);
        Assert.Contains("基层党委开具：同意开具", story);
    }

    [Fact]
    public async Task Who_begins_cases_about_himself_only_is_not_asked_about_whom()
    {
        var county = await SmallCounty.OpenAsync();
        const string Begin = "/cases/new/member-certificate";

        var own = await (await county.AsAsync(Role.Member)).OpenAsync(Begin);
        var chosen = await (await county.AsAsync(Role.BranchSecretary)).OpenAsync(Begin);
        var organization = await (await county.AsAsync(Role.Member)).OpenAsync("/cases/new/organization-rename");

        Assert.Equal(county.LiWei.ToString(), own.QuerySelector("input[name='Input.Subject']")!.GetAttribute("value"));
        Assert.DoesNotContain("另选", own.Body!.TextContent);
        Assert.NotNull(chosen.QuerySelector("input[name='q']"));
        Assert.NotNull(organization.QuerySelector("input[name='q']"));
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_what_was_written_stays()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));
        var secretary = await county.AsAsync(Role.BranchSecretary);

        var shown = await secretary.SubmitAsync(
            $"/cases/{id}/decide",
            new Dictionary<string, string>
            {
                ["Input.Outcome"] = "agree",
                ["Input.Values[dues-paid-to]"] = "七月",
                ["Input.Reason"] = "情况属实",
            }
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, shown.Status);
        Assert.Contains("应为月份", shown.Reading);
        Assert.Contains("情况属实", shown.Reading);
    }

    [Fact]
    public async Task A_second_click_tells_that_it_is_done()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));
        var secretary = await county.AsAsync(Role.BranchSecretary);
        var form = new Dictionary<string, string> { ["Input.Outcome"] = "agree", ["Input.Values[dues-paid-to]"] = "2026-11" };
        await secretary.SubmitAsync($"/cases/{id}/decide", form);

        var again = await secretary.GetAsync($"/cases/{id}/decide");

        Assert.Equal(HttpStatusCode.RedirectMethod, again.Status);
        Assert.Single((await county.CaseAsync(id)).Decisions);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/decide")]
    [InlineData("/withdraw")]
    [InlineData("/urge")]
    [InlineData("/extend")]
    [InlineData("/hand-over")]
    public async Task A_case_of_another_county_is_not_found(string rest)
    {
        var county = await SmallCounty.OpenAsync();
        var other = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));
        var stranger = await other.AsAsync(Role.CountyAdministrator);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/cases/{id}{rest}")).Status);
    }

    [Fact]
    public async Task Home_says_what_waits_for_me()
    {
        var county = await SmallCounty.OpenAsync();
        var late = county.CertificateFor(county.LiWei) with { On = county.Today.AddDays(-30) };
        await county.StartCaseAsync(Role.Member, late);
        await county.StartCaseAsync(Role.BranchSecretary, county.CertificateFor(county.WangFang));

        var home = (await (await county.AsAsync(Role.BranchSecretary)).OpenAsync("/")).Body!.TextContent;
        var own = (await (await county.AsAsync(Role.Member)).OpenAsync("/")).Body!.TextContent;

        Assert.Contains("1 份办理单等您办理，已逾期", home);
        Assert.Contains("1 份办理单等您办理", home);
        Assert.Contains("您发起的 1 份办理单逾期未办", own);
    }

    [Fact]
    public async Task The_list_shows_what_is_in_sight_and_finds_it()
    {
        var county = await SmallCounty.OpenAsync();
        await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));
        await county.StartCaseAsync(Role.BranchSecretary, county.CertificateFor(county.WangFang));

        var all = (await (await county.AsAsync(Role.BranchSecretary)).OpenAsync("/cases")).Body!.TextContent;
        var some = (await (await county.AsAsync(Role.BranchSecretary)).OpenAsync("/cases?q=王芳&state=Open&mine=Waiting"))
            .QuerySelector("tbody")!
            .TextContent;
        var own = (await (await county.AsAsync(Role.Member)).OpenAsync("/cases")).QuerySelector("tbody")!.TextContent;

        Assert.Contains("李伟", all);
        Assert.DoesNotContain("李伟", some);
        Assert.Contains("王芳", some);
        Assert.DoesNotContain("王芳", own);
    }

    [Fact]
    public async Task The_same_acts_over_the_interface_for_programs()
    {
        var county = await SmallCounty.OpenAsync();
        var id = await county.StartCaseAsync(Role.Member, county.CertificateFor(county.LiWei));
        var secretary = await county.CallerAsync(Role.BranchSecretary);

        var wrong = await secretary.PostAsync(
            $"/cases/{id}/decisions",
            new
            {
                step = "branch-review",
                outcome = "agree",
                on = "2026-11-20",
            }
        );
        var done = await secretary.PostAsync(
            $"/cases/{id}/decisions",
            new
            {
                step = "branch-review",
                outcome = "agree",
                on = "2026-11-20",
                values = new Dictionary<string, string> { ["dues-paid-to"] = "2026-11" },
            }
        );

        Assert.Equal(422, (int)wrong.Status);
        Assert.Equal(200, (int)done.Status);
        Assert.Equal("issue", (await county.CaseAsync(id)).Open!.Step);
    }
}

using System.Net;
using Touyan.Kernel;
using Touyan.Tests.Support;

namespace Touyan.Tests.Members;

/// <summary>A member sees who saw his sensitive values, and only his own.</summary>
public sealed class LooksTests
{
    [Fact]
    public async Task A_revealed_value_leaves_the_screen_by_itself_after_the_time_of_the_rule_book()
    {
        var county = await SmallCounty.OpenAsync();

        var shown = await RevealAsync(county, county.LiWei, "核对档案");

        Assert.Equal($"60; url=/members/{county.LiWei}", Assert.Single(shown.Response.Headers.GetValues("Refresh")));
        Assert.True(shown.Response.Headers.CacheControl!.NoStore);
        Assert.Contains("60 秒后自动返回档案", shown.Reading);
        Assert.NotNull(shown.Page.QuerySelector("head meta[name=turbo-root]"));
    }

    [Fact]
    public async Task He_sees_who_looked_on_behalf_of_which_post_at_what_and_why()
    {
        var county = await SmallCounty.OpenAsync();
        await RevealAsync(county, county.LiWei, "核对档案");
        await RevealAsync(county, county.WangFang, "核对另一人");

        var liWei = await county.AsAsync(Role.Member);
        var looks = await liWei.GetAsync("/looks");

        Assert.Contains("公民身份号码", looks.Reading);
        Assert.Contains("核对档案", looks.Reading);
        Assert.Contains("党支部书记", looks.Reading);
        Assert.DoesNotContain("核对另一人", looks.Reading);
        Assert.Contains("/looks", (await liWei.GetAsync("/")).Text);
        Assert.Contains("/looks", (await liWei.GetAsync($"/members/{county.LiWei}")).Text);
        Assert.DoesNotContain("/looks", (await (await county.AsAsync(Role.BranchSecretary)).GetAsync($"/members/{county.LiWei}")).Text);
    }

    [Fact]
    public async Task An_export_with_whole_numbers_of_an_organisation_above_him_is_told_and_a_masked_one_is_not()
    {
        var county = await SmallCounty.OpenAsync();
        await ExportAsync(county, county.EastTown, "年度统计", full: false);
        await ExportAsync(county, county.WestTown, "河西核查", full: true);
        await ExportAsync(county, county.EastTown, "信息比对", full: true);

        var looks = await (await county.AsAsync(Role.Member)).GetAsync("/looks");

        Assert.Contains("信息比对", looks.Reading);
        Assert.Contains("导出花名册（完整号码）：中共城东镇委员会", looks.Reading);
        Assert.DoesNotContain("河西核查", looks.Reading);
        Assert.DoesNotContain("年度统计", looks.Reading);
    }

    [Theory]
    [InlineData(Role.CountyAdministrator, HttpStatusCode.NotFound)]
    [InlineData(Role.AuditAdministrator, HttpStatusCode.Forbidden)]
    [InlineData(Role.Member, HttpStatusCode.OK)]
    public async Task Who_is_no_member_has_no_such_page(Role role, HttpStatusCode status)
    {
        var county = await SmallCounty.OpenAsync();

        Assert.Equal(status, (await (await county.AsAsync(role)).GetAsync("/looks")).Status);
    }

    private static async Task<Shown> RevealAsync(SmallCounty county, MemberId member, string reason) =>
        await (await county.AsAsync(Role.BranchSecretary)).SubmitAsync($"/members/{member}/reveal/id-number", new { Reason = reason });

    private static async Task ExportAsync(SmallCounty county, OrganizationId organization, string reason, bool full)
    {
        var shown = await (await county.AsAsync(Role.CountyAdministrator)).SubmitAsync(
            $"/members/export?organization={organization}",
            new { Reason = reason, Full = full ? "true" : "false" }
        );
        Assert.Equal(HttpStatusCode.OK, shown.Status);
    }
}

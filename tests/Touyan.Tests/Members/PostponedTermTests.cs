using Touyan.Kernel;
using Touyan.Tests.Support;

namespace Touyan.Tests.Members;

/// <summary>A term that the body above let be put off, in the health of its organisation. Today is 2026-11-20.</summary>
public sealed class PostponedTermTests
{
    [Fact]
    public async Task A_term_that_ran_out_is_overdue_no_longer_when_it_is_put_off()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage, "2021-11-01");
        var browser = await county.AsAsync(Role.CountyAdministrator);
        var url = $"/organizations/{county.EastVillage}";

        var before = (await browser.GetAsync(url)).Reading;
        await county.PostponeTermAsync(county.EastVillage, "2027-05-01");
        var soon = (await browser.GetAsync(url)).Reading;
        await county.PostponeTermAsync(county.EastVillage, "2027-11-01");
        var later = (await browser.GetAsync(url)).Reading;

        Assert.Contains("任期已于2026年11月1日届满，应当换届", before);
        Assert.DoesNotContain("应当换届", soon);
        Assert.Contains("任期原应于2026年11月1日届满，经批准延期至2027年5月1日，应做好换届准备", soon);
        Assert.DoesNotContain("换届准备", later);
    }

    [Fact]
    public async Task One_put_off_by_more_than_is_normal_is_told_with_the_article()
    {
        var county = await SmallCounty.OpenAsync();
        await county.BeginTermAsync(county.EastVillage, "2021-11-01");

        await county.PostponeTermAsync(county.EastVillage, "2028-05-01", isExceptional: true);

        var shown = await (await county.AsAsync(Role.CountyAdministrator)).GetAsync($"/organizations/{county.EastVillage}");
        Assert.Contains("经批准延期至2028年5月1日；延期换届一般不超过1年", shown.Reading);
        Assert.Contains("关于党的基层组织任期的意见》第二条", shown.Reading);
    }
}

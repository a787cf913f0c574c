using Touyan.Kernel;
using Touyan.Tests.Support;

namespace Touyan.Tests.Accounts;

public sealed class TrailChangesTests
{
    [Theory]
    [InlineData("13811111178", "138******78（已更改）")]
    [InlineData("13911111178", "139******78")]
    [InlineData("13800000078", null)]
    public async Task A_value_that_changed_is_told_even_if_its_masked_form_is_the_same(string changedTo, string? told)
    {
        var county = await SmallCounty.OpenAsync();
        await county.CorrectAsync(county.LiWei, "13800000078", "南通");

        await county.CorrectAsync(county.LiWei, changedTo, "海平");

        var secretary = await county.AsAsync(Role.BranchSecretary);
        var latest = (await secretary.OpenAsync($"/members/{county.LiWei}")).QuerySelector("#history li")!;
        var phone = latest.QuerySelectorAll("dt").FirstOrDefault(dt => dt.TextContent.EndsWith("手机号码", StringComparison.Ordinal));
        Assert.Equal(told, phone?.NextElementSibling!.QuerySelector("ins")!.TextContent);
        Assert.Contains("海平", latest.TextContent);
    }
}

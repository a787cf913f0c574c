using Touyan.Kernel;
using Touyan.Modules.Members.Correction;
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
        await CorrectAsync(county, "13800000078", "南通");

        await CorrectAsync(county, changedTo, "海平");

        var secretary = await county.AsAsync(Role.BranchSecretary);
        var latest = (await secretary.OpenAsync($"/members/{county.LiWei}")).QuerySelector("#history li")!;
        var phone = latest.QuerySelectorAll("dt").FirstOrDefault(dt => dt.TextContent.EndsWith("手机号码", StringComparison.Ordinal));
        Assert.Equal(told, phone?.NextElementSibling!.QuerySelector("ins")!.TextContent);
        Assert.Contains("海平", latest.TextContent);
    }

    private static async Task CorrectAsync(SmallCounty county, string phone, string from)
    {
        var input = new CorrectMember.Input
        {
            Id = county.LiWei,
            Name = "李伟",
            Ethnicity = "01",
            Phone = phone,
            NativePlace = from,
            Reason = "更正",
        };
        var done = await county.RunAsync<CorrectMember, Result<MemberId>>(
            Role.BranchSecretary,
            (correct, by) => correct.RunAsync(input, by, default)
        );
        Assert.False(done.IsRefused, done.Refusal?.Message);
    }
}

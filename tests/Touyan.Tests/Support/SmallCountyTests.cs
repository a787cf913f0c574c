using System.Net;
using Touyan.Kernel;

namespace Touyan.Tests.Support;

public sealed class SmallCountyTests
{
    [Fact]
    public async Task Everyone_of_the_cast_can_sign_in_and_comes_home()
    {
        var county = await SmallCounty.OpenAsync();

        foreach (var role in Enum.GetValues<Role>())
        {
            var browser = await county.AsAsync(role);
            Assert.NotNull((await browser.OpenAsync("/")).QuerySelector("h1"));
        }
    }

    [Fact]
    public async Task A_stranger_is_sent_to_sign_in()
    {
        var county = await SmallCounty.OpenAsync();

        var shown = await county.Stranger().GetAsync("/");

        Assert.Equal(HttpStatusCode.SeeOther, shown.Status);
        Assert.Equal("/sign-in", shown.Location);
    }
}

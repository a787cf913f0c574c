using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Platform;
using Touyan.Platform.Demo;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform;

public sealed class DemoOptionsTests
{
    [Theory]
    [InlineData(null, DemoCounty.UsualMembers)]
    [InlineData("off", null)]
    [InlineData("500", 500)]
    [InlineData("-3", null)]
    public void A_new_database_gets_the_demo_county_unless_the_operator_says_otherwise(string? setting, int? members)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["TOUYAN_DEMO"] = setting })
            .Build();

        Assert.Equal(members, TouyanOptions.FromEnvironment(settings).DemoMembers);
    }

    /// <summary>Also when the tables are there already: the first start may have been broken off while it loaded.</summary>
    [Fact]
    public async Task Only_a_database_without_any_county_is_empty()
    {
        await using var empty = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync();

        Assert.True(await empty.Services.GetRequiredService<DemoCounty>().IsWantedAsync(default));
        Assert.False(await county.App.Services.GetRequiredService<DemoCounty>().IsWantedAsync(default));
    }
}

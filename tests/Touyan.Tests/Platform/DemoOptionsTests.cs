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

    [Fact]
    public async Task The_command_makes_a_county_that_is_not_there_and_leaves_one_that_is_alone()
    {
        await using var database = await TestDatabase.CreateAsync();

        var made = await ProgramRun.OfAsync(database, "demo", "--county", "320685", "--members", "50");
        var again = await ProgramRun.OfAsync(database, "demo", "--county", "320685", "--members", "50");
        var another = await ProgramRun.OfAsync(database, "demo", "--county", "320623", "--members", "50");

        Assert.Equal([0, 1, 0], new[] { made, again, another }.Select(r => r.ExitCode));
        Assert.Contains("zuzhibu320623", another.Output);
        Assert.Contains("已有数据", again.Error);
    }
}

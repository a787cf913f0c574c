using Microsoft.Extensions.Configuration;
using Touyan.Platform;
using Touyan.Platform.Demo;

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
}

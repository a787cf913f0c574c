using Touyan.Platform.Commands;

namespace Touyan.Platform.Demo;

/// <summary>Registers the demo county and its command.</summary>
public static class DemoSetup
{
    public static IServiceCollection AddDemo(this IServiceCollection services) =>
        services.AddSingleton<DemoCounty>().AddSingleton<DemoSignIns>().AddSingleton<IProgramCommand, DemoCommand>();
}

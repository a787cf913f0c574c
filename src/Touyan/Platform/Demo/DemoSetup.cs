using Touyan.Platform.Commands;

namespace Touyan.Platform.Demo;

public static class DemoSetup
{
    public static IServiceCollection AddDemo(this IServiceCollection services) =>
        services.AddSingleton<DemoCounty>().AddSingleton<DemoSignIns>().AddSingleton<IProgramCommand, DemoCommand>();
}

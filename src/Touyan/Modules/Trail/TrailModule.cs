using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Touyan.Modules.Trail;

public static class TrailModule
{
    public static IServiceCollection AddTrail(this IServiceCollection services) =>
        services.AddScoped<Trail>().AddSingleton<IInterceptor, TrailInterceptor>();
}

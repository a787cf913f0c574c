using Touyan.Kernel;

namespace Touyan.Platform.Security;

/// <summary>Registers actors and permissions, and places the gate.</summary>
public static class SecuritySetup
{
    public static IServiceCollection AddActors(this IServiceCollection services) =>
        services
            .AddSingleton<PermissionMatrix>()
            .AddSingleton<IProgramFacts, PermissionFacts>()
            .AddSingleton<Commands.CommandActor>()
            .AddScoped<CurrentActor>()
            .AddScoped<Actor>(s =>
                s.GetRequiredService<CurrentActor>().Actor
                ?? throw new InvalidOperationException("Nobody is signed in; this endpoint must not allow anonymous callers.")
            );

    /// <summary>After authentication and routing, before the endpoints.</summary>
    public static IApplicationBuilder UsePermissionGate(this IApplicationBuilder app) => app.UseMiddleware<PermissionGate>();
}

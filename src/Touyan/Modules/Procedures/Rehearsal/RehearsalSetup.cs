namespace Touyan.Modules.Procedures.Rehearsal;

internal static class RehearsalSetup
{
    public static IServiceCollection AddRehearsal(this IServiceCollection services) =>
        services.AddScoped<RehearseCase>().AddScoped<RehearsalCast>();
}

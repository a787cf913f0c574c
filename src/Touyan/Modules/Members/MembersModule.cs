using Touyan.Modules.Members.Roster;
using Touyan.Platform.Security;

namespace Touyan.Modules.Members;

public static class MembersModule
{
    public static IServiceCollection AddMembers(this IServiceCollection services)
    {
        services.AddSingleton<IPermissionSource, MembersPermissions>();
        services.AddScoped<RosterQuery>().AddScoped<FindMembers>();
        return services;
    }
}

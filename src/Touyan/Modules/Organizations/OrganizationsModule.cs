using Touyan.Platform.Security;

namespace Touyan.Modules.Organizations;

public static class OrganizationsModule
{
    public static IServiceCollection AddOrganizations(this IServiceCollection services) =>
        services.AddScoped<IOrganizations, OrganizationDirectory>().AddSingleton<IPermissionSource, OrganizationsPermissions>();
}

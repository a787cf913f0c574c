using Microsoft.EntityFrameworkCore.Diagnostics;
using Touyan.Modules.Trail.Browse;
using Touyan.Modules.Trail.History;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Trail;

public static class TrailModule
{
    public static IServiceCollection AddTrail(this IServiceCollection services) =>
        services
            .AddScoped<Trail>()
            .AddScoped<TrailReader>()
            .AddScoped<BrowseTrail>()
            .AddSingleton<IInterceptor, TrailInterceptor>()
            .AddSingleton<IPermissionSource, TrailPermissions>()
            .AddMenuItem(new MenuItem(MenuGroup.Administration, "操作记录", "/trail", "history", 30, TrailPermissions.Read.Code));
}

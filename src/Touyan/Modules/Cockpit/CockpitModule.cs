using Touyan.Platform.Security;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Cockpit;

public static class CockpitModule
{
    public static IServiceCollection AddCockpit(this IServiceCollection services) =>
        services
            .AddSingleton<IPermissionSource, CockpitPermissions>()
            .AddScoped<ShowMyWork>()
            .AddScoped<ShowTiles>()
            .AddMenuItem(new MenuItem(MenuGroup.MyWork, "我的工作", "/", "home", 1))
            .AddMenuItem(new MenuItem(MenuGroup.MyWork, "支部工作", "/branch", "checklist", 2, CockpitPermissions.Branch.Code))
            .AddMenuItem(new MenuItem(MenuGroup.MyWork, "我的", "/my", "user-circle", 3, CockpitPermissions.Own.Code));
}

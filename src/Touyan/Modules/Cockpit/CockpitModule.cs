using Touyan.Platform.Ui;

namespace Touyan.Modules.Cockpit;

public static class CockpitModule
{
    public static IServiceCollection AddCockpit(this IServiceCollection services) =>
        services.AddScoped<ShowMyWork>().AddMenuItem(new MenuItem(MenuGroup.MyWork, "我的工作", "/", "home", 1));
}

using Touyan.Platform.Ui;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Procedures.Statistics;

internal static class StatisticsSetup
{
    public static IServiceCollection AddStatistics(this IServiceCollection services) =>
        services
            .AddScoped<CountCases>()
            .AddScoped<SpentTimes>()
            .AddScoped<ExportStatistics>()
            .AddSingleton<StatisticsWords>()
            .AddSingleton<IApi, StatisticsApi>()
            .AddMenuItem(
                new MenuItem(MenuGroup.DailyWork, "办理统计", "/cases/statistics", "chart-bar", 20, ProceduresPermissions.Read.Code)
            );
}

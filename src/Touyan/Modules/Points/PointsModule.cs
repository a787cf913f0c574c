using Touyan.Modules.Members;
using Touyan.Modules.Points.Commands;
using Touyan.Modules.Points.Demo;
using Touyan.Modules.Points.Ledger;
using Touyan.Modules.Points.Model;
using Touyan.Modules.Points.Rules;
using Touyan.Modules.Points.Seams;
using Touyan.Modules.Points.Spending;
using Touyan.Modules.Posts;
using Touyan.Modules.Procedures;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Commands;
using Touyan.Platform.Demo;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web.Api;
using Touyan.Platform.Work;

namespace Touyan.Modules.Points;

public static class PointsModule
{
    /// <summary>Reads what earns at once: a rule that rewards what is on no list stops the start.</summary>
    public static IServiceCollection AddPoints(this IServiceCollection services)
    {
        services.AddSingleton(PointRulesReader.Read(services.RulebookOf()));
        services.AddSingleton<IPermissionSource, PointsPermissions>().AddSingleton<IApi, PointsApi>();
        services.AddScoped<PointDesk>().AddScoped<IPointBook, PointBook>().AddScoped<KeepPoints>().AddScoped<VerifyPoints>();
        services
            .AddScoped<ShowPoints>()
            .AddScoped<ListPoints>()
            .AddScoped<ExportPoints>()
            .AddScoped<SpendPoints>()
            .AddScoped<SettleSpending>();
        services.AddScoped<IPointsEarned, PointsEarned>();
        services.AddScoped<IPointSource, DeedPoints>().AddScoped<IDeedUse, DeedPoints>().AddScoped<IMemberUse, PointsOfMember>();
        services.AddCaseEffect<GrantByAppeal>("points.grant", "补记积分");
        services.AddScoped<IDemoPart, DemoPoints>().AddSingleton<IProgramCommand, PointsCommand>().AddScoped<ITileSource, PointsTiles>();
        services.AddMenuItem(new MenuItem(MenuGroup.DailyWork, "先锋储值", "/points", "star", 52, PointsPermissions.Spend.Code));
        services.AddMenuItem(new MenuItem(MenuGroup.MyWork, "我的积分", "/my-points", "star", 31, PostsPermissions.Serve.Code));
        return services;
    }
}

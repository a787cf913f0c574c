using Touyan.Modules.Documents;
using Touyan.Modules.Imports;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Posts.Deeds;
using Touyan.Modules.Posts.Defining;
using Touyan.Modules.Posts.Demo;
using Touyan.Modules.Posts.Figures;
using Touyan.Modules.Posts.Holding;
using Touyan.Modules.Posts.Model;
using Touyan.Modules.Posts.Reminders;
using Touyan.Modules.Posts.Seams;
using Touyan.Modules.Posts.Sheets;
using Touyan.Modules.Posts.Slips;
using Touyan.Platform.Demo;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web.Api;
using Touyan.Platform.Work;

namespace Touyan.Modules.Posts;

public static class PostsModule
{
    public static IServiceCollection AddPosts(this IServiceCollection services)
    {
        services.AddSingleton<IPermissionSource, PostsPermissions>();
        services.AddSingleton<IApi, PostsApi>().AddSingleton<IApi, DeedsApi>();
        services.AddScoped<PostDesk>().AddScoped<PostChoices>().AddScoped<PostQuery>().AddScoped<DeedQuery>();
        services.AddScoped<FindPosts>().AddScoped<ShowPost>().AddScoped<DefinePost>().AddScoped<ClosePost>().AddScoped<ExportPosts>();
        services.AddScoped<TakePost>().AddScoped<AssignPost>().AddScoped<ConfirmHoldings>().AddScoped<EndHolding>().AddScoped<MyPosts>();
        services.AddScoped<DeedJudge>().AddScoped<LogDeed>().AddScoped<EnterDeeds>().AddScoped<ConfirmDeeds>().AddScoped<WithdrawDeed>();
        services.AddScoped<FindDeeds>().AddScoped<ExportDeeds>().AddScoped<IssueSlips>().AddScoped<CountServing>();
        services.AddScoped<IServiceDeeds, ServiceDeeds>().AddScoped<IFileOwner, DeedFiles>();
        services.AddScoped<IOrganizationUse, PostsAtOrganization>().AddScoped<IMemberUse, PostsOfMember>();
        services.AddScoped<IWorkSource, PostsWork>().AddScoped<ITileSource, PostsTiles>().AddScoped<IDemoPart, DemoPosts>();
        services.AddScoped<IImportKind, PostImport>().AddScoped<TakeBackPosts>();
        services.AddMenuItem(new MenuItem(MenuGroup.MyWork, "我的岗位", "/my-posts", "flag", 30, PostsPermissions.Serve.Code));
        services.AddMenuItem(new MenuItem(MenuGroup.DailyWork, "党员岗位", "/service-posts", "flag", 50, PostsPermissions.Read.Code));
        services.AddMenuItem(new MenuItem(MenuGroup.DailyWork, "服务登记", "/deeds", "heart-handshake", 51, PostsPermissions.Read.Code));
        return services;
    }
}

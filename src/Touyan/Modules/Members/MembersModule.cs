using Touyan.Modules.Accounts;
using Touyan.Modules.Imports;
using Touyan.Modules.Members.Demo;
using Touyan.Modules.Members.Roster;
using Touyan.Modules.Members.Rosters;
using Touyan.Platform.Demo;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Members;

public static class MembersModule
{
    public static IServiceCollection AddMembers(this IServiceCollection services)
    {
        services.AddSingleton<IPermissionSource, MembersPermissions>();
        services.AddSingleton<IApi, MembersApi>();
        services.AddScoped<IDemoPart, DemoMembers>().AddScoped<IDemoPart, DemoCommittees>();
        services
            .AddScoped<RosterQuery>()
            .AddScoped<Overview.ShowOverview>()
            .AddScoped<FindMembers>()
            .AddScoped<FindByIdNumber>()
            .AddScoped<RosterFace>();
        services.AddScoped<IImportKind, RosterImport>();
        services.AddScoped<IMemberLookup, MemberLookup>();
        services.AddMenuItem(new MenuItem(MenuGroup.People, "花名册", "/members", "users", 20, MembersPermissions.Read.Code));
        return services;
    }
}

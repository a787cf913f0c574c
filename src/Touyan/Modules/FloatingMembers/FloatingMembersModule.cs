using Touyan.Modules.Dues;
using Touyan.Modules.Duties;
using Touyan.Modules.FloatingMembers.Demo;
using Touyan.Modules.FloatingMembers.Inflows;
using Touyan.Modules.FloatingMembers.Matching;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.FloatingMembers.Outflows;
using Touyan.Modules.FloatingMembers.Receptions;
using Touyan.Modules.FloatingMembers.Reminders;
using Touyan.Modules.FloatingMembers.Revealing;
using Touyan.Modules.FloatingMembers.Seams;
using Touyan.Modules.FloatingMembers.Sheets;
using Touyan.Modules.FloatingMembers.Stations;
using Touyan.Modules.Imports;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Platform.Demo;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web.Api;
using Touyan.Platform.Work;

namespace Touyan.Modules.FloatingMembers;

public static class FloatingMembersModule
{
    public static IServiceCollection AddFloatingMembers(this IServiceCollection services)
    {
        services.AddSingleton<IPermissionSource, FloatingPermissions>();
        services.AddSingleton<IApi, OutflowsApi>().AddSingleton<IApi, InflowsApi>().AddSingleton<IApi, StationsApi>();
        services.AddScoped<FloatingDesk>().AddScoped<Choices>().AddScoped<WhereaboutsChoices>();
        services.AddScoped<OutflowQuery>().AddScoped<FindOutflows>().AddScoped<ShowOutflow>().AddScoped<ExportOutflows>();
        services.AddScoped<StationChoice>().AddScoped<RegisterOutflow>().AddScoped<ChangeOutflow>().AddScoped<EducateOutflow>();
        services
            .AddScoped<ContactOutflow>()
            .AddScoped<EndOutflow>()
            .AddScoped<NoteDuesAway>()
            .AddScoped<TakeBackDuesAway>()
            .AddScoped<IAwayMembers, AwayMembers>();
        services.AddScoped<InflowQuery>().AddScoped<FindInflows>().AddScoped<ShowInflow>().AddScoped<ExportInflows>();
        services
            .AddScoped<RegisterInflow>()
            .AddScoped<ContactInflow>()
            .AddScoped<NoteDues>()
            .AddScoped<TakeBackDues>()
            .AddScoped<SignOffInflow>();
        services.AddScoped<MatchQuery>().AddScoped<SettleMatch>();
        services.AddScoped<ListStations>().AddScoped<OpenStation>().AddScoped<CloseStation>();
        services.AddScoped<FindReceptions>().AddScoped<HoldReception>().AddScoped<RevealNumber>();
        services.AddScoped<IOrganizationUse, FloatingAtOrganization>().AddScoped<IMemberUse, FloatingOfMember>();
        services.AddScoped<MonthsPaidElsewhere>().AddScoped<IPaidElsewhere>(s => s.GetRequiredService<MonthsPaidElsewhere>());
        services.AddDutyEvidence<ReceptionEvidence>(ReceptionEvidence.Id, "节日接待记录");
        services.AddDutyCondition<HasMembersAway>(HasMembersAway.Id, "有外出党员");
        services.AddScoped<IWorkSource, FloatingWork>().AddScoped<IDemoPart, DemoFloating>();
        services.AddScoped<IImportKind, FloatingImport>().AddScoped<FloatingBasis>().AddScoped<TakeBackFloating>();
        services.AddMenuItem(new MenuItem(MenuGroup.DailyWork, "流出党员", "/outflows", "logout", 40, FloatingPermissions.Read.Code));
        services.AddMenuItem(new MenuItem(MenuGroup.DailyWork, "流入党员", "/inflows", "map-pin", 41, FloatingPermissions.Read.Code));
        services.AddMenuItem(
            new MenuItem(MenuGroup.DailyWork, "驻外流动党组织", "/floating-stations", "building", 42, FloatingPermissions.Read.Code)
        );
        return services;
    }
}

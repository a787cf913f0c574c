using Touyan.Modules.Duties.Book;
using Touyan.Modules.Duties.Conditions;
using Touyan.Modules.Duties.Counties;
using Touyan.Modules.Duties.Definitions;
using Touyan.Modules.Duties.Excuses;
using Touyan.Modules.Duties.Explaining;
using Touyan.Modules.Duties.Map;
using Touyan.Modules.Duties.Occasions;
using Touyan.Modules.Duties.Own;
using Touyan.Modules.Duties.Reckoning;
using Touyan.Modules.Duties.Reminders;
using Touyan.Modules.Duties.Rows;
using Touyan.Modules.Duties.Seams;
using Touyan.Modules.Duties.Wall;
using Touyan.Modules.Members;
using Touyan.Modules.Messages;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Commands;
using Touyan.Platform.Jobs;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web.Api;
using Touyan.Platform.Work;

namespace Touyan.Modules.Duties;

public static class DutiesModule
{
    public static IServiceCollection AddDuties(this IServiceCollection services)
    {
        services.AddSingleton<IPermissionSource, DutiesPermissions>().AddSingleton<IApi, DutiesApi>();
        services
            .AddScoped<CommitteeTerms>()
            .AddScoped<DutyHolders>()
            .AddScoped<DutyOccasions>()
            .AddScoped<DutyProofs>()
            .AddScoped<KnownExcuses>()
            .AddScoped<DutyReckoner>()
            .AddScoped<DutyDesk>();
        services.AddScoped<ShowDutyMap>().AddScoped<FindDutyRows>().AddScoped<ExportDutyRows>().AddScoped<ShowDutyWall>();
        services.AddScoped<ExplainDuty>().AddScoped<AskExcuse>().AddScoped<DutySentences>();
        services.AddScoped<OwnDuties>().AddScoped<ListOwnDuties>();
        services.AddScoped<CountDuties>().AddScoped<ShowCounties>().AddSingleton<ICountySweep, SweepDutyCounts>();
        services.AddSingleton<IProgramCommand, DutiesCommand>();
        services.AddScoped<RecentDuties>().AddScoped<IDigestSource, DutyDigest>();
        services.AddScoped<IWorkSource, DutyWork>().AddScoped<ITileSource, DutyTiles>();
        services.AddScoped<IOrganizationUse, ExcusesOfOrganizations>().AddScoped<IMemberUse, ExcusesOfMembers>();
        services.AddDutyCondition<HasCommittee>(HasCommittee.Id, "设有委员会");
        services.AddDutyOccasion<CommitteeElected>(CommitteeElected.Id, "换届选出新一届委员会");
        services.AddDutyOccasion<OrganizationEstablished>(OrganizationEstablished.Id, "党组织成立");
        services.AddCaseCheck<ExcusableCheck>(ExcusableCheck.Id, "这一期任务应当完成而没有完成，还没有免除");
        services.AddCaseEffect<ExcuseEffect>(ExcuseEffect.Id, "这一期任务免除");
        services.AddMenuItem(new MenuItem(MenuGroup.MyWork, "我的任务", "/duties/mine", "calendar-event", 21, DutiesPermissions.Own.Code));
        return services.AddMenuItem(
            new MenuItem(MenuGroup.MyWork, "任务全图", "/duties", "calendar-event", 20, DutiesPermissions.Read.Code)
        );
    }

    /// <summary>Reads the duties and checks them against all that the houses registered: called after the last of them.</summary>
    public static IServiceCollection AddDutyBook(this IServiceCollection services) =>
        services.AddSingleton(DutyLoader.Load(services.RulebookOf(), services.DutyWordsOf()));
}

using Touyan.Modules.Elections.Cases;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Demo;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Exporting;
using Touyan.Modules.Elections.Preparing;
using Touyan.Modules.Elections.Profile;
using Touyan.Modules.Elections.Register;
using Touyan.Modules.Elections.Reminders;
using Touyan.Modules.Elections.Reminding;
using Touyan.Modules.Elections.Rounds;
using Touyan.Modules.Elections.Seams;
using Touyan.Modules.Elections.Tellers;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Demo;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web.Api;
using Touyan.Platform.Work;

namespace Touyan.Modules.Elections;

public static class ElectionsModule
{
    public static IServiceCollection AddElections(this IServiceCollection services)
    {
        services.AddSingleton<IPermissionSource, ElectionsPermissions>().AddSingleton<IApi, ElectionsApi>();
        services.AddSingleton(Strokes.Read(services.RulebookOf()));
        services.AddScoped<ElectionDesk>().AddScoped<Electorate>().AddScoped<Delegations>().AddScoped<TellerDesk>();
        services
            .AddScoped<ExcludeMember>()
            .AddScoped<TakeBackExclusion>()
            .AddScoped<NominateCandidate>()
            .AddScoped<TakeOffCandidate>()
            .AddScoped<NameOfficer>()
            .AddScoped<ReleaseOfficer>();
        services.AddScoped<OpenRound>().AddScoped<DeclareRound>().AddScoped<GiveUpSeats>().AddScoped<DivideWork>();
        services.AddScoped<EnterCount>().AddScoped<ShowCounting>();
        services.AddElectionCases();
        services.AddScoped<ListElections>().AddScoped<ListDueTerms>().AddScoped<ShowElection>().AddScoped<ExportElections>();
        services.AddScoped<IDemoPart, DemoElections>().AddScoped<DemoMeeting>();
        services.AddScoped<IOrganizationPanel, ElectionsPanel>().AddScoped<IOrganizationUse, ElectionsOfOrganization>();
        services.AddScoped<RemindTerms>().AddScoped<IWorkSource, ElectionWork>();
        services.AddMenuItem(new MenuItem(MenuGroup.People, "换届选举", "/elections", "list-check", 17, ElectionsPermissions.Read.Code));
        return services;
    }
}

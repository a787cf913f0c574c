using Touyan.Modules.Development.Correcting;
using Touyan.Modules.Development.Demo;
using Touyan.Modules.Development.Desk;
using Touyan.Modules.Development.Dossiers;
using Touyan.Modules.Development.Files;
using Touyan.Modules.Development.Gates;
using Touyan.Modules.Development.Moving;
using Touyan.Modules.Development.Plans;
using Touyan.Modules.Development.Pool;
using Touyan.Modules.Development.Registering;
using Touyan.Modules.Development.Reminders;
using Touyan.Modules.Development.Revealing;
using Touyan.Modules.Development.Reviews;
using Touyan.Modules.Development.Seams;
using Touyan.Modules.Development.Sheets;
using Touyan.Modules.Imports;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;
using Touyan.Platform.Demo;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web.Api;
using Touyan.Platform.Work;

namespace Touyan.Modules.Development;

public static class DevelopmentModule
{
    public static IServiceCollection AddDevelopment(this IServiceCollection services)
    {
        services.AddSingleton<IPermissionSource, DevelopmentPermissions>();
        services.AddGates();
        services.AddScoped<ApplicantDesk>().AddScoped<ApplicantForms>().AddScoped<RulesToday>();
        services.AddScoped<Candidacy>().AddScoped<RegisterApplicant>().AddScoped<BeginDevelopment>().AddScoped<CorrectApplicant>();
        services.AddScoped<PoolQuery>().AddScoped<FindApplicants>().AddScoped<ExportApplicants>();
        services.AddScoped<ShowApplicant>().AddScoped<RevealApplicantValue>().AddScoped<ShowDossier>();
        services.AddScoped<AddReview>().AddScoped<AnalysePool>().AddScoped<ShowAnalyses>();
        services
            .AddScoped<MoveApplicant>()
            .AddScoped<FollowCase>()
            .AddScoped<LeaveOnProbation>()
            .AddScoped<ReceiveProbation>()
            .AddScoped<OpenProbationFile>();
        services.AddScoped<PlanDesk>().AddScoped<GrantPlaces>().AddScoped<AssignPlaces>().AddScoped<BranchesOfCommittee>();
        services.AddScoped<PlacesOfApplicants>().AddScoped<WindUpPlaces>();
        services.AddScoped<ShowPlans>().AddScoped<ShowPlan>().AddScoped<IdleBranches>();
        services.AddScoped<IOrganizationUse, ApplicantsOfOrganizations>().AddScoped<ITrailNames, ApplicantNames>();
        services.AddScoped<IMemberUse, ProbationOfMember>();
        services.AddScoped<IWorkSource, DevelopmentWork>().AddSingleton<IApi, DevelopmentApi>();
        services.AddScoped<IImportKind, ApplicantImport>().AddScoped<EnterApplicants>();
        services.AddScoped<IDemoPart, DemoApplicants>().AddScoped<DemoPaths>().AddScoped<DemoPlans>();
        services.AddMenuItem(new MenuItem(MenuGroup.People, "发展党员", "/development", "user-plus", 30, DevelopmentPermissions.Read.Code));
        return services;
    }
}

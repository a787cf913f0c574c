using Touyan.Modules.Imports;
using Touyan.Modules.Organizations.Adjustment;
using Touyan.Modules.Organizations.Demo;
using Touyan.Modules.Organizations.Establishment;
using Touyan.Modules.Organizations.Export;
using Touyan.Modules.Organizations.Health;
using Touyan.Modules.Organizations.Import;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Organizations.Profile;
using Touyan.Modules.Organizations.Tree;
using Touyan.Modules.Trail;
using Touyan.Platform.Demo;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web.Api;
using Touyan.Platform.Work;

namespace Touyan.Modules.Organizations;

public static class OrganizationsModule
{
    public static IServiceCollection AddOrganizations(this IServiceCollection services) =>
        services
            .AddScoped<IOrganizations, OrganizationDirectory>()
            .AddScoped<ICountyTitle, CountyTitle>()
            .AddScoped<ITrailNames, OrganizationTrailNames>()
            .AddSingleton<IPermissionSource, OrganizationsPermissions>()
            .AddSingleton<IApi, OrganizationsApi>()
            .AddReading()
            .AddActs()
            .AddImport();

    private static IServiceCollection AddReading(this IServiceCollection services) =>
        services
            .AddScoped<CountyDirectory>()
            .AddScoped<HeadCounts>()
            .AddScoped<TreeBelow>()
            .AddScoped<FindOrganizations>()
            .AddScoped<ShowSubordinates>()
            .AddScoped<IWorkSource, OrganizationFigures>()
            .AddScoped<CheckOrganizations>()
            .AddScoped<ShowOrganization>()
            .AddScoped<ListFindings>()
            .AddScoped<ExportFindings>()
            .AddScoped<ExportOrganizations>()
            .AddMenuItem(new MenuItem(MenuGroup.People, "党组织", "/organizations", "sitemap", 10, OrganizationsPermissions.Read.Code));

    private static IServiceCollection AddActs(this IServiceCollection services) =>
        services
            .AddScoped<PlacementBook>()
            .AddScoped<Adjustments>()
            .AddScoped<AdjustmentActs>()
            .AddScoped<EndingActs>()
            .AddScoped<FoundingAct>()
            .AddScoped<OrganizationsAtHand>()
            .AddScoped<IOrganizationDecisions, OrganizationDecisions>()
            .AddScoped<PickOrganization>()
            .AddScoped<EstablishOrganization>()
            .AddScoped<RenameOrganization>()
            .AddScoped<MoveOrganization>()
            .AddScoped<ChangeOrganizationType>()
            .AddScoped<CorrectOrganization>()
            .AddScoped<MergeOrganization>()
            .AddScoped<DissolveOrganization>();

    private static IServiceCollection AddImport(this IServiceCollection services) =>
        services
            .AddScoped<EnterOrganizations>()
            .AddScoped<RemoveImported>()
            .AddScoped<OrganizationCheckDesk>()
            .AddScoped<IImportKind, OrganizationImport>()
            .AddScoped<IDemoPart, DemoOrganizations>();
}

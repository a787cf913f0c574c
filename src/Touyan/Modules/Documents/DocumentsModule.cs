using Touyan.Kernel;
using Touyan.Modules.Documents.Attachments;
using Touyan.Modules.Documents.Issuing;
using Touyan.Modules.Documents.Kinds;
using Touyan.Modules.Documents.Printing;
using Touyan.Modules.Documents.Register;
using Touyan.Modules.Documents.Verification;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Documents;

public static class DocumentsModule
{
    /// <summary>Reads the kinds of papers at once: a broken one stops the start. After the rule book, which they cite.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services, TimeProvider clock)
    {
        services
            .AddSingleton(PaperKindReader.Read(services.RulebookOf(), clock.Today))
            .AddSingleton<IPermissionSource, DocumentsPermissions>()
            .AddSingleton<PaperPicture>()
            .AddSingleton<IApi, PapersApi>()
            .AddSingleton<IApi, FilesApi>()
            .AddScoped<IPapers, Papers>()
            .AddScoped<IFiles, Files>()
            .AddScoped<IOrganizationUse, PapersOfOrganizations>();
        services
            .AddScoped<FindPapers>()
            .AddScoped<ExportPapers>()
            .AddScoped<ListSeries>()
            .AddScoped<PaperBasis>()
            .AddScoped<ShowPaper>()
            .AddScoped<SettlePaper>()
            .AddScoped<VoidPaper>()
            .AddScoped<MarkReceipt>()
            .AddScoped<VerifyPaper>()
            .AddScoped<OpenFile>()
            .AddScoped<WithdrawFile>();
        services.AddRateLimiter(VerificationLimit.Add);
        return services.AddMenuItem(new MenuItem(MenuGroup.DailyWork, "文书", "/papers", "file-text", 60, DocumentsPermissions.Read.Code));
    }

    /// <summary>The kinds of papers that were read, for houses whose own data name them; after <see cref="AddDocuments"/>.</summary>
    public static PaperKinds PaperKinds(this IServiceCollection services) =>
        (PaperKinds)services.Last(s => s.ServiceType == typeof(PaperKinds)).ImplementationInstance!;
}

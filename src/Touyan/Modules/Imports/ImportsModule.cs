using Touyan.Modules.Imports.Applying;
using Touyan.Modules.Imports.Checking;
using Touyan.Modules.Imports.Commands;
using Touyan.Modules.Imports.Preview;
using Touyan.Modules.Imports.Uploads;
using Touyan.Platform.Commands;
using Touyan.Platform.Jobs;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web.Api;
using Touyan.Platform.Work;

namespace Touyan.Modules.Imports;

public static class ImportsModule
{
    public static IServiceCollection AddImports(this IServiceCollection services)
    {
        services
            .AddScoped<ImportQueue>()
            .AddScoped<RunImport>()
            .AddScoped<CheckImport>()
            .AddScoped<WriteImport>()
            .AddScoped<TakeIn>()
            .AddScoped<Aftermath>()
            .AddScoped<ImportSteps>()
            .AddScoped<ImportRetention>()
            .AddScoped<IJobHandler, ImportJob>()
            .AddScoped<IJobHandler, ExpiryJob>();
        services
            .AddScoped<Reception>()
            .AddScoped<UploadSheet>()
            .AddScoped<AcceptImport>()
            .AddScoped<UndoImport>()
            .AddScoped<DiscardImport>()
            .AddScoped<RetryImport>();
        services.AddScoped<FindImports>().AddScoped<ReadImport>().AddScoped<ReturnRejected>().AddScoped<IWorkSource, ImportWork>();
        services
            .AddSingleton<IProgramCommand, ImportCommand>()
            .AddSingleton<IApi, ImportsApi>()
            .AddSingleton<IPermissionSource, ImportsPermissions>();
        return services.AddMenuItem(new MenuItem(MenuGroup.Reference, "导入", "/imports", "file-import", 10, ImportsPermissions.Use.Code));
    }
}

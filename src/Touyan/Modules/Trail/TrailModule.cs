using Microsoft.EntityFrameworkCore.Diagnostics;
using Touyan.Modules.Trail.Archive;
using Touyan.Modules.Trail.Backup;
using Touyan.Modules.Trail.Browse;
using Touyan.Modules.Trail.Commands;
using Touyan.Modules.Trail.History;
using Touyan.Modules.Trail.Publication;
using Touyan.Modules.Trail.Recording;
using Touyan.Modules.Trail.Sealing;
using Touyan.Modules.Trail.Verification;
using Touyan.Platform;
using Touyan.Platform.Backup;
using Touyan.Platform.Commands;
using Touyan.Platform.Counties;
using Touyan.Platform.Jobs;
using Touyan.Platform.Keys;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Trail;

public static class TrailModule
{
    public static IServiceCollection AddTrail(this IServiceCollection services) =>
        services
            .AddScoped<Trail>()
            .AddScoped<TrailReader>()
            .AddScoped<BrowseTrail>()
            .AddSingleton<EntryStamp>()
            .AddSingleton<IInterceptor, TrailInterceptor>()
            .AddSealing()
            .AddSingleton<IRefusalWitness, RecordRefusals>()
            .AddSingleton<ICommandWitness, RecordCommands>()
            .AddSingleton<IBackupTrail, TrailOfBackup>()
            .AddSingleton<IStartWitness, RecordStart>()
            .AddScoped<RecordPrint>()
            .AddScoped<ReadSeals>()
            .AddScoped<OrderVerification>()
            .AddScoped<IJobHandler, VerifyJob>()
            .AddSingleton<IApi, TrailApi>()
            .AddSingleton<ICountyTrail, TrailOfCounty>()
            .AddVerification()
            .AddSingleton<IKeyTrail, KeyTrail>()
            .AddSingleton<IPermissionSource, TrailPermissions>()
            .AddMenuItem(new MenuItem(MenuGroup.Administration, "操作记录", "/trail", "history", 30, TrailPermissions.Read.Code))
            .AddMenuItem(new MenuItem(MenuGroup.Administration, "封存和核验", "/trail/seals", "lock", 40, TrailPermissions.Read.Code));

    private static IServiceCollection AddSealing(this IServiceCollection services)
    {
        services.AddHttpClient(SealPublisher.HttpClient, client => client.Timeout = TimeSpan.FromSeconds(10));
        return services
            .AddSingleton<SealQueue>()
            .AddSingleton<IInterceptor, SealQueue.OnSave>()
            .AddSingleton<IInterceptor, SealQueue.OnCommit>()
            .AddSingleton<TrailSealer>()
            .AddSingleton<SealPublisher>()
            .AddSingleton<IKeyUse, SigningKeysInUse>()
            .AddSingleton<IOldKeyUse, StampsUnderOldKeys>()
            .AddHostedService<ContinualSealing>();
    }

    private static IServiceCollection AddVerification(this IServiceCollection services) =>
        services
            .AddSingleton<VerifyTrail>()
            .AddSingleton<ExportTrail>()
            .AddSingleton<TrailRetention>()
            .AddSingleton<MoveOutEntries>()
            .AddSingleton<ArchiveTrail>()
            .AddSingleton<TrailCounties>()
            .AddSingleton<VerifyCommand>()
            .AddSingleton<ExportCommand>()
            .AddSingleton<ArchiveCommand>()
            .AddSingleton<SealCommand>()
            .AddSingleton<PublicKeyCommand>()
            .AddSingleton<IProgramCommand, TrailCommand>();
}

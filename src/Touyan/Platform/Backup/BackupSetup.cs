using Touyan.Platform.Commands;

namespace Touyan.Platform.Backup;

/// <summary>Registers backup and restore.</summary>
public static class BackupSetup
{
    public static IServiceCollection AddBackup(this IServiceCollection services) =>
        services
            .AddSingleton<WriteBackup>()
            .AddSingleton<VerifyBackup>()
            .AddSingleton<UnfinishedRestore>()
            .AddSingleton<EmptyPlace>()
            .AddSingleton<RestoreBackup>()
            .AddSingleton<IProgramCommand, BackupCommand>()
            .AddSingleton<IProgramCommand, RestoreCommand>();
}

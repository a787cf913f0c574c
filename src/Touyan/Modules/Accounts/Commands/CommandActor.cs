using Touyan.Kernel;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.Commands;

/// <summary>The operator at the console: whoever may run the program's commands on its server needs no account.</summary>
internal static class CommandActor
{
    public static Actor Of(int county) =>
        new()
        {
            County = county,
            Account = default,
            Name = "运维命令",
            Posts = [],
            Origin = "command",
        };

    /// <summary>Runs in a scope whose unit of work is in the county, on a database of this program's shape.</summary>
    public static async Task<int> RunAsync(
        IServiceProvider services,
        Func<IServiceProvider, TouyanDb, Task<Refusal?>> act,
        CancellationToken ct
    )
    {
        await services.GetRequiredService<Migrator>().MigrateAsync(ct);
        await using var scope = services.CreateAsyncScope();
        if (await act(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<TouyanDb>()) is not { } refusal)
            return 0;

        await Console.Error.WriteLineAsync(refusal.Message);
        return 1;
    }
}

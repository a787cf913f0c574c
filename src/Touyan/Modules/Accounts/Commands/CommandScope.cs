using Touyan.Kernel;
using Touyan.Platform;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.Commands;

/// <summary>Where a command does its act.</summary>
internal static class CommandScope
{
    /// <summary>In a scope of its own, on a database of this program's shape; a refusal goes to the console.</summary>
    public static async Task<int> RunAsync(
        IServiceProvider services,
        Func<IServiceProvider, TouyanDb, Task<Refusal?>> act,
        CancellationToken ct
    )
    {
        await services.PrepareAsync(ct);
        await using var scope = services.CreateAsyncScope();
        if (await act(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<TouyanDb>()) is not { } refusal)
            return 0;

        await Console.Error.WriteLineAsync(refusal.Message);
        return 1;
    }
}

namespace Touyan.Platform.Data;

/// <summary>A unit of work of its own in one county, with its own services: for what no request does — jobs, sweeps, commands.</summary>
/// <remarks>One after the other each sees what the last one saved, and what was refused in one leaves nothing behind in the next.</remarks>
public static class InCounty
{
    /// <summary>Does something in a county and gives back what came of it.</summary>
    public static async Task<T> InCountyAsync<T>(this IServiceScopeFactory scopes, int county, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = scopes.EnterCounty(county);
        return await act(scope.ServiceProvider);
    }

    /// <summary>Does something in a county.</summary>
    public static async Task InCountyAsync(this IServiceScopeFactory scopes, int county, Func<IServiceProvider, Task> act)
    {
        await using var scope = scopes.EnterCounty(county);
        await act(scope.ServiceProvider);
    }

    /// <summary>The services of a county, for what lasts longer than one call: the caller ends them.</summary>
    public static AsyncServiceScope EnterCounty(this IServiceScopeFactory scopes, int county)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TouyanDb>().Enter(county);
        return scope;
    }
}

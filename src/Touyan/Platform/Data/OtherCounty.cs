using Touyan.Kernel;

namespace Touyan.Platform.Data;

/// <summary>
/// What concerns two counties of the installation: a unit of work in the other one, with its own services, saved in one transaction with the one at
/// hand. Each county's rows stay in its own county, sealed under its own keys, with entries in its own trail
/// (docs/decisions/0025-two-counties-one-transaction.md).
/// </summary>
public sealed class OtherCounty(TouyanDb db, INewDb newDb, IServiceScopeFactory scopes) : IAsyncDisposable
{
    private readonly Dictionary<int, AsyncServiceScope> entered = [];

    /// <summary>
    /// The services of a county, the same for the same county. What is changed through them is saved when the unit of work at hand is saved, and never
    /// alone. Ask one thing after the other: both speak through one connection.
    /// </summary>
    public IServiceProvider Enter(int county)
    {
        if (county == db.County)
            throw new InvalidOperationException("That is the county at hand.");

        if (entered.TryGetValue(county, out var known))
            return known.ServiceProvider;

        var scope = scopes.CreateAsyncScope();
        entered.Add(county, scope);
        scope.ServiceProvider.GetRequiredService<GivenUnit>().Db = newDb.CreateBeside(db, county);
        return scope.ServiceProvider;
    }

    /// <summary>The same for what is only read: a few names, and nothing is saved with anything.</summary>
    public Task<T> AskAsync<T>(int county, Func<IServiceProvider, Task<T>> ask) => scopes.InCountyAsync(county, ask);

    public async ValueTask DisposeAsync()
    {
        foreach (var scope in entered.Values)
            await scope.DisposeAsync();
    }
}

/// <summary>The unit of work that a scope was given; null where it makes its own.</summary>
internal sealed class GivenUnit
{
    public TouyanDb? Db { get; set; }
}

/// <summary>Who acts, as another county's trail names him: by name and post with the county he comes from, and with no permission there.</summary>
public static class FromOtherCounty
{
    public static Actor ActsIn(this Actor by, int county, string countyName)
    {
        var post =
            by.Posts.Count == 0
                ? null
                : by.Posts[0] with
                {
                    Title = $"{countyName}：{by.Posts[0].Title}",
                    Path = null,
                    Permissions = Nothing,
                };
        return by with { County = county, Member = null, Posts = post is null ? [] : [post] };
    }

    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>();
}

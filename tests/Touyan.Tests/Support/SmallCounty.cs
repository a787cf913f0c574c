using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Accounts;
using Touyan.Platform.Data;
using Touyan.Platform.Security;

namespace Touyan.Tests.Support;

/// <summary>
/// The shared cast: a county of its own for each test (code 900001 and on) in the shared database. A county committee, two towns, a general
/// branch and three branches; a few members; one account for each role.
/// </summary>
public sealed partial class SmallCounty
{
    private static int lastCode = Province;

    private SmallCounty(TestApp app, int? code) => (App, Code) = (app, code ?? Interlocked.Increment(ref lastCode));

    public TestApp App { get; private set; }

    public int Code { get; }

    /// <summary>Code of the province in which all these counties lie.</summary>
    public const int Province = 900000;

    /// <summary>Opens a county in the shared app, or in one of the test's own; there it may have a code of its own, as that of a province.</summary>
    public static async Task<SmallCounty> OpenAsync(TestApp? app = null, int? code = null)
    {
        var county = new SmallCounty(app ?? await SharedApp.GetAsync(), code);
        await county.EstablishOrganizationsAsync();
        await county.EnrolMembersAsync();
        await county.OpenAccountsAsync();
        if (app is null)
            SharedApp.Watch(county.Code);

        return county;
    }

    /// <summary>The same county as another installation has it.</summary>
    public SmallCounty In(TestApp other)
    {
        var there = (SmallCounty)MemberwiseClone();
        (there.App, there.browsers) = (other, []);
        return there;
    }

    /// <summary>Who an account of this role is to a use case, its second factor proved.</summary>
    public async Task<Actor> ActorAsync(Role role) => await ActorAsync(accounts[role]);

    public async Task<Actor> ActorAsync(AccountId account)
    {
        await using var scope = NewScope(null);
        var actor = await scope.ServiceProvider.GetRequiredService<ActorOfAccount>().FindAsync(account, "page", default);
        return actor is null ? throw new InvalidOperationException("No such account.") : actor with { HasSecondFactor = true };
    }

    /// <summary>Runs a use case as the holder of a role.</summary>
    public async Task<TResult> RunAsync<TUseCase, TResult>(Role role, Func<TUseCase, Actor, Task<TResult>> act)
        where TUseCase : class => await RunAsync(await ActorAsync(role), act);

    /// <summary>Runs a use case in a scope of its own, as a request would.</summary>
    public async Task<TResult> RunAsync<TUseCase, TResult>(Actor by, Func<TUseCase, Actor, Task<TResult>> act)
        where TUseCase : class
    {
        await using var scope = NewScope(by);
        return await act(scope.ServiceProvider.GetRequiredService<TUseCase>(), by);
    }

    /// <summary>Runs two use cases at once: neither saves before both have read.</summary>
    public async Task<TResult[]> TogetherAsync<TUseCase, TResult>(Actor by, params Func<TUseCase, Actor, Task<TResult>>[] acts)
        where TUseCase : class
    {
        using var both = new Barrier(acts.Length);
        return await Task.WhenAll(acts.Select(act => Task.Run(() => MeetAsync(both, by, act))));
    }

    private async Task<TResult> MeetAsync<TUseCase, TResult>(Barrier both, Actor by, Func<TUseCase, Actor, Task<TResult>> act)
        where TUseCase : class
    {
        await using var scope = NewScope(by);
        EventHandler<SavingChangesEventArgs> wait = (_, _) => both.SignalAndWait(TimeSpan.FromSeconds(3));
        var db = scope.ServiceProvider.GetRequiredService<TouyanDb>();
        db.SavingChanges += wait;
        try
        {
            return await act(scope.ServiceProvider.GetRequiredService<TUseCase>(), by);
        }
        finally
        {
            // The unit of work goes back to its pool.
            db.SavingChanges -= wait;
        }
    }

    /// <summary>Looks into the database of this county.</summary>
    public async Task<TResult> LookAsync<TResult>(Func<TouyanDb, Task<TResult>> look)
    {
        await using var scope = NewScope(null);
        return await look(scope.ServiceProvider.GetRequiredService<TouyanDb>());
    }

    private AsyncServiceScope NewScope(Actor? by)
    {
        var scope = App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TouyanDb>().Enter(Code);
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Actor = by;
        return scope;
    }
}

using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Tests.Support;

namespace Touyan.Journeys;

/// <summary>
/// The small county of the tests at a real address, under a clock that stands still until the journey moves it. Nothing happens there unasked: no job is
/// done and no limit passes.
/// </summary>
internal sealed class SmallOffice : IAsyncDisposable
{
    private const int DaysAway = 85;

    private readonly Office office;
    private readonly TestApp app;

    private SmallOffice(Office office, TestApp app, SmallCounty county) => (this.office, this.app, County) = (office, app, county);

    public SmallCounty County { get; }

    public DateOnly Today => app.Clock.Today;

    private string Address => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public static async Task<SmallOffice> OpenAsync(Office office)
    {
        var served = await TestApp.StartOnKestrelAsync(_ => { });
        return new SmallOffice(office, served, await SmallCounty.OpenAsync(served));
    }

    /// <summary>Noon of that day. Whoever keeps a gate looks in now and then, as people do: an account that nobody uses is disabled.</summary>
    public async Task ComeToAsync(DateOnly day, params IReadOnlyCollection<Clerk> clerks)
    {
        while (clerks.MinBy(c => c.LastSeenOn) is { } longest && longest.LastSeenOn.AddDays(DaysAway) < day)
        {
            MoveTo(longest.LastSeenOn.AddDays(DaysAway));
            await longest.GoAsync("/");
        }

        MoveTo(day);
    }

    private void MoveTo(DateOnly day)
    {
        if (day > Today)
            app.Clock.Advance(TimeSpan.FromDays(day.DayNumber - Today.DayNumber));
    }

    /// <summary>The holder of a role of the cast, at a browser of his own.</summary>
    public Task<Clerk> WelcomeAsync(Role role, int width = 1280) => WelcomeAsync(County.UserNameOf(role), width);

    /// <summary>Somebody who holds this post, at a browser of his own.</summary>
    public async Task<Clerk> WelcomeAsync(string name, Role role, OrganizationId at, int width = 1280)
    {
        var userName = $"{name}.{County.Code}";
        await County.OpenAccountAsync(userName, member: null, (role, at));
        return await WelcomeAsync(userName, width);
    }

    private async Task<Clerk> WelcomeAsync(string userName, int width) =>
        new(await office.WelcomeAtAsync(Address, width), userName, County, isAtPhone: width < 600);

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}

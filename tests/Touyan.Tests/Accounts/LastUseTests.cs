using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.Accounts;

/// <summary>When a session or token was last used is noted by the request and written after it: who reads waits for no writer.</summary>
public sealed class LastUseTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Theory]
    [InlineData("sessions")]
    [InlineData("api_tokens")]
    public async Task Pages_and_the_API_open_while_someone_else_is_writing(string table)
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        var (browser, caller) = (await county.AsAsync(Role.BranchSecretary), await county.CallerAsync(Role.BranchSecretary));
        await caller.GetAsync("/members");
        app.Clock.Advance(TimeSpan.FromMinutes(2));

        await using (await WriteLock.TakeAsync(county, table))
        {
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/members").WaitAsync(Patience)).Status);
            Assert.Equal(HttpStatusCode.OK, (await caller.GetAsync("/members").WaitAsync(Patience)).Status);
        }

        await app.Services.GetRequiredService<LastUses>().WriteAsync(default);
        var now = app.Clock.GetUtcNow().UtcDateTime;
        Assert.Equal(now, await county.LookAsync(db => db.Sessions.MaxAsync(s => s.LastSeenAt)));
        Assert.Equal(now, await county.LookAsync(db => db.ApiTokens.MaxAsync(t => t.LastUsedAt)));
        Assert.Equal(now, await county.LookAsync(db => db.Accounts.MaxAsync(a => a.LastUsedAt)));
    }

    [Fact]
    public async Task What_could_not_be_written_stays_noted()
    {
        await using var app = await TestApp.StartAsync(change: Alone);
        var county = await SmallCounty.OpenAsync(app);
        var browser = await county.AsAsync(Role.BranchSecretary);
        var uses = app.Services.GetRequiredService<LastUses>();
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await browser.GetAsync("/members");

        await using (await WriteLock.TakeAsync(county, "sessions"))
            await Assert.ThrowsAnyAsync<Exception>(() => uses.WriteAsync(default));

        await uses.WriteAsync(default);
        Assert.Equal(app.Clock.GetUtcNow().UtcDateTime, await county.LookAsync(db => db.Sessions.MaxAsync(s => s.LastSeenAt)));
    }

    // Nobody writes by himself meanwhile, after the seconds of a real clock.
    private static void Alone(IWebHostBuilder host)
    {
        Impatience.Under(host);
        host.ConfigureTestServices(services => services.Remove(services.Single(s => s.ImplementationType == typeof(LastUsesWriter))));
    }
}

using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Tests.Support;

namespace Touyan.Tests.Accounts;

/// <summary>Guessing from one place, from many, at one name and at many; and the owner, who goes on.</summary>
public sealed class GuessingTests
{
    private const string Wrong = "Wrong-2026-x";

    [Fact]
    public async Task A_stranger_who_locks_an_account_does_not_shut_its_owner_out_of_his_own_device()
    {
        var county = await SmallCounty.OpenAsync();
        var owner = await county.SignInAsync(county.UserNameOf(Role.Inspector));
        await owner.SubmitAsync("/sign-out", new { });
        await GuessAsync(county, Role.Inspector, 5);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await TryAsync(county.Stranger(), county, Role.Inspector));
        Assert.Equal(HttpStatusCode.Found, await TryAsync(owner, county, Role.Inspector));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await TryAsync(county.Stranger(), county, Role.Inspector));
    }

    [Fact]
    public async Task Who_has_his_device_gains_no_more_attempts_than_anybody()
    {
        var county = await SmallCounty.OpenAsync();
        var thief = await county.SignInAsync(county.UserNameOf(Role.Inspector));
        await thief.SubmitAsync("/sign-out", new { });
        for (var attempt = 1; attempt <= 5; attempt++)
            await TryAsync(thief, county, Role.Inspector, Wrong);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await TryAsync(thief, county, Role.Inspector));
        Assert.Equal(HttpStatusCode.Found, await TryAsync(county.Stranger(), county, Role.Inspector));

        var administrator = await county.AsAsync(Role.SystemAdministrator);
        var account = $"/accounts/{county.AccountOf(Role.Inspector)}";
        Assert.Contains("锁定至", (await administrator.GetAsync(account)).Reading);
        await administrator.SubmitAsync(account + "/tend/unlock", new { Reason = "本人输错" });
        Assert.Equal(HttpStatusCode.Found, await TryAsync(thief, county, Role.Inspector));
    }

    [Fact]
    public async Task A_device_that_was_known_is_strange_again_after_a_reset_of_the_password()
    {
        var county = await SmallCounty.OpenAsync();
        var device = await county.SignInAsync(county.UserNameOf(Role.Inspector));
        await device.SubmitAsync("/sign-out", new { });
        await (await county.AsAsync(Role.SystemAdministrator)).SubmitAsync(
            $"/accounts/{county.AccountOf(Role.Inspector)}/reset-password",
            new { Reason = "本人忘记" }
        );

        Assert.Empty(
            await county.LookAsync(db => db.KnownDevices.Where(d => d.AccountId == county.AccountOf(Role.Inspector)).ToListAsync())
        );
    }

    [Fact]
    public async Task A_forged_name_of_a_device_is_a_strange_device()
    {
        var county = await SmallCounty.OpenAsync();
        await GuessAsync(county, Role.Inspector, 5);
        var forger = county.Stranger();
        forger.Http.DefaultRequestHeaders.Add("Cookie", "touyan-device=" + Guid.CreateVersion7());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await TryAsync(forger, county, Role.Inspector));
    }

    [Fact]
    public async Task No_more_devices_are_known_than_the_rule_book_says()
    {
        var county = await SmallCounty.OpenAsync();
        for (var device = 1; device <= 12; device++)
            await county.SignInAsync(county.UserNameOf(Role.Inspector));

        Assert.Equal(10, await county.LookAsync(db => db.KnownDevices.CountAsync(d => d.AccountId == county.AccountOf(Role.Inspector))));
    }

    [Fact]
    public async Task When_all_are_guessed_at_names_that_failed_are_held_back_and_known_devices_get_in()
    {
        using var rulebook = new RulebookCopy();
        rulebook.Change("security.yaml", "value: 300\n    unit: 次", "value: 4\n    unit: 次");
        await using var app = await TestApp.StartAsync(rulebook.Folder);
        var county = await SmallCounty.OpenAsync(app);
        var owner = await county.SignInAsync(county.UserNameOf(Role.Inspector));
        await owner.SubmitAsync("/sign-out", new { });
        for (var name = 1; name <= 3; name++)
            await SendAsync(app.NewBrowser($"203.0.113.{name}"), "niemand" + name, Wrong);

        await SendAsync(app.NewBrowser("203.0.113.9"), county.UserNameOf(Role.Inspector), Wrong);
        for (var more = 1; more <= 6; more++)
            await SendAsync(app.NewBrowser($"198.51.100.{more}"), county.UserNameOf(Role.Inspector), Wrong);

        var held = await TryAsync(app.NewBrowser("198.51.100.99"), county, Role.Inspector);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, held);
        Assert.Equal(HttpStatusCode.Found, await TryAsync(owner, county, Role.Inspector));
        Assert.Equal(HttpStatusCode.Found, await TryAsync(app.NewBrowser("198.51.100.98"), county, Role.Member));
        Assert.Equal(7, await county.LookAsync(db => db.TrailEntries.CountAsync(e => e.ActCode == "account.hold-back-sign-in")));
        var account = await county.LookAsync(db => db.Accounts.SingleAsync(a => a.Id == county.AccountOf(Role.Inspector)));
        Assert.Equal((1, null), (account.FailedAttempts, account.LockedUntil));

        app.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(HttpStatusCode.Found, await TryAsync(app.NewBrowser("198.51.100.97"), county, Role.Inspector));
        Assert.Empty(await county.LookAsync(db => db.FailedSignIns.ToListAsync()));
    }

    [Fact]
    public async Task A_name_that_nobody_has_leaves_a_trace_that_does_not_tell_it()
    {
        await using var app = await TestApp.StartAsync();
        await SendAsync(app.NewBrowser("203.0.113.77"), "Geheim-2026-x", Wrong);

        await using var scope = app.Services.CreateAsyncScope();
        var entry = await scope
            .ServiceProvider.GetRequiredService<TouyanDb>()
            .TrailEntries.SingleAsync(e => e.ActCode == "account.sign-in-failed");
        Assert.Equal((0, "page 203.0.113.77"), (entry.CountyCode, entry.Origin));
        Assert.DoesNotContain(
            "geheim",
            string.Join(' ', entry.SubjectTitle, entry.ActorName, entry.Reason, entry.Detail, entry.Changes).ToLowerInvariant()
        );
    }

    private static async Task GuessAsync(SmallCounty county, Role role, int times)
    {
        for (var attempt = 1; attempt <= times; attempt++)
            await TryAsync(county.Stranger(), county, role, Wrong);
    }

    private static Task<HttpStatusCode> TryAsync(Browser browser, SmallCounty county, Role role, string password = SmallCounty.Password) =>
        SendAsync(browser, county.UserNameOf(role), password);

    private static async Task<HttpStatusCode> SendAsync(Browser browser, string userName, string password) =>
        (await browser.SubmitAsync("/sign-in", new { UserName = userName, Password = password })).Status;
}

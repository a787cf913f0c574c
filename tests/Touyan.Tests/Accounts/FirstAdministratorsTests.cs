using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Trail;
using Touyan.Platform;
using Touyan.Platform.Data;
using Touyan.Tests.Support;

namespace Touyan.Tests.Accounts;

/// <summary>How the first ones come in, and how one comes back whom nobody can help: commands as an operator types them.</summary>
public sealed partial class FirstAdministratorsTests
{
    private const int County = 320685;

    [Fact]
    public async Task A_fresh_installation_says_how_and_makes_all_three_with_one_time_passwords_once()
    {
        var database = await TestDatabase.CreateAsync();
        var empty = await ProgramRun.OfAsync(database, "migrate");
        var made = await ProgramRun.OfAsync(database, "create-admin", "--county", $"{County}");
        var again = await ProgramRun.OfAsync(database, "create-admin", "--county", $"{County}");
        await using var app = TestApp.StartOn(database);

        var told = Told(made);
        Assert.Equal([0, 0, 0], new[] { empty, made, again }.Select(r => r.ExitCode));
        Assert.Equal(["系统管理员", "安全管理员", "审计管理员"], told.Select(t => t.Post));
        Assert.Equal(3, told.Select(t => t.Password).Distinct(StringComparer.Ordinal).Count());
        Assert.Empty(Told(again));
        foreach (var (_, user, password) in told)
        {
            var browser = app.NewBrowser();
            await browser.SubmitAsync("/sign-in", new { UserName = user, Password = password });
            Assert.Equal("/account/password", (await browser.GetAsync("/")).Location);
        }

        await using var db = app.Services.GetRequiredService<INewDb>().Create();
        db.Enter(County);
        Assert.All(
            await db.AccountPosts.GroupBy(p => p.AccountId).Select(g => g.Count()).ToListAsync(TestContext.Current.CancellationToken),
            posts => Assert.Equal(1, posts)
        );
    }

    [Fact]
    public async Task A_start_says_how_the_first_ones_come_in_until_they_are_there()
    {
        await using var app = await TestApp.StartAsync();
        Assert.Contains("create-admin", await AdviceAsync(app));

        await SmallCounty.OpenAsync(app);

        Assert.Null(await AdviceAsync(app));
    }

    [Fact]
    public async Task Who_lost_all_is_let_back_in_for_a_reason_and_sets_up_anew()
    {
        var database = await TestDatabase.CreateAsync();
        await using var app = TestApp.StartOn(database);
        var county = await SmallCounty.OpenAsync(app);
        var auditor = await county.AsAsync(Role.AuditAdministrator);
        var user = county.UserNameOf(Role.AuditAdministrator);

        var without = await ProgramRun.OfAsync(database, "recover-account", user);
        var unknown = await ProgramRun.OfAsync(database, "recover-account", "nobody", "--reason", "手机遗失");
        var done = await ProgramRun.OfAsync(database, "recover-account", user, "--reason", "手机遗失，已当面核实");

        Assert.Equal([1, 1, 0], new[] { without, unknown, done }.Select(r => r.ExitCode));
        Assert.Contains("/sign-in", (await auditor.GetAsync("/trail")).Location);
        var (_, _, password) = Assert.Single(Told(done));
        var browser = app.NewBrowser();
        await browser.SubmitAsync("/sign-in", new { UserName = user, Password = password });
        Assert.Equal("/account/password", (await browser.GetAsync("/")).Location);
        var entry = await county.LookAsync(db => db.TrailEntries.SingleAsync(e => e.ActCode == "account.recover"));
        Assert.Equal("手机遗失，已当面核实", entry.Reason);
        Assert.DoesNotContain(password, entry.Changes);
    }

    private static async Task<string?> AdviceAsync(TestApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IOpeningAdvice>().GiveAsync(TestContext.Current.CancellationToken);
    }

    private static List<(string Post, string User, string Password)> Told(ProgramRun run) =>
        [.. Lines().Matches(run.Output).Select(m => (m.Groups["post"].Value, m.Groups["user"].Value, m.Groups["password"].Value))];

    [GeneratedRegex(@"^(?<post>.+)：用户名 (?<user>\S+)，一次性密码 (?<password>\S+)$", RegexOptions.Multiline)]
    private static partial Regex Lines();
}

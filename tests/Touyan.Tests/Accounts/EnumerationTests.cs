using System.Net;
using Touyan.Kernel;
using Touyan.Tests.Support;

namespace Touyan.Tests.Accounts;

/// <summary>Nobody learns which names exist: neither from the words, nor from the shape, nor from the work behind an answer.</summary>
public sealed class EnumerationTests
{
    private sealed record Seen(HttpStatusCode Status, string Headers, int Length, int Checks, string Words);

    [Fact]
    public async Task Whatever_is_wrong_the_answer_is_the_same_and_one_password_is_checked()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        var unused = await OpenAsync(county, "unused");
        app.Clock.Advance(TimeSpan.FromDays(90));
        var (wrong, locked, disabled) = (
            await OpenAsync(county, "wrongs"),
            await OpenAsync(county, "locked"),
            await OpenAsync(county, "disabl")
        );
        for (var attempt = 1; attempt <= 5; attempt++)
            await AskAsync(county, locked, "Wrong-2026-x-long-1");

        await DisableAsync(county, disabled);
        await AskAsync(county, "nobody." + county.Code, SmallCounty.Password);

        var answers = new Dictionary<string, Seen>(StringComparer.Ordinal)
        {
            ["unknown"] = await AskAsync(county, "nobody." + county.Code, SmallCounty.Password),
            ["wrong"] = await AskAsync(county, wrong, "Wrong-2026-x-long-1"),
            ["locked"] = await AskAsync(county, locked, SmallCounty.Password),
            ["disabled"] = await AskAsync(county, disabled, SmallCounty.Password),
            ["unused"] = await AskAsync(county, unused, SmallCounty.Password),
        };

        Assert.Equal((HttpStatusCode.UnprocessableEntity, 1), (answers["unknown"].Status, answers["unknown"].Checks));
        Assert.All(answers, a => Assert.Equal((a.Key, answers["unknown"]), (a.Key, a.Value)));
    }

    [Fact]
    public async Task Pages_that_reset_tell_a_stranger_nothing()
    {
        var county = await SmallCounty.OpenAsync();
        foreach (var account in new[] { county.AccountOf(Role.Member).ToString(), Guid.CreateVersion7().ToString() })
        {
            foreach (var page in new[] { "reset-password", "reset-second-step" })
                Assert.Equal(HttpStatusCode.SeeOther, (await county.Stranger().GetAsync($"/accounts/{account}/{page}")).Status);
        }
    }

    private static async Task<Seen> AskAsync(SmallCounty county, string userName, string password)
    {
        var stranger = county.Stranger();
        var page = await stranger.OpenAsync("/sign-in");
        var before = county.App.Hasher.Checks;
        var answer = await stranger.SubmitAsync(page, "/sign-in", new { UserName = userName, Password = password });
        return new Seen(
            answer.Status,
            string.Join(
                ' ',
                answer.Response.Headers.Concat(answer.Response.Content.Headers).Select(h => h.Key).Order(StringComparer.Ordinal)
            ),
            answer.Text.Length,
            county.App.Hasher.Checks - before,
            answer.Reading
        );
    }

    private static async Task<string> OpenAsync(SmallCounty county, string name)
    {
        await county.OpenAccountAsync($"{name}.{county.Code}", null, (Role.Inspector, county.EastTown));
        return $"{name}.{county.Code}";
    }

    private static async Task DisableAsync(SmallCounty county, string userName)
    {
        var administrator = await county.SignInAsync(county.UserNameOf(Role.SystemAdministrator));
        if ((await administrator.GetAsync("/accounts")).Location == "/account/password")
            await ChangeAsync(administrator);

        var list = await administrator.OpenAsync($"/accounts?text={userName}");
        var account = list.QuerySelector("main tbody a")!.GetAttribute("href");
        Assert.Equal(HttpStatusCode.SeeOther, (await administrator.SubmitAsync($"{account}/tend/disable", new { Reason = "调离" })).Status);
    }

    private static Task<Shown> ChangeAsync(Browser browser) =>
        browser.SubmitAsync(
            "/account/password",
            new
            {
                OldPassword = SmallCounty.Password,
                NewPassword = "Qiushou-2026-hai",
                Repeat = "Qiushou-2026-hai",
            }
        );
}

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Tests.Architecture;
using Touyan.Tests.Support;

namespace Touyan.Tests.Attacks;

/// <summary>Whatever a page of somebody else makes a signed-in browser send is refused before anything reads it.</summary>
public sealed class AntiforgeryTests
{
    private const string Field = "__RequestVerificationToken";

    // These end the session, or need none: whether a good token opens them is shown by the tests of sessions.
    private static readonly string[] EndTheSession = ["POST /sign-out", "POST /account?handler=SignOutEverywhere"];

    [Fact]
    public async Task No_page_takes_a_form_without_its_own_token()
    {
        var scene = await Scene.OpenAsync();
        var county = scene.County;
        var matrix = county.App.Services.GetRequiredService<PermissionMatrix>();
        var handlers = (await Surface.HandlersAsync(county.App)).Where(h => h.IsPost).ToList();
        var callers = new Dictionary<Role, Caller>();
        foreach (var role in handlers.Select(h => h.RoleIn(matrix)).OfType<Role>().Distinct())
            callers[role] = await Caller.ComeAsync(county, role);

        var before = await Ledger.ReadAsync(county);
        var wrong = new List<string>();
        foreach (var handler in handlers)
        {
            var url = scene.OwnUrl(handler.Pattern, handler.Name);
            var caller = handler.RoleIn(matrix) is { } role ? callers[role] : Caller.Nobody(county);
            var others = callers.Values.First(c => c != caller).Token;
            foreach (
                var (how, token) in ((string, string?)[])
                    [("none", null), ("garbage", "CfDJ8AAAA"), ("another's", others), ("from before", caller.Before)]
            )
            {
                if (await caller.SendAsync(url, token) is not HttpStatusCode.BadRequest and var status)
                    wrong.Add($"{handler}: {how}: {(int)status}");
            }
        }

        Offenders.None(wrong.Concat(await Ledger.SinceAsync(county, before)));
        Offenders.None(await RefusedWithGoodTokenAsync(scene, handlers, matrix, callers));
    }

    [Fact]
    public async Task The_API_takes_no_write_of_a_session_without_a_token()
    {
        var scene = await Scene.OpenAsync();
        var county = scene.County;
        var writes = (await Surface.OperationsAsync(county.App)).Where(o => o.Method != "GET").ToList();
        Assert.True(writes.Count >= 20);
        var browser = await county.SignInAsync(county.UserNameOf(Role.CountyAdministrator));
        var others = (await Caller.ComeAsync(county, Role.Inspector)).Token;
        var before = await Ledger.ReadAsync(county);
        var wrong = new List<string>();
        foreach (var operation in writes)
        {
            foreach (var token in (string?[])[null, "CfDJ8AAAA", others])
            {
                using var request = new HttpRequestMessage(new HttpMethod(operation.Method), scene.OwnUrl(operation.Path));
                request.Content = new StringContent(operation.Example?.GetRawText() ?? "{}", null, "application/json");
                if (token is not null)
                    request.Headers.Add("RequestVerificationToken", token);

                using var answer = await browser.Http.SendAsync(request);
                // What is not permitted at all is refused before that.
                if (answer.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.Forbidden))
                    wrong.Add($"{operation}: {(int)answer.StatusCode}");
            }
        }

        Offenders.None(wrong.Concat(await Ledger.SinceAsync(county, before)));
    }

    [Fact]
    public async Task A_form_that_was_open_before_signing_out_is_worth_nothing_after()
    {
        var county = await SmallCounty.OpenAsync();
        var caller = await Caller.ComeAsync(county, Role.BranchSecretary);
        var (url, old) = ("/account/tokens/new", caller.Token);

        await caller.Browser.SubmitAsync("/sign-out", new { });
        await caller.SignInAsync(county, Role.BranchSecretary);

        Assert.Equal(HttpStatusCode.BadRequest, await caller.SendAsync(url, old));
        Assert.NotEqual(HttpStatusCode.BadRequest, await caller.SendAsync(url, caller.Token));
    }

    // Or the refusals above would prove nothing.
    private static async Task<List<string>> RefusedWithGoodTokenAsync(
        Scene scene,
        IEnumerable<Handler> handlers,
        PermissionMatrix matrix,
        Dictionary<Role, Caller> callers
    )
    {
        var wrong = new List<string>();
        foreach (var handler in handlers.Where(h => !EndTheSession.Contains(h.ToString()) && h.RoleIn(matrix) is not null))
        {
            var caller = callers[handler.RoleIn(matrix)!.Value];
            if (await caller.SendAsync(scene.OwnUrl(handler.Pattern, handler.Name), caller.Token) is HttpStatusCode.BadRequest)
                wrong.Add($"{handler} is refused with a good token");
        }

        return wrong;
    }

    /// <summary>Somebody whose browser has tokens: of now, and of before he signed in.</summary>
    private sealed class Caller(Browser browser)
    {
        public Browser Browser => browser;

        public string Token { get; private set; } = "";

        public string Before { get; private set; } = "CfDJ8BBBB";

        public static Caller Nobody(SmallCounty county) => new(county.Stranger());

        public static async Task<Caller> ComeAsync(SmallCounty county, Role role)
        {
            var caller = Nobody(county);
            await caller.SignInAsync(county, role);
            return caller;
        }

        public async Task SignInAsync(SmallCounty county, Role role)
        {
            Before = await TokenOfAsync("/sign-in");
            var shown = await browser.SubmitAsync("/sign-in", new { UserName = county.UserNameOf(role), SmallCounty.Password });
            if (shown.Location == "/sign-in/second-step")
                shown = await browser.SubmitAsync(shown.Location, new { Code = county.PhoneOf(role).NextCode() });

            Assert.Equal("/", shown.Location);
            Token = await TokenOfAsync("/account");
        }

        public async Task<HttpStatusCode> SendAsync(string url, string? token)
        {
            using var content = new FormUrlEncodedContent(token is null ? [] : [KeyValuePair.Create(Field, token)]);
            using var answer = await browser.Http.PostAsync(new Uri(url, UriKind.Relative), content);
            return answer.StatusCode;
        }

        private async Task<string> TokenOfAsync(string url) =>
            (await browser.OpenAsync(url)).QuerySelector($"input[name={Field}]")!.GetAttribute("value")!;
    }
}

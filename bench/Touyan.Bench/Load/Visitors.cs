using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Touyan.Bench.Yardsticks;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Accounts.SigningIn;

namespace Touyan.Bench.Load;

/// <summary>Someone signed in: the header that proves it on pages and on the API.</summary>
internal sealed record Visitor(string Cookie, string Bearer);

/// <summary>Signs people in as people do: form, password, code, cookie; then has each make a token for the API.</summary>
internal static partial class Visitors
{
    public static async Task<Visitor> SignInAsync(WatchedApp app, string userName)
    {
        using var client = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        await PostAsync(client, "/sign-in", new() { ["Input.UserName"] = userName, ["Input.Password"] = DemoHint.Password });
        await PostAsync(client, "/sign-in/second-step", new() { ["Input.Code"] = CodeOfNow() });
        var page = await PostAsync(client, "/account/tokens/new", new() { ["Input.Name"] = "bench", ["Input.Days"] = "30" });
        var token = TokenText().Match(page).Value;
        using var whose = await client.GetAsync(new Uri("/account", UriKind.Relative));
        return new Visitor($"Cookie: {CookieOf(whose)}", $"Authorization: Bearer {token}");
    }

    private static async Task<string> PostAsync(HttpClient client, string path, Dictionary<string, string> form)
    {
        var page = await client.GetStringAsync(new Uri(path, UriKind.Relative));
        form["__RequestVerificationToken"] = FormToken().Match(page).Groups[1].Value;
        using var content = new FormUrlEncodedContent(form);
        using var answer = await client.PostAsync(new Uri(path, UriKind.Relative), content);
        return await answer.Content.ReadAsStringAsync();
    }

    // Everyone of the demo has the same key, and signs in once.
    private static string CodeOfNow() =>
        Totp.CodeOf(Base32.Decode(DemoHint.Key), TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30, digits: 6);

    private static string CookieOf(HttpResponseMessage answer) => string.Join("; ", answer.RequestMessage!.Headers.GetValues("Cookie"));

    [GeneratedRegex("__RequestVerificationToken\"[^>]* value=\"([^\"]+)\"")]
    private static partial Regex FormToken();

    [GeneratedRegex("ty_[0-9]+_[0-9a-f]+_[0-9a-f]+")]
    private static partial Regex TokenText();
}

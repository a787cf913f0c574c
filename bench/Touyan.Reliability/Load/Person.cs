using System.Net;
using System.Text.RegularExpressions;

namespace Touyan.Reliability.Load;

/// <summary>A person of the demo at a browser: signs in, with both steps, when he is asked to. His cookies outlive the server, as they do in browsers.</summary>
internal sealed partial class Person(string name, Journal journal)
{
    private const string SignIn = "/sign-in";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CookieContainer cookies = new();

    public string Name => name;

    public static bool AsksWhoItIs(string address) =>
        address.Contains(SignIn, StringComparison.Ordinal) || address.Contains("/second-step", StringComparison.Ordinal);

    /// <summary>His browser, at the server as it is now.</summary>
    public HttpClient Browser(Uri address) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = address, Timeout = Patience };

    /// <summary>A page as he sees it, signed in; null when it is not shown to him.</summary>
    public async Task<string?> OpenAsync(HttpClient http, string page, CancellationToken ct)
    {
        for (var tries = 0; tries < 2; tries++)
        {
            using var answer = await http.GetAsync(new Uri(page, UriKind.Relative), ct);
            if (answer.StatusCode is HttpStatusCode.OK)
                return await answer.Content.ReadAsStringAsync(ct);

            if (!AsksWhoItIs(answer.Headers.Location?.OriginalString ?? "") || !await SignInAsync(http, ct))
                return null;
        }

        return null;
    }

    /// <summary>The first link of a page that fits.</summary>
    public async Task<string?> FindLinkAsync(HttpClient http, string page, string pattern, CancellationToken ct)
    {
        var shown = await OpenAsync(http, page, ct);
        var link = shown is null ? Match.Empty : Regex.Match(shown, $"href=\"(?<to>{pattern})\"", RegexOptions.ExplicitCapture);
        return link.Success ? link.Groups["to"].Value : null;
    }

    /// <summary>Sends a form of a page that he sees.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(
        HttpClient http,
        string form,
        string shown,
        IReadOnlyDictionary<string, string> fields,
        CancellationToken ct
    )
    {
        var sent = new Dictionary<string, string>(fields, StringComparer.Ordinal)
        {
            ["__RequestVerificationToken"] = Token().Match(shown).Groups["value"].Value,
        };
        using var content = new FormUrlEncodedContent(sent);
        return await http.PostAsync(new Uri(form, UriKind.Relative), content, ct);
    }

    /// <summary>Signs in; false when he was not let in.</summary>
    public async Task<bool> SignInAsync(HttpClient http, CancellationToken ct)
    {
        var page = await http.GetStringAsync(new Uri(SignIn, UriKind.Relative), ct);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Input.UserName"] = name,
            ["Input.Password"] = Environment.GetEnvironmentVariable("TOUYAN_DEMO_PASSWORD") ?? Modules.Accounts.SigningIn.DemoHint.Password,
        };
        using var answer = await SubmitAsync(http, SignIn, page, fields, ct);
        var to = answer.Headers.Location?.OriginalString ?? "";
        if (answer.StatusCode is not (HttpStatusCode.Found or HttpStatusCode.SeeOther))
            return false;

        if (AsksWhoItIs(to) && !await ProveAsync(http, to, ct))
            return false;

        journal.SignedIn();
        return true;
    }

    // The demo shows the code of now.
    private async Task<bool> ProveAsync(HttpClient http, string step, CancellationToken ct)
    {
        using var answer = await http.GetAsync(new Uri(step, UriKind.Relative), ct);
        var page = await answer.Content.ReadAsStringAsync(ct);
        if (Code().Match(page) is not { Success: true } code)
            return false;

        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["Input.Code"] = code.Groups["value"].Value };
        using var done = await SubmitAsync(http, step, page, fields, ct);
        return done.StatusCode is HttpStatusCode.Found or HttpStatusCode.SeeOther;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Token();

    [GeneratedRegex("<code>(?<value>\\d{6})</code>", RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}

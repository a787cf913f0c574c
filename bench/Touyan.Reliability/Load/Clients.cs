using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Touyan.Reliability.Load;

/// <summary>Programs that call the API and people at pages, all at once, until they are stopped or the server is gone.</summary>
internal sealed partial class Clients(Uri address, string token, Journal journal, Deck deck)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    /// <summary>A client of the API.</summary>
    public static HttpClient Caller(Uri address, string token)
    {
        var http = new HttpClient { BaseAddress = address, Timeout = Patience };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return http;
    }

    /// <summary>Lets all of them work.</summary>
    /// <param name="count">How many programs; one person beside them.</param>
    /// <param name="seed">The dice of this round.</param>
    /// <param name="staysOn">True: who gets no answer tries on (outages); false: the server was killed, and that is the end.</param>
    /// <param name="ct">Stops them.</param>
    public async Task RunAsync(int count, int seed, bool staysOn, CancellationToken ct)
    {
        var programs = Enumerable.Range(0, count).Select(i => CallAsync(new Random(seed * 31 + i), staysOn, ct));
        await Task.WhenAll([.. programs, VisitAsync(new Random(seed * 31 - 1), staysOn, ct)]);
    }

    private async Task CallAsync(Random dice, bool staysOn, CancellationToken ct)
    {
        using var http = Caller(address, token);
        while (!ct.IsCancellationRequested)
        {
            var act = deck.Draw(dice);
            journal.Add(act);
            var hasAnswer = await TriesAsync(() => act.SendAsync(http, ct));
            journal.Note(act);
            // Now and then a caller that has its answer asks again, as if it had not.
            if (hasAnswer && act.Fate is Fate.Acknowledged && dice.Next(10) == 0)
                await TriesAsync(() => act.RepeatAsync(http, ct));

            if (!hasAnswer && !staysOn)
                return;

            if (!hasAnswer || act.Fate is Fate.Unknown)
                await PauseAsync(ct);
        }
    }

    // A person: signs in, looks at a page, signs in again.
    private async Task VisitAsync(Random dice, bool staysOn, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            var hasAnswer = await TriesAsync(() => SignInAsync(ct));
            if (!hasAnswer && !staysOn)
                return;

            // An address may try to sign in a hundred times a minute.
            await PauseAsync(ct, 4 + dice.Next(4));
        }
    }

    private async Task SignInAsync(CancellationToken ct)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        using var http = new HttpClient(handler) { BaseAddress = address, Timeout = Patience };
        var page = await http.GetStringAsync(new Uri("sign-in", UriKind.Relative), ct);
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Input.UserName"] = "jiancha",
                ["Input.Password"] =
                    Environment.GetEnvironmentVariable("TOUYAN_DEMO_PASSWORD") ?? Modules.Accounts.SigningIn.DemoHint.Password,
                ["__RequestVerificationToken"] = Token().Match(page).Groups["value"].Value,
            }
        );
        using var answer = await http.PostAsync(new Uri("sign-in", UriKind.Relative), form, ct);
        if (answer.StatusCode is not (HttpStatusCode.Found or HttpStatusCode.SeeOther))
            return;

        journal.SignedIn();
        using var home = await http.GetAsync(new Uri("members", UriKind.Relative), ct);
    }

    // False when there was no answer.
    private static async Task<bool> TriesAsync(Func<Task> send)
    {
        try
        {
            await send();
            return true;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or IOException)
        {
            return false;
        }
    }

    private static async Task PauseAsync(CancellationToken ct, int times = 1)
    {
        try
        {
            await Task.Delay(Breath * times, ct);
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Token();
}

using System.Net.Http.Headers;

namespace Touyan.Reliability.Load;

/// <summary>Programs that call the API and people at pages, all at once, until they are stopped or the server is gone.</summary>
internal sealed class Clients(Uri address, string token, Journal journal, Deck deck)
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
    /// <param name="count">How many programs; the staff and a visitor beside them.</param>
    /// <param name="seed">The dice of this round.</param>
    /// <param name="staysOn">True: who gets no answer tries on (outages); false: the server was killed, and that is the end.</param>
    /// <param name="ct">Stops them.</param>
    public async Task RunAsync(int count, int seed, bool staysOn, CancellationToken ct)
    {
        var programs = Enumerable.Range(0, count).Select(i => CallAsync(new Random(seed * 31 + i), staysOn, ct));
        var people = deck.Staff.Select((person, i) => ServeAsync(person, new Random(seed * 31 - 2 - i), staysOn, ct));
        await Task.WhenAll([.. programs, .. people, VisitAsync(new Random(seed * 31 - 1), staysOn, ct)]);
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

    // Somebody of the staff, at his pages.
    private async Task ServeAsync(Person person, Random dice, bool staysOn, CancellationToken ct)
    {
        using var browser = person.Browser(address);
        while (!ct.IsCancellationRequested)
        {
            var act = deck.DrawFor(person, dice);
            journal.Add(act);
            var hasAnswer = await TriesAsync(() => act.SendAsync(browser, ct));
            journal.Note(act);
            if (!hasAnswer && !staysOn)
                return;

            await PauseAsync(ct, 1 + dice.Next(3));
        }
    }

    // Somebody who looks around: signs in, looks at a page, signs in again.
    private async Task VisitAsync(Random dice, bool staysOn, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            var visitor = new Person("jiancha", journal);
            using var browser = visitor.Browser(address);
            var hasAnswer = await TriesAsync(async () => await visitor.OpenAsync(browser, "/members", ct));
            if (!hasAnswer && !staysOn)
                return;

            // An address may try to sign in a hundred times a minute.
            await PauseAsync(ct, 6 + dice.Next(4));
        }
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
}

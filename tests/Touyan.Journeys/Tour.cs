using System.Text.RegularExpressions;

namespace Touyan.Journeys;

/// <summary>Goes through the house as each role: every page of the menu and one of each kind behind it.</summary>
public sealed partial class Tour(Office office)
{
    private const int MostPages = 60;
    private Task<IReadOnlyList<Evidence>>? evidence;

    /// <summary>Pages by role, one of each kind (ids and queries aside).</summary>
    public Dictionary<string, List<string>> Pages { get; } = new(StringComparer.Ordinal);

    private IEnumerable<string> UserNames => office.SignIns.Values.Select(s => s.UserName);

    /// <summary>Goes through once; every check looks at the same evidence.</summary>
    public Task<IReadOnlyList<Evidence>> TakeAsync() => evidence ??= GoThroughAsync();

    private async Task<IReadOnlyList<Evidence>> GoThroughAsync()
    {
        var all = new List<Evidence>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        await using (var stranger = await office.WelcomeAsync())
            all.Add(await Examination.OfAsync(stranger, "/sign-in", UserNames));

        await foreach (var page in SecondStepAsync())
            all.Add(page);

        foreach (var role in office.SignIns.Keys)
        {
            await using var visitor = await office.WelcomeAsync(role);
            if (role == "县委组织部管理员")
                await Rosters.UploadAsync(visitor, Rosters.Messy("海安镇花名册.xlsx"));

            await foreach (var path in WalkAsync(visitor))
            {
                Pages.TryAdd(role, []);
                Pages[role].Add(path);
                // What another role has shown already needs no second look, except the home page, which is everyone's own.
                if (path == "/" || seen.Add(KindOf(path)))
                    all.Add(await Examination.OfAsync(visitor, path, UserNames) with { Where = $"{role} {path}" });
            }
        }

        return all;
    }

    // Pages that no link leads to: between the two steps of signing in, before what is guarded, with a key on offer.
    private async IAsyncEnumerable<Evidence> SecondStepAsync()
    {
        await using (var half = await office.WelcomeAsync())
        {
            await half.TypePasswordAsync(office.SignIns["安全管理员"].UserName, office.SignIns["安全管理员"].Password);
            yield return await Examination.OfAsync(half, "/sign-in/second-step", UserNames);
        }

        await using (var clerk = await office.WelcomeAsync("县委组织部管理员"))
            yield return await Examination.OfAsync(clerk, "/account/second-step", UserNames);

        await using var inspector = await office.WelcomeAsync("只读检查员");
        await inspector.Page.GotoAsync("/account/second-step/set-up");
        await inspector.Page.GetByRole(AriaRole.Button, new() { Name = "开始设置" }).ClickAsync();
        await inspector.Page.Locator(".ty-qr").WaitForAsync();
        yield return await Examination.OfAsync(inspector, "/account/second-step/set-up", UserNames);
    }

    // From the home page on, along all links; files to be downloaded are no pages.
    private static async IAsyncEnumerable<string> WalkAsync(Visitor visitor)
    {
        var waiting = new Queue<string>(["/"]);
        var kinds = new HashSet<string>(["/", "/sign-out"], StringComparer.Ordinal);
        for (var pages = 0; pages < MostPages && waiting.TryDequeue(out var path); )
        {
            var answer = await visitor.Page.APIRequest.GetAsync(path, new() { MaxRedirects = 0 });
            if (!answer.Headers.TryGetValue("content-type", out var type) || !type.StartsWith("text/html", StringComparison.Ordinal))
                continue;

            pages++;
            yield return path;
            foreach (Match link in Link().Matches(await answer.TextAsync()))
            {
                var next = System.Net.WebUtility.HtmlDecode(link.Groups["href"].Value).Split('#')[0];
                if (kinds.Add(KindOf(next)))
                    waiting.Enqueue(next);
            }
        }
    }

    private static string KindOf(string path) => Id().Replace(path.Split('?')[0], "{id}");

    [GeneratedRegex("""<a\s[^>]*href="(?<href>/[^"]*)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)\d+(?=/|$)")]
    private static partial Regex Id();
}

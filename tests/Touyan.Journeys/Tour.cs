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

        foreach (var role in office.SignIns.Keys)
        {
            await using var visitor = await office.WelcomeAsync(role);
            var waiting = new Queue<string>(["/"]);
            var kinds = new HashSet<string>(["/", "/sign-out"], StringComparer.Ordinal);
            Pages[role] = [];
            while (waiting.TryDequeue(out var path) && Pages[role].Count < MostPages)
            {
                if (!await IsPageAsync(visitor, path))
                    continue;

                Pages[role].Add(path);
                // What another role has shown already needs no second look, except the home page, which is everyone's own.
                if (path == "/" || seen.Add(KindOf(path)))
                {
                    var found = await Examination.OfAsync(visitor, path, UserNames);
                    all.Add(found with { Where = $"{role} {path}" });
                }
                else
                {
                    await visitor.Page.GotoAsync(path);
                }

                foreach (var next in await LinksAsync(visitor.Page))
                {
                    if (kinds.Add(KindOf(next)))
                        waiting.Enqueue(next);
                }
            }
        }

        return all;
    }

    // Files to be downloaded are no pages.
    private static async Task<bool> IsPageAsync(Visitor visitor, string path)
    {
        var answer = await visitor.Page.APIRequest.GetAsync(path, new() { MaxRedirects = 0 });
        return answer.Headers.TryGetValue("content-type", out var type) && type.StartsWith("text/html", StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> LinksAsync(IPage page)
    {
        var links = await page.Locator("a[href^='/']:not([download])")
            .EvaluateAllAsync<string[]>("links => links.map(l => l.getAttribute('href'))");
        return links.Select(l => l.Split('#')[0]).Where(l => l.Length > 0);
    }

    private static string KindOf(string path) => Id().Replace(path.Split('?')[0], "{id}");

    [GeneratedRegex(@"[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)\d+(?=/|$)")]
    private static partial Regex Id();
}

using System.Text.Json;
using System.Text.RegularExpressions;

namespace Touyan.Journeys;

/// <summary>What was found on one page.</summary>
public sealed record Evidence
{
    public required string Where { get; init; }
    public required int Status { get; init; }
    public required IReadOnlyList<string> AxeFindings { get; init; }
    public required IReadOnlyList<string> EnglishWords { get; init; }
    public required IReadOnlyList<string> Complaints { get; init; }

    /// <summary>Score and what moved.</summary>
    public required Shift Jumped { get; init; }

    /// <summary>What makes the page wider than a phone of 390; empty when it is not.</summary>
    public required IReadOnlyList<string> TooWide { get; init; }

    public required int Headings { get; init; }
}

/// <summary>How far the page jumped while it came, and which elements did.</summary>
public sealed record Shift(double Score, string[] Moved);

/// <summary>Looks at pages closely: axe, words, width, shifts, complaints.</summary>
internal static partial class Examination
{
    private static readonly HashSet<string> KnownWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "Excel",
        "CSV",
        "XLSX",
        "XLS",
        "API",
        "REST",
        "JSON",
        "UTF",
        "GBK",
        // examples of user names
        "zhangwei",
        "haian",
    };

    public const string Watch = """
        window.touyanName = e => e?.nodeType === 3 ? touyanName(e.parentElement) : e ? e.tagName.toLowerCase() + (e.id ? "#" + e.id : "") + [...(e.classList ?? [])].map(c => "." + c).join("") : "?";
        const place = r => [r.x, r.y, r.width, r.height].map(Math.round);
        window.touyanShift = { score: 0, moved: [] };
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) {
            if (entry.hadRecentInput) continue;
            touyanShift.score += entry.value;
            touyanShift.moved.push(...entry.sources.map(s => `${touyanName(s.node)} from ${place(s.previousRect)} to ${place(s.currentRect)} in ${innerWidth}`));
          }
        }).observe({ type: "layout-shift", buffered: true });
        """;

    private const string Overflow = """
        document.documentElement.scrollWidth <= 390 ? [] :
          [...document.querySelectorAll("body *")]
            .filter(e => e.getBoundingClientRect().right > 391 && !e.parentElement.closest(".ty-table-wrap"))
            .map(e => touyanName(e) + " " + Math.round(e.getBoundingClientRect().right)).slice(0, 6)
            .concat("scrollWidth " + document.documentElement.scrollWidth)
        """;

    // Words that a reader sees or hears: text, and the labels of what has none. Names of users, codes and the like stand in <code>.
    private const string VisibleText = """
        (() => {
          const wordless = "code, kbd, script, style, noscript, template, [translate=no]";
          const parts = [document.title];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const holder = walker.currentNode.parentElement;
            if (!holder.closest(wordless)) parts.push(walker.currentNode.data);
          }
          for (const e of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]"))
            for (const name of ["aria-label", "title", "placeholder", "alt"]) if (!e.closest(wordless)) parts.push(e.getAttribute(name) ?? "");
          for (const e of document.querySelectorAll("input[type=submit], input[type=button]")) parts.push(e.value);
          return parts.join("\n");
        })()
        """;

    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js")));

    /// <summary>What makes the page wider than the phone that it is looked at with.</summary>
    public static Task<string[]> TooWideAsync(IPage phone) => phone.EvaluateAsync<string[]>(Overflow);

    public static async Task<Evidence> OfAsync(Visitor visitor, string path, IEnumerable<string> userNames)
    {
        var page = visitor.Page;
        visitor.Complaints.Clear();
        var answer = await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        // Charts and parts of pages come after the page itself.
        if (await page.Locator("ty-chart, turbo-frame[src]").CountAsync() > 0)
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        var shift = await page.EvaluateAsync<JsonElement>("window.touyanShift");
        var axe = await AxeAsync(page);
        var words = await page.EvaluateAsync<string>(VisibleText);
        var headings = await page.Locator("h1").CountAsync();
        var phone = await visitor.PhoneAsync();
        await phone.GotoAsync(path);
        var tooWide = await TooWideAsync(phone);
        var axeOnPhone = await AxeAsync(phone);
        return new Evidence
        {
            Where = path,
            Status = answer!.Status,
            AxeFindings = [.. axe, .. axeOnPhone.Except(axe, StringComparer.Ordinal).Select(f => f + " (390 px)")],
            EnglishWords =
            [
                .. English()
                    .Matches(Names().Replace(words, " "))
                    .Select(m => m.Value)
                    .Where(w => !KnownWords.Contains(w) && !userNames.Contains(w, StringComparer.Ordinal))
                    .Distinct(StringComparer.Ordinal),
            ],
            Complaints = [.. visitor.Complaints],
            Jumped = shift.Deserialize<Shift>(JsonSerializerOptions.Web)!,
            TooWide = tooWide,
            Headings = headings,
        };
    }

    private static async Task<List<string>> AxeAsync(IPage page)
    {
        await page.EvaluateAsync(Axe.Value);
        var found = await page.EvaluateAsync<string>(
            "axe.run(document, { resultTypes: ['violations'] }).then(r => JSON.stringify(r.violations.map(v => ({ v: v.id, i: v.impact, n: v.nodes.map(n => n.target.join(' ')).slice(0, 3) }))))"
        );
        return
        [
            .. JsonDocument
                .Parse(found)
                .RootElement.EnumerateArray()
                .Where(v => v.GetProperty("i").GetString() is "serious" or "critical")
                .Select(v =>
                    $"{v.GetProperty("v").GetString()}: {string.Join(" | ", v.GetProperty("n").EnumerateArray().Select(n => n.GetString()))}"
                ),
        ];
    }

    // Ids of rules, numbers of cases and verification codes are names, not words.
    [GeneratedRegex(@"[A-Z]{2,5}-\d{2,}\.[a-z0-9-]+|\d{8}-[A-Z0-9]{5}|([A-Z0-9]{4}-){3}[A-Z0-9]{4}", RegexOptions.ExplicitCapture)]
    private static partial Regex Names();

    [GeneratedRegex("(?<![A-Za-z])(?![A-Z]{2,5}-)[A-Za-z]{3,}")]
    private static partial Regex English();
}

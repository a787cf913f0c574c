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
    public required double LayoutShift { get; init; }

    /// <summary>Pixels by which the page is wider than a phone of 390.</summary>
    public required int TooWideBy { get; init; }

    public required int Headings { get; init; }
}

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
    };

    private const string ShiftWatch = """
        window.touyanShift = 0;
        new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.touyanShift += entry.value; })
          .observe({ type: "layout-shift", buffered: true });
        """;

    // Words that a reader sees or hears: text, and the labels of what has none. Names of users, codes and the like stand in <code>.
    private const string VisibleText = """
        (() => {
          const parts = [document.title];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const holder = walker.currentNode.parentElement;
            if (!holder.closest("code, kbd, script, style, noscript, template, [translate=no]")) parts.push(walker.currentNode.data);
          }
          for (const e of document.querySelectorAll("[aria-label], [title], [placeholder], [alt]"))
            for (const name of ["aria-label", "title", "placeholder", "alt"]) parts.push(e.getAttribute(name) ?? "");
          for (const e of document.querySelectorAll("input[type=submit], input[type=button]")) parts.push(e.value);
          return parts.join("\n");
        })()
        """;

    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js")));

    public static async Task<Evidence> OfAsync(Visitor visitor, string path, IEnumerable<string> userNames)
    {
        var page = visitor.Page;
        visitor.Complaints.Clear();
        await page.SetViewportSizeAsync(1280, 900);
        await page.AddInitScriptAsync(ShiftWatch);
        var answer = await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        var shift = await page.EvaluateAsync<double>("window.touyanShift");
        var axe = await AxeAsync(page);
        var words = await page.EvaluateAsync<string>(VisibleText);
        var headings = await page.Locator("h1").CountAsync();
        await page.SetViewportSizeAsync(390, 844);
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        var axeOnPhone = await AxeAsync(page);
        return new Evidence
        {
            Where = path,
            Status = answer!.Status,
            AxeFindings = [.. axe, .. axeOnPhone.Except(axe, StringComparer.Ordinal).Select(f => f + " (390 px)")],
            EnglishWords =
            [
                .. English()
                    .Matches(words)
                    .Select(m => m.Value)
                    .Where(w => !KnownWords.Contains(w) && !userNames.Contains(w, StringComparer.Ordinal))
                    .Distinct(StringComparer.Ordinal),
            ],
            Complaints = [.. visitor.Complaints],
            LayoutShift = shift,
            TooWideBy = width - 390,
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

    // Ids of rules (ORG-07) are names, not words.
    [GeneratedRegex("(?<![A-Za-z])(?![A-Z]{2,5}-)[A-Za-z]{3,}")]
    private static partial Regex English();
}

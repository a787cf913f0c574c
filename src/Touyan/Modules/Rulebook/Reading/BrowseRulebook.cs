using Touyan.Kernel;

namespace Touyan.Modules.Rulebook.Reading;

/// <summary>All pages of the rule book, and what in them holds a word.</summary>
public sealed class BrowseRulebook(Rules rules)
{
    /// <summary>A page of the rule book.</summary>
    /// <param name="Id">Name of its file.</param>
    /// <param name="Kind">What it holds.</param>
    /// <param name="Title">What it is called.</param>
    /// <param name="About">What it is for, or the standard it follows.</param>
    /// <param name="Count">How many entries it has.</param>
    /// <param name="Href">Where it is shown.</param>
    public sealed record Page(string Id, PageKind Kind, string Title, string About, int Count, string Href);

    /// <summary>An entry that holds the word.</summary>
    public sealed record Hit(string Number, string Title, string Value, string Page, string Href);

    public IReadOnlyList<Page> Pages() =>
        [
            .. rules.Files.Select(f => new Page(f.Id, PageKind.Rules, f.Title, f.About, f.Rules.Count, $"/rulebook/{f.Id}")),
            .. rules.CodeTables.Select(t => new Page(
                t.Id,
                PageKind.Codes,
                t.Title,
                t.Standard,
                t.Entries.Count,
                $"/rulebook/codes/{t.Id}"
            )),
            .. rules.AllAges.Select(b => new Page(b.Id, PageKind.Bands, b.Title, b.Article, b.All.Count, $"/rulebook/bands/{b.Id}")),
            .. rules.AllPeriods.Select(b => new Page(b.Id, PageKind.Bands, b.Title, b.Article, b.All.Count, $"/rulebook/bands/{b.Id}")),
            new(
                "working-days",
                PageKind.Calendar,
                rules.CalendarFile.Title,
                rules.CalendarFile.About,
                rules.CalendarFile.Years.Count,
                "/rulebook/calendar"
            ),
        ];

    /// <summary>Rules and codes in which a word stands: number, title, value, article, note, name, other name.</summary>
    public IReadOnlyList<Hit> Find(string? text)
    {
        var word = CodeTable.Normalize(text ?? "");
        return word.Length == 0 ? [] : [.. FindRules(word), .. FindCodes(word)];
    }

    private IEnumerable<Hit> FindRules(string word) =>
        from file in rules.Files
        from rule in file.Rules
        where Holds(word, [rule.Id, rule.Title, rule.Article, rule.Shown, rule.Note])
        select new Hit(rule.Family, rule.Title, rule.ShownWithUnit, file.Title, $"/rulebook/rules/{rule.Id}");

    private IEnumerable<Hit> FindCodes(string word) =>
        from table in rules.CodeTables
        from entry in table.Entries
        where Holds(word, [entry.Code, entry.Name, .. entry.Aliases])
        select new Hit(
            entry.Code,
            entry.Name,
            table.GroupOf(entry.Code)?.Name ?? "",
            table.Title,
            $"/rulebook/codes/{table.Id}#{entry.Code}"
        );

    private static bool Holds(string word, IEnumerable<string?> texts) =>
        texts.Any(t => t is not null && CodeTable.Normalize(t).Contains(word, StringComparison.Ordinal));
}

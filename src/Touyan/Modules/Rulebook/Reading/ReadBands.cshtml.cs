using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Platform.Security;

namespace Touyan.Modules.Rulebook.Reading;

[Needs<RulebookPermissions>(nameof(RulebookPermissions.Read))]
public sealed class ReadBandsPage(Rules rules) : PageModel
{
    public sealed record Set(string Title, string Article, Evidence Evidence, IReadOnlyList<Row> Bands);

    /// <summary>A band with its ends in words.</summary>
    public sealed record Row(string Code, string Name, string? From, string? To);

    public Set Shown { get; private set; } = null!;

    public IActionResult OnGet(string id)
    {
        if (Find(id) is not { } found)
            return NotFound();

        Shown = found;
        return Page();
    }

    private Set? Find(string id)
    {
        if (rules.FindAges(id) is { } ages)
            return ToSet(ages, age => $"{age} 岁");

        return rules.FindPeriods(id) is { } periods ? ToSet(periods, day => $"{day:yyyy-MM-dd}") : null;
    }

    private static Set ToSet<T>(Bands<T> bands, Func<T, string> show)
        where T : struct, IComparable<T> =>
        new(
            bands.Title,
            bands.Article,
            bands.Evidence,
            [.. bands.All.Select(b => new Row(b.Code, b.Name, b.From is { } from ? show(from) : null, b.To is { } to ? show(to) : null))]
        );
}

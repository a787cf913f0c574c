using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Rulebook.Reading;

[Needs<RulebookPermissions>(nameof(RulebookPermissions.Read))]
public sealed class ReadCalendarPage(Rules rules, TimeProvider clock) : PageModel
{
    /// <summary>A holiday with its days in words.</summary>
    public sealed record Row(string Name, string Off, string MadeUp);

    public CalendarFile Calendar => rules.CalendarFile;

    public CalendarYear Shown { get; private set; } = null!;

    public IEnumerable<Row> Rows =>
        Shown
            .DaysOff.Keys.Union(Shown.MadeUpDays.Keys, StringComparer.Ordinal)
            .Select(name => new Row(name, Days(Shown.DaysOff, name), Days(Shown.MadeUpDays, name)));

    /// <summary>The year asked for; without one this year, or the last that is published.</summary>
    public IActionResult OnGet(int? year)
    {
        var chosen = Calendar.Years.FirstOrDefault(y => y.Year == (year ?? clock.Today.Year));
        if (chosen is null && year is not null)
            return NotFound();

        Shown = chosen ?? Calendar.Years[^1];
        return Page();
    }

    private static string Days(IReadOnlyDictionary<string, List<DateOnly>> days, string name) =>
        string.Join('、', (days.GetValueOrDefault(name) ?? []).Select(d => $"{d:M月d日}"));
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Rulebook.Reading;

[Needs<RulebookPermissions>(nameof(RulebookPermissions.Read))]
public sealed class ReadCalendarPage(NationalRules rules, TimeProvider clock) : PageModel
{
    /// <summary>A holiday with its days in words.</summary>
    public sealed record Row(string Name, string Off, string MadeUp);

    [BindProperty(SupportsGet = true, Name = "from"), Display(Name = "从哪天起")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "days"), Display(Name = "多少个工作日"), Range(1, 1000)]
    public int? Days { get; set; }

    public CalendarFile Calendar => rules.CalendarFile;

    public CalendarYear Shown { get; private set; } = null!;

    /// <summary>The day that was asked for; null when none was.</summary>
    public Reckoned<DateOnly>? Reckoned =>
        From is { } from && Days is { } days && ModelState.IsValid ? rules.Calendar.AddWorkingDays(from, days) : null;

    public int LastPublished => Calendar.Years[^1].Year;

    public IEnumerable<Row> Rows =>
        Shown
            .DaysOff.Keys.Union(Shown.MadeUpDays.Keys, StringComparer.Ordinal)
            .Select(name => new Row(name, DaysOf(Shown.DaysOff, name), DaysOf(Shown.MadeUpDays, name)));

    /// <summary>The year asked for; without one this year, or the last that is published.</summary>
    public IActionResult OnGet(int? year)
    {
        var chosen = Calendar.Years.FirstOrDefault(y => y.Year == (year ?? clock.Today.Year));
        if (chosen is null && year is not null)
            return NotFound();

        Shown = chosen ?? Calendar.Years[^1];
        return Page();
    }

    private static string DaysOf(IReadOnlyDictionary<string, List<DateOnly>> days, string name) =>
        string.Join('、', (days.GetValueOrDefault(name) ?? []).Select(d => $"{d:M月d日}"));
}

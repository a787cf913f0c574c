using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;

namespace Touyan.Modules.Duties.Book;

/// <summary>One duty with all its versions.</summary>
[Needs<RulebookPermissions>(nameof(RulebookPermissions.Read))]
public sealed class ShowDutyPage(DutyBook book, DutySentences sentences, Rules rules) : PageModel
{
    public IReadOnlyList<DutyDefinition> Versions { get; private set; } = [];

    public DutySentences Said => sentences;

    public string? RuleHref(DutyDefinition duty) => duty.Proof.TimesRule is { } rule ? rules.AddressOf(rule) : null;

    public IActionResult OnGet(string id)
    {
        Versions = [.. book.Versions(id).OrderByDescending(v => v.InForce.From)];
        return Versions.Count == 0 ? NotFound() : Page();
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Rulebook.Reading;

[Needs<RulebookPermissions>(nameof(RulebookPermissions.Read))]
public sealed class ReadRulesPage(Rules rules, TimeProvider clock) : PageModel
{
    public RuleFile RuleFile { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public IActionResult OnGet(string file)
    {
        if (rules.Files.FirstOrDefault(f => f.Id == file) is not { } found)
            return NotFound();

        RuleFile = found;
        return Page();
    }

    /// <summary>A link to a rule leads to its version of today, or to the last one.</summary>
    public string? AnchorOf(Rule rule) => (rules.Find(rule.Id, Today) ?? rules.Versions(rule.Id)[^1]) == rule ? rule.Id : null;
}

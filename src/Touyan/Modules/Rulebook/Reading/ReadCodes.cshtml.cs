using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Rulebook.Reading;

[Needs<RulebookPermissions>(nameof(RulebookPermissions.Read))]
public sealed class ReadCodesPage(Rules rules, TimeProvider clock) : PageModel
{
    public CodeTable Table { get; private set; } = null!;

    public DateOnly Today => clock.Today;

    public bool HasTags => Table.Tags.Count > 0;

    public bool HasDates => Table.Entries.Any(e => e.InForce != CodeEntry.Always);

    public IActionResult OnGet(string table)
    {
        if (rules.FindCodes(table) is not { } found)
            return NotFound();

        Table = found;
        return Page();
    }

    public string TagsOf(CodeEntry entry) => string.Join('、', Table.Tags.Where(t => entry.Has(t.Code)).Select(t => t.Name));
}

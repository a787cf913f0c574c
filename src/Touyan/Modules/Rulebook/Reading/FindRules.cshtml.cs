using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Platform.Security;

namespace Touyan.Modules.Rulebook.Reading;

[Needs<RulebookPermissions>(nameof(RulebookPermissions.Read))]
public sealed class FindRulesPage(FindRules findRules, Rules rules) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FindRules.Input Input { get; set; } = new();

    public IReadOnlyList<FindRules.Row> Rows { get; private set; } = [];

    public IEnumerable<SelectListItem> Files => rules.Files.Select(f => new SelectListItem(f.Title, f.Id));

    public bool IsNarrowed => Input is not { File: null, Evidence: null, Strength: null, Only: null };

    public void OnGet() => Rows = findRules.Run(Input);
}

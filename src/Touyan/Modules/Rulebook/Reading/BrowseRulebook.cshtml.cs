using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Platform.Security;

namespace Touyan.Modules.Rulebook.Reading;

[Needs<RulebookPermissions>(nameof(RulebookPermissions.Read))]
public sealed class BrowseRulebookPage(BrowseRulebook browse) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public bool IsSearch => !string.IsNullOrWhiteSpace(Q);

    public IReadOnlyList<BrowseRulebook.Hit> Hits { get; private set; } = [];

    public IEnumerable<IGrouping<PageKind, BrowseRulebook.Page>> Pages => browse.Pages().GroupBy(p => p.Kind);

    public void OnGet() => Hits = browse.Find(Q);
}

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Touyan.Modules.Cockpit;

/// <summary>What a phone shows where there is no line and nothing was kept: fetched once, by nobody, and the same for all.</summary>
[AllowAnonymous]
public sealed class ShowOfflinePage : PageModel
{
    public void OnGet() { }
}

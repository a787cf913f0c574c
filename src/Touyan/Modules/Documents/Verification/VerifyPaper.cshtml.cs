using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Touyan.Platform.Web;

namespace Touyan.Modules.Documents.Verification;

/// <summary>Open to everyone; a link, so that the picture on a paper leads to the answer at once.</summary>
[AllowAnonymous, EnableRateLimiting(VerificationLimit.Name)]
public sealed class VerifyPaperPage(VerifyPaper verify) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public VerifyPaper.Input Input { get; set; } = new();

    public VerifyPaper.Answer? Answer { get; private set; }

    public bool IsUnknown { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!Request.Query.ContainsKey("code"))
        {
            ModelState.Clear();
            return Page();
        }

        // A code that is too long, or none at all, is answered as one that nobody has.
        ModelState.Clear();
        var done = await verify.RunAsync(Input, ct);
        if (done.IsRefused)
            IsUnknown = true;
        else
            Answer = done.Value;

        return Page();
    }
}

using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Trail.History;
using Touyan.Modules.Trail.Sealing;
using Touyan.Modules.Trail.Verification;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Trail.Browse;

[Needs<TrailPermissions>(nameof(TrailPermissions.Read))]
public sealed class BrowseSealsPage(ReadSeals read, BrowseTrail browse, OrderVerification order, Actor actor) : PageModel
{
    private const int HashShown = 16;

    [BindProperty(SupportsGet = true), Display(Name = "范围")]
    public TrailRealm Realm { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public ReadSeals.View Seals { get; private set; } = new([], null);

    /// <summary>What the last checks came to.</summary>
    public IReadOnlyList<TrailLine> Checks { get; private set; } = [];

    public static string HashOf(SealRecord seal) => Convert.ToHexString(TrailSeal.Read(seal).Hash)[..HashShown];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await order.RunAsync(actor, ct) is not { } refusal)
            return this.RedirectWith("已开始核验，完成后结果显示在本页", "/trail/seals");

        await LoadAsync(ct);
        return this.Unprocessable(refusal);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Seals = await read.RunAsync(Realm, Cursor, actor, ct);
        Checks = [.. (await browse.RunAsync(new BrowseTrail.Input { Act = TrailActs.Verify.Code }, actor, ct)).Rows.Take(5)];
    }
}

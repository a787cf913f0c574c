using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Elections.Profile;
using Touyan.Platform.Ui;

namespace Touyan.Modules.Elections.Printing;

/// <summary>A sheet of an election, made to be printed.</summary>
public abstract class PrintedSheet(ShowElection show, Actor actor) : PageModel
{
    [FromRoute]
    public ElectionId Id { get; set; }

    public ElectionView View { get; private set; } = null!;

    public IEnumerable<Crumb> Crumbs => [new("换届选举", "/elections"), new(View.Place.Name, $"/elections/{Id}")];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var shown = await show.RunAsync(Id, actor, ct);
        if (shown.IsRefused)
            return NotFound();

        View = shown.Value;
        return Page();
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Elections.Profile;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Elections.Desk;

/// <summary>A form on an election: what it shows above its fields, and where it leads.</summary>
public abstract class ElectionForm<TInput>(ShowElection showElection, Actor actor) : PageModel
    where TInput : class, new()
{
    [BindProperty]
    public TInput Input { get; set; } = new();

    [FromRoute]
    public ElectionId Id { get; set; }

    public ElectionView View { get; private set; } = null!;

    public string Href => $"/elections/{Id}";

    public IEnumerable<Crumb> Crumbs => [new("换届选举", "/elections"), new(View.Place.Name, Href)];

    protected Actor Actor => actor;

    /// <summary>Said on the page that follows.</summary>
    protected abstract string Done { get; }

    /// <summary>False when what the address names is not there.</summary>
    protected virtual bool IsThere => true;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
            return NotFound();

        Input = Begin();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
            return NotFound();

        var done = ModelState.IsValid ? await RunAsync(ct) : (Result<ElectionId>?)null;
        return done is { IsRefused: false } ? this.RedirectWith(Done, Href) : this.Unprocessable(done?.Refusal);
    }

    /// <summary>The form as it is opened.</summary>
    protected abstract TInput Begin();

    protected abstract Task<Result<ElectionId>> RunAsync(CancellationToken ct);

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        var shown = await showElection.RunAsync(Id, actor, ct);
        if (shown.IsRefused || !actor.MayAt(ElectionsPermissions.Conduct, shown.Value.Place.Path))
            return false;

        View = shown.Value;
        return IsThere;
    }
}

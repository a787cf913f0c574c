using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Members.Committees;

/// <summary>A form on the committee of an organisation: what it shows above its fields, and where it leads.</summary>
public abstract class CommitteeForm<TInput>(ShowCommittee showCommittee, Actor actor) : PageModel
    where TInput : class, new()
{
    [BindProperty]
    public TInput Input { get; set; } = new();

    [FromRoute]
    public OrganizationId Id { get; set; }

    public ShowCommittee.View View { get; private set; } = null!;

    /// <summary>The term in office; only on forms that need one.</summary>
    public ShowCommittee.Term Term => View.Serving!;

    public string Href => $"/organizations/{Id}/committee";

    public IEnumerable<Crumb> Crumbs =>
        [new("党组织", "/organizations"), new(View.Place.Name, $"/organizations/{Id}"), new("班子和届次", Href)];

    protected Actor Actor => actor;

    /// <summary>Said on the page that follows.</summary>
    protected abstract string Done { get; }

    /// <summary>False on the form that begins a term.</summary>
    protected virtual bool NeedsTerm => true;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
            return NotFound();

        Input = Begin();
        await PrepareAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
            return NotFound();

        var done = ModelState.IsValid ? await RunAsync(ct) : (Result<Guid>?)null;
        if (done is { IsRefused: false })
            return this.RedirectWith(Done, Href);

        await PrepareAsync(ct);
        return this.Unprocessable(done?.Refusal);
    }

    /// <summary>The form as it is opened.</summary>
    protected abstract TInput Begin();

    protected abstract Task<Result<Guid>> RunAsync(CancellationToken ct);

    /// <summary>False when what the address names is not there.</summary>
    protected virtual bool IsThere => true;

    /// <summary>What the form needs beside its input.</summary>
    protected virtual Task PrepareAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Finds what the address names, for one who may change it.</summary>
    protected async Task<bool> FindAsync(CancellationToken ct)
    {
        var shown = await showCommittee.RunAsync(Id, actor, ct);
        if (shown.IsRefused || !actor.MayAt(MembersPermissions.Committees, shown.Value.Place.Path) || !shown.Value.Place.IsOpen)
            return false;

        View = shown.Value;
        return (!NeedsTerm || View.Serving is not null) && IsThere;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Appraisals;

/// <summary>A form of this house: found, prepared, carried out, and on to where its outcome is shown.</summary>
public abstract class AppraisalForm<TInput>(Actor actor) : PageModel
    where TInput : class, new()
{
    [BindProperty]
    public TInput Input { get; set; } = new();

    /// <summary>Where it leads, done or given up.</summary>
    public abstract string Href { get; }

    public abstract IEnumerable<Crumb> Crumbs { get; }

    protected Actor Actor => actor;

    /// <summary>Said on the page that follows.</summary>
    protected abstract string Done { get; }

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || !await FindAsync(ct))
            return NotFound();

        Input = Begin();
        await PrepareAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
            return NotFound();

        var done = ModelState.IsValid ? await RunAsync(ct) : (Result<string>?)null;
        if (done is { IsRefused: false })
            return this.RedirectWith(Done, done.Value.Value);

        await PrepareAsync(ct);
        return this.Unprocessable(done?.Refusal);
    }

    /// <summary>False when what the address names is not there, or not to be changed by this reader.</summary>
    protected abstract Task<bool> FindAsync(CancellationToken ct);

    /// <summary>The form as it is opened.</summary>
    protected virtual TInput Begin() => new();

    /// <summary>Carries it out; the address of what follows.</summary>
    protected abstract Task<Result<string>> RunAsync(CancellationToken ct);

    /// <summary>What the form offers.</summary>
    protected virtual Task PrepareAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>The outcome of a use case as the address that shows it.</summary>
    protected static Result<string> To<T>(Result<T> done, Func<T, string> href) => done.Refusal is { } refusal ? refusal : href(done.Value);
}

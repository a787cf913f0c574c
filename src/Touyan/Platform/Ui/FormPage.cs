using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Web;

namespace Touyan.Platform.Ui;

/// <summary>
/// A page with one form: what the address names is found, the form is filled in and offered again until its use case agrees, and then the reader is led to
/// where the outcome is shown.
/// </summary>
/// <param name="actor">Who reads and fills in.</param>
/// <typeparam name="TInput">What the use case takes; bound from the fields named <c>Input.…</c>.</typeparam>
public abstract class FormPage<TInput>(Actor actor) : PageModel
    where TInput : class, new()
{
    /// <summary>What was filled in.</summary>
    [BindProperty]
    public TInput Input { get; set; } = new();

    /// <summary>Where the form leads, done or given up.</summary>
    public abstract string Href { get; }

    /// <summary>The way to this page.</summary>
    public abstract IEnumerable<Crumb> Crumbs { get; }

    /// <summary>Who reads and fills in.</summary>
    protected Actor Actor => actor;

    /// <summary>Said on the page that follows.</summary>
    protected abstract string Done { get; }

    /// <summary>The form as it is opened; 404 when there is nothing that this reader might change.</summary>
    public virtual async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || !await FindAsync(ct))
            return NotFound();

        Input = Begin();
        await PrepareAsync(ct);
        return Page();
    }

    /// <summary>Carries it out and leads on, or shows the form again with what is wrong.</summary>
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

    /// <summary>What the form offers besides its input.</summary>
    protected virtual Task PrepareAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>The outcome of a use case as the address that shows it.</summary>
    /// <param name="done">What the use case answered.</param>
    /// <param name="href">The address of what it made or changed.</param>
    protected static Result<string> To<T>(Result<T> done, Func<T, string> href) => done.Refusal is { } refusal ? refusal : href(done.Value);
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Procedures.Model;
using Touyan.Modules.Procedures.Running;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Procedures.Tending;

/// <summary>A small form on a case: shown to whoever may, one act, back to the case.</summary>
public abstract class CaseForm<TInput>(CaseDesk desk, Actor actor) : PageModel
    where TInput : class, new()
{
    [BindProperty]
    public TInput Input { get; set; } = new();

    /// <summary>The version of the case that the user saw.</summary>
    [BindProperty]
    public int? Seen { get; set; }

    public RunningCase Running { get; private set; } = null!;

    public Case Case => Running.Case;

    public string Href => $"/cases/{Case.Id}";

    public IEnumerable<Crumb> Crumbs => [new("办理单", "/cases"), new(Case.Number, Href)];

    protected Actor Actor => actor;

    protected DateOnly Today => desk.Today;

    /// <summary>What is said when it is done.</summary>
    protected abstract string Done { get; }

    /// <summary>Why this actor cannot; null when he can.</summary>
    protected abstract Task<Refusal?> WhyNotAsync(CancellationToken ct);

    protected abstract Task<Result<CaseId>> RunAsync(CancellationToken ct);

    protected virtual Task PrepareAsync(CancellationToken ct) => Task.CompletedTask;

    public virtual async Task<IActionResult> OnGetAsync(CaseId id, CancellationToken ct)
    {
        if (await MeetAsync(id, ct) is { } instead)
            return instead;

        Seen = Case.Version;
        await PrepareAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CaseId id, CancellationToken ct)
    {
        if (await MeetAsync(id, ct) is { } instead)
            return instead;

        Refusal? refusal = null;
        if (ModelState.IsValid)
        {
            var done = await RunAsync(ct);
            if (!done.IsRefused)
                return this.RedirectWith(Done, Href);

            refusal = done.Refusal;
        }

        var answer = this.Unprocessable(refusal);
        await PrepareAsync(ct);
        return answer;
    }

    private async Task<IActionResult?> MeetAsync(CaseId id, CancellationToken ct)
    {
        var found = await desk.FindAsync(id, version: null, actor, ct);
        if (found.IsRefused)
            return NotFound();

        Running = found.Value;
        return await WhyNotAsync(ct) is { } refusal ? this.RedirectWith(refusal.Full, Href) : null;
    }
}

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.OrganizationalLife;

/// <summary>A form of this house: found, prepared, carried out, and on to where its outcome is shown.</summary>
public abstract class LifeForm<TInput>(Actor actor) : PageModel
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
    protected abstract TInput Begin();

    /// <summary>Carries it out; the address of what follows.</summary>
    protected abstract Task<Result<string>> RunAsync(CancellationToken ct);

    /// <summary>What the form offers.</summary>
    protected virtual Task PrepareAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>The outcome of a use case as the address that shows it.</summary>
    protected static Result<string> To<T>(Result<T> done, Func<T, string> href) => done.Refusal is { } refusal ? refusal : href(done.Value);
}

/// <summary>A form about one meeting, for whoever answers for it.</summary>
public abstract class MeetingForm<TInput>(ShowMeeting showMeeting, Actor actor) : LifeForm<TInput>(actor)
    where TInput : class, new()
{
    [FromRoute]
    public MeetingId Id { get; set; }

    public ShowMeeting.View View { get; private set; } = null!;

    public Meeting Meeting => View.Meeting;

    public override string Href => $"/meetings/{Id}";

    public override IEnumerable<Crumb> Crumbs => [new("组织生活", "/meetings"), new(Meeting.Title, Href)];

    /// <summary>Whether this reader may do it to a meeting in this state.</summary>
    protected virtual bool MayDo => View.MayEdit && (Meeting.IsOpen || IsTooLate);

    /// <summary>What was filled in while the meeting was settled is told so in its own words; nobody opens the form any more.</summary>
    protected bool IsTooLate => !Meeting.IsOpen && HttpMethods.IsPost(Request.Method);

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        var shown = await showMeeting.RunAsync(Id, Actor, ct);
        if (shown.IsRefused)
            return false;

        View = shown.Value;
        return MayDo;
    }
}

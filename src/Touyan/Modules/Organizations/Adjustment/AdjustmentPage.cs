using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Organizations.Adjustment;

/// <summary>A form that changes an organisation: filled in, shown with its effects, then confirmed.</summary>
public abstract class AdjustmentPage<TInput>(IOrganizations organizations, Actor actor) : PageModel
    where TInput : ChangeInput
{
    [BindProperty]
    public TInput Input { get; set; } = null!;

    [FromRoute]
    public OrganizationId Id { get; set; }

    public OrganizationPlace Place { get; private set; } = null!;

    public IReadOnlyList<Crumb> Crumbs { get; private set; } = [];

    /// <summary>What it would do, once that was asked.</summary>
    public Confirmation? Asked { get; private set; }

    /// <summary>What the office calls the act.</summary>
    public abstract string Act { get; }

    protected IOrganizations Organizations => organizations;

    protected Actor Actor => actor;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindPlaceAsync(ct))
            return NotFound();

        Input = await BeginAsync(ct);
        await PrepareAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindPlaceAsync(ct))
            return NotFound();

        var done = ModelState.IsValid ? await RunAsync(ct) : (Result<ChangeOutcome>?)null;
        if (done is { IsRefused: false, Value.IsDone: true })
            return this.RedirectWith($"{Act}已办理", $"/organizations/{done.Value.Value.Id}");

        await PrepareAsync(ct);
        if (done is not { IsRefused: false, Value: var asked })
            return this.Unprocessable(done?.Refusal);

        Asked = Confirmation.Of(Act, asked, Request.Form);
        return Page();
    }

    /// <summary>Back from the effects to the form, as it was filled in.</summary>
    public async Task<IActionResult> OnPostEditAsync(CancellationToken ct)
    {
        if (!await FindPlaceAsync(ct))
            return NotFound();

        await PrepareAsync(ct);
        return Page();
    }

    /// <summary>The form as it is opened.</summary>
    protected abstract Task<TInput> BeginAsync(CancellationToken ct);

    protected abstract Task<Result<ChangeOutcome>> RunAsync(CancellationToken ct);

    /// <summary>What the form needs beside its input.</summary>
    protected virtual Task PrepareAsync(CancellationToken ct) => Task.CompletedTask;

    private async Task<bool> FindPlaceAsync(CancellationToken ct)
    {
        if (await organizations.FindAsync(Id, actor, OrganizationsPermissions.Adjust, ct) is not { } place)
            return false;

        Place = place;
        var way = await organizations.WayToAsync(place, ct);
        Crumbs = [new Crumb("党组织", "/organizations"), .. way.Select(p => new Crumb(p.Name, $"/organizations/{p.Id}"))];
        return true;
    }
}

/// <summary>What an act would do, and the form that led there, to be sent again with a yes.</summary>
/// <param name="Act">What the office calls the act.</param>
/// <param name="Effects">Sentence by sentence.</param>
/// <param name="Fields">The form as it was filled in.</param>
public sealed record Confirmation(string Act, IReadOnlyList<string> Effects, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    internal static Confirmation Of(string act, ChangeOutcome asked, IFormCollection form) =>
        new(
            act,
            asked.Effects,
            [
                .. form.Where(f => f.Key.StartsWith("Input.", StringComparison.Ordinal) && f.Key != "Input.Preview")
                    .SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value ?? "")),
            ]
        );
}

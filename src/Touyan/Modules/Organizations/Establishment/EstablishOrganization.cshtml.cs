using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Adjustment;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Organizations.Establishment;

[Needs<OrganizationsPermissions>(nameof(OrganizationsPermissions.Adjust))]
public sealed class EstablishOrganizationPage(
    EstablishOrganization establish,
    PickOrganization pick,
    PlacementBook book,
    IOrganizations organizations,
    Rules rules,
    Actor actor,
    TimeProvider clock
) : PageModel
{
    [BindProperty]
    public EstablishOrganization.Input Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public OrganizationId? Below { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public OrganizationPlace? Parent { get; private set; }

    public Picking? Picking { get; private set; }

    public Confirmation? Asked { get; private set; }

    public IEnumerable<SelectListItem> Types => book.Today.Below(Parent?.Type).Select(t => new SelectListItem(Words.Of(t), t.ToString()));

    public IEnumerable<SelectListItem> Sectors => SectorChoices.Of(rules);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Input = new EstablishOrganization.Input { ParentId = Below, On = clock.Today };
        await PrepareAsync(ct);
        return Below is not null && Parent is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var done = ModelState.IsValid ? await establish.RunAsync(Input, actor, ct) : (Result<ChangeOutcome>?)null;
        if (done is { IsRefused: false, Value.IsDone: true })
            return this.RedirectWith("党组织已设立", $"/organizations/{done.Value.Value.Id}");

        await PrepareAsync(ct);
        if (done is not { IsRefused: false, Value: var asked })
            return this.Unprocessable(done?.Refusal);

        Asked = Confirmation.Of("设立", asked, Request.Form);
        return Page();
    }

    /// <summary>Back from the effects to the form, as it was filled in.</summary>
    public async Task<IActionResult> OnPostEditAsync(CancellationToken ct)
    {
        await PrepareAsync(ct);
        return Page();
    }

    // In an empty county the first form is that of its top.
    private async Task PrepareAsync(CancellationToken ct)
    {
        if (Input.ParentId is { } chosen)
            Parent = await organizations.FindAsync(chosen, actor, OrganizationsPermissions.Adjust, ct);

        if (Parent is not null)
            return;

        var rows = await pick.RunAsync(new() { Text = Q, Types = [.. book.Today.Parents.Values.SelectMany(p => p).Distinct()] }, actor, ct);
        if (rows.Count > 0 || Q is not null)
            Picking = new Picking("第一步：选择上级党组织", "below", Q, rows);
    }
}

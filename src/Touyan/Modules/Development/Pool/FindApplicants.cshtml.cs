using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Development.Pool;

[Needs<DevelopmentPermissions>(nameof(DevelopmentPermissions.Read))]
public sealed class FindApplicantsPage(FindApplicants findApplicants, PoolQuery pool, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FindApplicants.Input Input { get; set; } = new();

    public FindApplicants.Found Found { get; private set; } =
        new(new Page<FindApplicants.Row>([], Next: null, Previous: null), new Dictionary<ApplicantStage, int>(), Organization: null);

    public PoolLink Link => new(Input);

    public bool MayEdit => actor.May(DevelopmentPermissions.Edit);

    public bool MayExport => actor.May(DevelopmentPermissions.Export);

    /// <summary>A member sees the way he came himself: no stages to compare.</summary>
    public bool MayCompare => actor.Reach(DevelopmentPermissions.Read).Tops.Count > 0;

    public int ReviewMonths => pool.Rules.ReviewMonths.Value;

    public DateOnly Today => pool.Today;

    public string Note => Found.Organization is { } name ? $"{name}（含下级党组织）" : "管理范围内全部党支部";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.Unprocessable();

        var found = await findApplicants.RunAsync(Input, actor, ct);
        if (found.Refusal is { } refusal)
            return this.Unprocessable(refusal);

        Found = found.Value;
        return Page();
    }
}

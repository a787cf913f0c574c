using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Web;

namespace Touyan.Modules.Members.Roster;

[Needs<MembersPermissions>(nameof(MembersPermissions.Read))]
public sealed class FindMembersPage(FindMembers findMembers, FindByIdNumber findByIdNumber, RosterFace face, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public FindMembers.Input Input { get; set; } = new();

    [BindProperty, Display(Name = "公民身份号码"), StringLength(30)]
    public string? IdNumber { get; set; }

    public new Page<FindMembers.Row> Page { get; private set; } = new([], Next: null, Previous: null);

    public OrganizationPlace? Organization { get; private set; }

    public RosterChoices Choices => face.Choices;

    public RosterLink Link => new(Input);

    /// <summary>Charts of one file, a member's own, say nothing.</summary>
    public bool MayCompare => actor.Reach(MembersPermissions.Read).Tops.Count > 0;

    public bool MayEdit => actor.May(MembersPermissions.Edit);

    public bool MayExport => actor.May(MembersPermissions.Export);

    /// <summary>True when one of the folded conditions is set.</summary>
    public bool HasMore =>
        Input
            is { Sex: not null }
                or { Standing: not null }
                or { JoinedFrom: not null }
                or { JoinedTo: not null }
                or { ProbationEndsFrom: not null }
                or { ProbationEndsBy: not null }
        || (Input.Ethnicity ?? Input.Education ?? Input.Occupation ?? Input.Sector) is not null;

    public string Note => face.Heading(Organization, Input);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => ModelState.IsValid ? await ShowAsync(ct) : this.Unprocessable();

    public async Task<IActionResult> OnPostFindAsync(CancellationToken ct)
    {
        var found = await findByIdNumber.RunAsync(new FindByIdNumber.Input(IdNumber), actor, ct);
        if (!found.IsRefused)
            return new RedirectResult($"/members/{found.Value}");

        ModelState.AddModelError(nameof(IdNumber), found.Refusal!.Message);
        await ShowAsync(ct);
        return this.Unprocessable();
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var asked = await findMembers.RunAsync(Input, actor, ct);
        if (asked.Refusal is { } refusal)
            return this.Unprocessable(refusal);

        Page = asked.Value;
        Organization = await face.PlaceAsync(Input, actor, ct);
        return base.Page();
    }
}

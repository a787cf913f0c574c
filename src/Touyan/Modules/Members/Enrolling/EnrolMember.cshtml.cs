using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Members.Desk;
using Touyan.Modules.Organizations;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Members.Enrolling;

[Needs<MembersPermissions>(nameof(MembersPermissions.Edit))]
public sealed class EnrolMemberPage(EnrolMember enrolMember, MemberForms forms, IOrganizations organizations, Actor actor) : PageModel
{
    [BindProperty]
    public EnrolMember.Input Input { get; set; } = new();

    public IEnumerable<SelectListItem> Ethnicities => forms.Choices("ethnicity");

    public IEnumerable<SelectListItem> Education => forms.Choices("education");

    public IEnumerable<SelectListItem> Occupations => forms.Choices("occupation");

    // ?organization= is the branch from whose page one comes.
    public async Task OnGetAsync(OrganizationId? organization, CancellationToken ct)
    {
        if (organization is { } id && await organizations.FindAsync(id, actor, MembersPermissions.Edit, ct) is { } place)
            Input = Input with { Organization = place.Name };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await enrolMember.RunAsync(Input, actor, ct);
        return done.Refusal is { } refusal ? this.Unprocessable(refusal) : this.RedirectWith("党员已登记", $"/members/{done.Value}");
    }
}

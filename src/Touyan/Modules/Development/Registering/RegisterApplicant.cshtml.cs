using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Development.Desk;
using Touyan.Modules.Organizations;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Development.Registering;

[Needs<DevelopmentPermissions>(nameof(DevelopmentPermissions.Edit))]
public sealed class RegisterApplicantPage(RegisterApplicant register, ApplicantForms forms, IOrganizations organizations, Actor actor)
    : PageModel
{
    [BindProperty]
    public RegisterApplicant.Input Input { get; set; } = new();

    public IEnumerable<SelectListItem> Ethnicities => forms.Choices("ethnicity");

    public IEnumerable<SelectListItem> Education => forms.Choices("education");

    public IEnumerable<SelectListItem> Occupations => forms.Choices("occupation");

    // A secretary registers for his own branch: the field is filled in.
    public async Task OnGetAsync(OrganizationId? organization, CancellationToken ct)
    {
        var id = organization ?? actor.Posts.FirstOrDefault(p => p.Role is Role.BranchSecretary)?.Organization;
        if (id is { } branch && await organizations.FindAsync(branch, actor, DevelopmentPermissions.Edit, ct) is { } place)
            Input = Input with { Organization = place.Name };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await register.RunAsync(Input, actor, ct);
        return done.Refusal is { } refusal
            ? this.Unprocessable(refusal)
            : this.RedirectWith("入党申请人已登记", $"/development/{done.Value}");
    }
}

using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;

namespace Touyan.Modules.Development.Desk;

/// <summary>A page with a form on one applicant; not there for whoever may not change him.</summary>
public abstract class ApplicantPage(ApplicantForms forms, Actor actor) : PageModel
{
    public ApplicantHead Head { get; private set; } = null!;

    protected Actor Actor => actor;

    protected ApplicantForms Forms => forms;

    protected async Task<bool> MeetAsync(ApplicantId id, Permission permission, CancellationToken ct)
    {
        if (await forms.HeadAsync(id, actor, permission, ct) is not { } head)
            return false;

        Head = head;
        return true;
    }
}

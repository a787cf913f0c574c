using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Development.Desk;
using Touyan.Modules.Development.Files;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Development.Correcting;

[Needs<DevelopmentPermissions>(nameof(DevelopmentPermissions.Edit))]
public sealed class CorrectApplicantPage(CorrectApplicant correct, ShowApplicant show, ApplicantForms forms, Actor actor)
    : ApplicantPage(forms, actor)
{
    [BindProperty]
    public CorrectApplicant.Input Input { get; set; } = new();

    public IEnumerable<SelectListItem> Ethnicities => Forms.Choices("ethnicity");

    public IEnumerable<SelectListItem> Education => Forms.Choices("education");

    public IEnumerable<SelectListItem> Occupations => Forms.Choices("occupation");

    public async Task<IActionResult> OnGetAsync(ApplicantId id, CancellationToken ct)
    {
        if (!await MeetAsync(id, DevelopmentPermissions.Edit, ct) || (await show.RunAsync(id, Actor, ct)) is not { IsRefused: false } shown)
            return NotFound();

        var who = shown.Value.Who;
        Input = new CorrectApplicant.Input
        {
            Version = Head.Version,
            Name = who.Name,
            Ethnicity = who.EthnicityCode,
            Education = who.EducationCode,
            Occupation = who.OccupationCode,
            WorkUnit = who.WorkUnit,
            Residence = who.Residence,
            League = who.League,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ApplicantId id, CancellationToken ct)
    {
        if (!await MeetAsync(id, DevelopmentPermissions.Edit, ct))
            return NotFound();

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await correct.RunAsync(Input with { Id = id }, Actor, ct);
        return done.Refusal is { } refusal ? this.Unprocessable(refusal) : this.RedirectWith("信息已更正", Head.Href);
    }
}

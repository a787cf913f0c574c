using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Duties.Explaining;
using Touyan.Modules.Procedures;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Duties.Excuses;

[Needs<ProceduresPermissions>(nameof(ProceduresPermissions.Start))]
public sealed class AskExcusePage(AskExcuse ask, ExplainDuty explain, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ExplainDuty.Input Period { get; set; } = new();

    [BindProperty]
    public AskExcuse.Input Input { get; set; } = new();

    public ExplainDuty.View Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string duty, OrganizationId organization, CancellationToken ct) =>
        await MeetAsync(duty, organization, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(string duty, OrganizationId organization, CancellationToken ct)
    {
        if (await MeetAsync(duty, organization, ct) is { } instead)
            return instead;

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var asked = await ask.RunAsync(duty, organization, Period, Input, actor, ct);
        return asked.IsRefused ? this.Unprocessable(asked.Refusal) : this.RedirectWith("已提请上级免除", $"/cases/{asked.Value}");
    }

    private async Task<IActionResult?> MeetAsync(string duty, OrganizationId organization, CancellationToken ct)
    {
        var shown = actor.May(DutiesPermissions.Read)
            ? await explain.RunAsync(duty, organization, Period with { On = null }, actor, ct)
            : DutyRefusals.NotFound;
        if (shown.IsRefused)
            return NotFound();

        Shown = shown.Value;
        return null;
    }
}

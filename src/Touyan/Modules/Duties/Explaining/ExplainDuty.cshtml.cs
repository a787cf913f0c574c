using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Duties.Book;
using Touyan.Modules.Procedures;
using Touyan.Platform.Security;

namespace Touyan.Modules.Duties.Explaining;

[Needs<DutiesPermissions>(nameof(DutiesPermissions.Read))]
public sealed class ExplainDutyPage(ExplainDuty explain, DutySentences sentences, Actor actor) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "")]
    public ExplainDuty.Input Input { get; set; } = new();

    public ExplainDuty.View Shown { get; private set; } = null!;

    public DutySentences Said => sentences;

    public bool MayAskToBeExcused =>
        Shown.Cell.State is DutyState.Due or DutyState.Soon or DutyState.Late && actor.MayAt(ProceduresPermissions.Start, Shown.Place.Path);

    public string ExcuseHref =>
        $"/duties/{Shown.Cell.Duty.Id}/{Shown.Place.Id}/excuse?from={Shown.Cell.Period.From:yyyy-MM-dd}"
        + (Shown.Cell.Holder.Member is { } member ? $"&member={member}" : "");

    public async Task<IActionResult> OnGetAsync(string duty, OrganizationId organization, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return NotFound();

        var shown = await explain.RunAsync(duty, organization, Input, actor, ct);
        if (shown.IsRefused)
            return NotFound();

        Shown = shown.Value;
        return Page();
    }
}

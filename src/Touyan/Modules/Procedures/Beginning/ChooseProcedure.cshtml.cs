using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Procedures.Beginning;

/// <summary>The procedures that a person of these posts may begin.</summary>
[Needs<ProceduresPermissions>(nameof(ProceduresPermissions.Start))]
public sealed class ChooseProcedurePage(ProcedureBook book, Actor actor, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ProcedureDefinition> Procedures { get; private set; } = [];

    public string HrefOf(ProcedureDefinition procedure) => procedure.StartPage ?? $"/cases/new/{procedure.Id}";

    public void OnGet() => Procedures = [.. book.InForce(clock.Today).Where(d => d.Start.By.Any(k => k.MayBe(actor)))];
}

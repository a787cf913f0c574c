using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.OrganizationalLife.Recording;

/// <summary>One page instead of a hundred; each record is read all the same.</summary>
[Needs<LifePermissions>(nameof(LifePermissions.Confirm))]
public sealed class ConfirmImportedPage(ConfirmImported confirm, LifeDesk desk, Actor actor) : PageModel
{
    [BindProperty]
    public ConfirmImported.Input Input { get; set; } = new();

    public IReadOnlyList<ConfirmImported.Row> Rows { get; private set; } = [];

    public int All { get; private set; }

    public IReadOnlyList<string> Refused { get; private set; } = [];

    public IEnumerable<Crumb> Crumbs => [new("组织生活", "/meetings")];

    public string KindsOf(MeetingRow row) => string.Join('、', row.Also.Prepend(row.Kind).Select(k => desk.Kinds.Name(k)));

    public Task OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var done = ModelState.IsValid ? await confirm.RunAsync(Input, actor, ct) : (Result<ConfirmImported.Outcome>?)null;
        if (done is { IsRefused: false, Value.Refused.Count: 0 })
            return this.RedirectWith($"已确认 {done.Value.Value.Confirmed} 份，计入台账", "/meetings/confirm-imported");

        Refused = done is { IsRefused: false } some ? some.Value.Refused : [];
        await ShowAsync(ct);
        return this.Unprocessable(done?.Refusal);
    }

    private async Task ShowAsync(CancellationToken ct) => (Rows, All) = await confirm.WaitingAsync(actor, ct);
}

using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.Development.Desk;
using Touyan.Modules.Development.Pool;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Development.Moving;

[Needs<DevelopmentPermissions>(nameof(DevelopmentPermissions.Edit))]
public sealed class MoveApplicantPage(MoveApplicant move, ApplicantForms forms, PoolQuery pool, Actor actor) : ApplicantPage(forms, actor)
{
    [BindProperty]
    public MoveApplicant.Input Input { get; set; } = new();

    public string Why => $"原单位及时移交材料，培养教育时间{pool.Rules.MovedPeriod.Text}。依据：{pool.Rules.MovedPeriod.Article}";

    public async Task<IActionResult> OnGetAsync(ApplicantId id, CancellationToken ct)
    {
        if (!await MeetAsync(id, DevelopmentPermissions.Edit, ct))
            return NotFound();

        Input = Input with { Version = Head.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(ApplicantId id, CancellationToken ct)
    {
        if (!await MeetAsync(id, DevelopmentPermissions.Edit, ct))
            return NotFound();

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await move.RunAsync(Input with { Id = id }, Actor, ct);
        return done.Refusal is { } refusal ? this.Unprocessable(refusal) : this.RedirectWith("培养关系已转移", "/development");
    }
}

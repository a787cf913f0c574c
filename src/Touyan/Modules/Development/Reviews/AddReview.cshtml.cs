using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.Development.Desk;
using Touyan.Modules.Development.Pool;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Development.Reviews;

[Needs<DevelopmentPermissions>(nameof(DevelopmentPermissions.Edit))]
public sealed class AddReviewPage(AddReview addReview, ApplicantForms forms, PoolQuery pool, Actor actor) : ApplicantPage(forms, actor)
{
    [BindProperty]
    public AddReview.Input Input { get; set; } = new();

    /// <summary>The rule that asks for it.</summary>
    public string Why =>
        $"培养期间每 {pool.Rules.ReviewMonths.Value} 个月考察一次；预备期内继续考察。依据：{pool.Rules.ReviewMonths.Article}";

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

        var done = await addReview.RunAsync(Input with { Id = id }, Actor, ct);
        return done.Refusal is { } refusal ? this.Unprocessable(refusal) : this.RedirectWith("考察已登记", Head.Href);
    }
}

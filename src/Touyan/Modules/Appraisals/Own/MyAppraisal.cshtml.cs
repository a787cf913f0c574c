using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Grading;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Appraisals.Overview;
using Touyan.Modules.Appraisals.Own;
using Touyan.Modules.Appraisals.Steps;
using Touyan.Modules.Appraisals.Voting;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Appraisals.Own;

/// <summary>What a member does in an appraisal, on his phone.</summary>
[Needs<AppraisalsPermissions>(nameof(AppraisalsPermissions.Take))]
public sealed class MyAppraisalPage(OwnAppraisal own, WriteSelf write, Actor actor) : PageModel
{
    // Each by its name, or it would take other fields for its own where it is sent none.
    [BindProperty(Name = "Input")]
    public WriteSelf.Input Input { get; set; } = new();

    [BindProperty(Name = "Objecting")]
    public OwnAppraisal.ObjectionInput Objecting { get; set; } = new();

    [BindProperty(Name = "Id")]
    public AppraisalId Id { get; set; }

    public OwnAppraisal.View View { get; private set; } = null!;

    public Grade? GradeOf(AppraisalId id) => View.Years.FirstOrDefault(y => y.Id == id)?.Grade;

    public async Task OnGetAsync(CancellationToken ct)
    {
        ModelState.Clear();
        await LoadAsync(ct);
    }

    public Task<IActionResult> OnPostWriteAsync(CancellationToken ct) =>
        DoAsync(nameof(Objecting), () => write.RunAsync(Input with { Id = Id }, actor, ct), "自评已提交", ct);

    public Task<IActionResult> OnPostAcknowledgeAsync(CancellationToken ct)
    {
        ModelState.Clear();
        return DoAsync(nameof(Objecting), () => own.AcknowledgeAsync(Id, actor, ct), "已知悉", ct);
    }

    public Task<IActionResult> OnPostObjectAsync(CancellationToken ct) =>
        DoAsync(nameof(Input), () => own.ObjectAsync(Objecting with { Id = Id }, actor, ct), "异议已提出，由上级党组织答复", ct);

    // What the other form of the page holds is no matter of this one.
    private async Task<IActionResult> DoAsync(string other, Func<Task<Result<AppraisalId>>> act, string said, CancellationToken ct)
    {
        foreach (var key in ModelState.Keys.Where(k => k.StartsWith(other, StringComparison.Ordinal)).ToList())
            ModelState.Remove(key);

        var done = ModelState.IsValid ? await act() : (Result<AppraisalId>?)null;
        if (done is { IsRefused: false })
            return this.RedirectWith(said, "/my-appraisal");

        await LoadAsync(ct);
        return done is { Refusal.Kind: RefusalKind.NotFound } ? NotFound() : this.Unprocessable(done?.Refusal);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        View = await own.RunAsync(actor, ct);
        if (View.Sheet is { SelfReview: { } text } sheet && Input.Text.Length == 0)
            Input = Input with { Text = text, Grade = sheet.SelfGrade };
    }
}

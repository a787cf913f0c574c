using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
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

namespace Touyan.Modules.Appraisals.Voting;

[Needs<AppraisalsPermissions>(nameof(AppraisalsPermissions.Edit))]
public sealed class CountPaperPage(CountPaper count, HandOutPaper handOut, ShowAppraisal show, Actor actor)
    : AppraisalStepForm<CountPaper.Input>(show, actor)
{
    // By its name, or it would take other fields for its own where it is sent none.
    [BindProperty(Name = "Given")]
    public HandOutPaper.Input Given { get; set; } = new();

    public IReadOnlyList<SelectListItem> Tellers => [.. Appraisal.Voters.Select(s => new SelectListItem(s.Name, s.MemberId.ToString()))];

    protected override bool MayDo => View.MayEdit && Appraisal.Round is not null;

    protected override string Done => "计票已录入";

    public string NameOf(MemberId member) => Appraisal.Sheets.FirstOrDefault(s => s.MemberId == member)?.Name ?? "";

    public CountPaper.Line LineOf(MemberId member) => Input.Lines.GetValueOrDefault(member.ToString()) ?? new();

    public async Task<IActionResult> OnPostHandOutAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
            return NotFound();

        ModelState.Clear();
        var done = await handOut.RunAsync(Given with { Id = Id }, Actor, ct);
        return done.IsRefused ? this.Unprocessable(done.Refusal!) : this.RedirectWith($"已发放 {done.Value} 份", $"/appraisals/{Id}/paper");
    }

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await count.RunAsync(Input with { Id = Id }, Actor, ct), _ => $"/appraisals/{Id}/paper");
}

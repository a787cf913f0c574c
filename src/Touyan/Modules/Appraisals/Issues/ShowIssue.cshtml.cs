using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Appraisals.Issues;

[Needs<AppraisalsPermissions>(nameof(AppraisalsPermissions.Read))]
public sealed class ShowIssuePage(SettleIssue settle, AppraisalDesk desk, Actor actor) : PageModel
{
    private IReadOnlyDictionary<MemberId, string> names = new Dictionary<MemberId, string>();

    [FromRoute]
    public IssueId Id { get; set; }

    // By their names, or each would take the fields of the other for its own.
    [BindProperty(Name = "Solving")]
    public SettleIssue.Solving Solving { get; set; } = new();

    [BindProperty(Name = "Judging")]
    public SettleIssue.Judging Judging { get; set; } = new();

    public Issue Issue { get; private set; } = null!;

    public string Organization { get; private set; } = "";

    public bool MayJudge { get; private set; }

    public bool MaySolve => MayJudge || actor.Member == Issue.HolderId;

    public bool IsLate => Issue.IsLateOn(desk.Today);

    public IEnumerable<Crumb> Crumbs => [new("问题清单", "/issues")];

    public string NameOf(MemberId? member) => member is { } id ? names.GetValueOrDefault(id) ?? "" : "支部班子";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostSolveAsync(CancellationToken ct) =>
        DoAsync(nameof(Judging), () => settle.SolveAsync(Solving with { Id = Id }, actor, ct), "已报告，等待他人确认", ct);

    public Task<IActionResult> OnPostJudgeAsync(CancellationToken ct) =>
        DoAsync(nameof(Solving), () => settle.JudgeAsync(Judging with { Id = Id }, actor, ct), "已办理", ct);

    // What the other form of the page holds is no matter of this one.
    private async Task<IActionResult> DoAsync(string other, Func<Task<Result<IssueId>>> act, string said, CancellationToken ct)
    {
        foreach (var key in ModelState.Keys.Where(k => k.StartsWith(other, StringComparison.Ordinal)).ToList())
            ModelState.Remove(key);

        if (!await FindAsync(ct))
            return NotFound();

        var done = ModelState.IsValid ? await act() : (Result<IssueId>?)null;
        return done is { IsRefused: false } ? this.RedirectWith(said, $"/issues/{Id}") : this.Unprocessable(done?.Refusal);
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        if (await settle.FindAsync(Id, actor, ct) is not { } issue)
            return false;

        Issue = issue;
        MayJudge = await settle.MayKeepAsync(issue, actor, ct);
        Organization = await desk.NameOfAsync(issue.OrganizationId, ct);
        names = await desk.Members.NamesAsync([.. new[] { issue.MemberId, issue.HolderId }.OfType<MemberId>()], ct);
        return true;
    }
}

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

namespace Touyan.Modules.Appraisals.Overview;

/// <summary>The desk of one appraisal.</summary>
[Needs<AppraisalsPermissions>(nameof(AppraisalsPermissions.Read))]
public sealed class ShowAppraisalPage(ShowAppraisal show, MoveOn moveOn, ExcuseMember follow, PublishAppraisal publish, Actor actor)
    : PageModel
{
    public static IReadOnlyList<AppraisalState> Steps { get; } =
    [.. Enum.GetValues<AppraisalState>().Where(s => s is not AppraisalState.Stopped)];

    [FromRoute]
    public AppraisalId Id { get; set; }

    public ShowAppraisal.View View { get; private set; } = null!;

    public IEnumerable<Crumb> Crumbs => [new("民主评议", "/appraisals")];

    private string Href => $"/appraisals/{Id}";

    /// <summary>What the button says that ends the step; null where there is none.</summary>
    public string? MoveSays =>
        View.Appraisal.State switch
        {
            AppraisalState.SelfReview => "自评结束，开始互评",
            AppraisalState.Mutual => "互评结束，开始测评",
            AppraisalState.Poll => "测评结束，开始评定",
            AppraisalState.Grading
            or AppraisalState.Submitted
            or AppraisalState.Confirmed
            or AppraisalState.Published
            or AppraisalState.Finished
            or AppraisalState.Stopped => null,
        };

    /// <summary>What the branch is to do now.</summary>
    public string NextSays =>
        View.Appraisal.State switch
        {
            AppraisalState.SelfReview =>
                $"还有 {View.Appraisal.Sheets.Count(s => s.OwesSelfReview)} 名党员没有写自评；都写了以后开始互评。",
            AppraisalState.Mutual or AppraisalState.Poll =>
                $"正式党员在手机上不记名评等次；不用手机的领纸质票，由两名计票人清点。交票人数应达到{View.Rules.Turnout.Share}。",
            AppraisalState.Grading => $"由支部委员会（不设委员会的由支部党员大会）表决评定，优秀不超过 {View.MostExcellent} 名。",
            AppraisalState.Submitted => "等待上级党组织审定。",
            AppraisalState.Confirmed => "已经审定，在支部公布，并告知每名党员。",
            AppraisalState.Published => $"告知每名党员；{View.Appraisal.ObjectUntil:yyyy-MM-dd} 以前可以提出异议，其后办结。",
            AppraisalState.Finished or AppraisalState.Stopped => "",
        };

    public string NameOf(MemberId member) => View.Appraisal.Sheets.FirstOrDefault(s => s.MemberId == member)?.Name ?? "";

    public string TurnOf(AppraisalSheet sheet) =>
        View.Appraisal.Round is null || !sheet.MayVote ? "—"
        : !View.Turns.TryGetValue(sheet.MemberId, out var isOnPaper) ? "还没有交"
        : isOnPaper ? "领纸质票"
        : "已交";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostMoveAsync([FromForm(Name = "From")] AppraisalState? from, CancellationToken ct) =>
        DoAsync(() => moveOn.RunAsync(new MoveOn.Input { Id = Id, From = from }, actor, ct), "已进入下一环节", ct);

    public Task<IActionResult> OnPostFollowAsync(CancellationToken ct) =>
        DoAsync(() => follow.FollowAsync(Id, actor, ct), "已按花名册核对", ct);

    public Task<IActionResult> OnPostPublishAsync(CancellationToken ct) => DoAsync(() => publish.RunAsync(Id, actor, ct), "已公布", ct);

    public Task<IActionResult> OnPostFinishAsync(CancellationToken ct) => DoAsync(() => publish.FinishAsync(Id, actor, ct), "已办结", ct);

    public Task<IActionResult> OnPostTellAsync([FromForm(Name = "Members")] List<MemberId> members, CancellationToken ct) =>
        DoAsync(() => publish.TellAsync(new PublishAppraisal.Telling { Id = Id, Members = members }, actor, ct), "已登记告知", ct);

    private async Task<IActionResult> DoAsync<T>(Func<Task<Result<T>>> act, string said, CancellationToken ct)
    {
        // A handler of an address that is not there says so, whatever the form holds.
        if (!await FindAsync(ct))
            return NotFound();

        if (!ModelState.IsValid)
            return this.Unprocessable();

        var done = await act();
        return done.IsRefused ? this.Unprocessable(done.Refusal!) : this.RedirectWith(said, Href);
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        var shown = await show.RunAsync(Id, actor, ct);
        if (!shown.IsRefused)
            View = shown.Value;

        return !shown.IsRefused;
    }
}

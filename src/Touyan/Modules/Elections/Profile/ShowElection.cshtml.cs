using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Model;
using Touyan.Modules.Elections.Preparing;
using Touyan.Modules.Elections.Rounds;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Elections.Profile;

[Needs<ElectionsPermissions>(nameof(ElectionsPermissions.Read))]
public sealed class ShowElectionPage(
    ShowElection show,
    TakeBackExclusion takeBack,
    ReleaseOfficer release,
    DeclareRound declare,
    Rules rules,
    Actor actor
) : PageModel
{
    [FromRoute]
    public ElectionId Id { get; set; }

    public ElectionView View { get; private set; } = null!;

    public string Href => $"/elections/{Id}";

    public IEnumerable<Crumb> Crumbs => [new("换届选举", "/elections")];

    public bool MayConduct => View.Election.IsRunning && actor.MayAt(ElectionsPermissions.Conduct, View.Place.Path);

    private bool IsQuiet => MayConduct && View.OpenRound is null;

    public bool MayPrepare => IsQuiet && View.Election.State is ElectionState.Preparing or ElectionState.Submitted or ElectionState.Ready;

    /// <summary>Once the shortlist was agreed to, somebody is added as long as seats are left, and nobody is taken off.</summary>
    public bool MayNominate(ElectionView.ContestRow contest) =>
        IsQuiet
        && (View.Election.State is ElectionState.Preparing || (View.Election.State is ElectionState.Ready && !contest.Progress.IsDone));

    public bool MayTakeOff => IsQuiet && View.Election.State is ElectionState.Preparing;

    public bool MayDivide => MayConduct && View.Election.State is ElectionState.Ready or ElectionState.Elected;

    /// <summary>How those who should come are reckoned.</summary>
    public string Entitlement =>
        View.Election.Form is ElectionForm.Congress
            ? $"代表 {View.Election.Delegates} 名，已选出并通过资格审查、有选举权的 {View.Entitled} 名。"
        : View is { Electors: { } electors, Election.HasCommittee: false } ? $"由在任的委员会选举，委员 {electors} 人。"
        : $"有选举权的正式党员 {View.Roll.Count} 人，不计入 {View.Roll.Count - View.Entitled} 人，应到会 {View.Entitled} 人。依据：{View.Rules.Eligible.Article}";

    public string? RuleHref(string id) => rules.AddressOf(id);

    public string SurplusWhy(ElectionView.ContestRow contest) =>
        contest.Least > contest.Seats
            ? $"差额，依据：{View.Rules.Surplus(contest.Contest).Article}"
            : $"等额，依据：{View.Rules.Heads.Article}";

    public bool MayOpen(ElectionView.ContestRow contest) =>
        IsQuiet && View.Election.State is ElectionState.Ready && !contest.Progress.IsDone && IsTurnOf(contest);

    public bool MayGiveUp(ElectionView.ContestRow contest) =>
        contest is { Contest: Contest.Committee, Progress: { Next: RoundGround.Missing, Elected.Count: > 0 } };

    /// <summary>What comes next in a contest, and by which rule.</summary>
    public string? NextStep(ElectionView.ContestRow contest) =>
        View.Election.State is ElectionState.Ready && contest.Rounds.Count > 0
            ? contest.Progress.Next switch
            {
                RoundGround.Tie =>
                    $"{string.Join('、', contest.Progress.NextCandidates!.Select(c => c.Name))} 票数相等，就他们再次投票，选 {contest.Progress.NextSeats} 人。依据：{rules.On(View.Rules.On.Day).Rule("ELE-23.tie").Article}",
                RoundGround.Missing =>
                    $"还有 {contest.Progress.NextSeats} 个名额没有选出，另行选举，或者经选举人同意减少名额。依据：{View.Rules.FewerSeats.Article}",
                RoundGround.Repeat => "选举无效，重新选举。",
                RoundGround.First => null,
                null => $"已全部选出：{string.Join('、', contest.Progress.Elected.Select(c => c.Name))}",
            }
            : null;

    /// <summary>What comes next, for whoever opens the page; null when it is over.</summary>
    public string? NextAct =>
        View.Election.State switch
        {
            ElectionState.Requested => "等待上级党组织批复",
            ElectionState.Preparing => "登记人选，确定监票人、计票人，然后在办理单中上报人选",
            ElectionState.Submitted => "等待上级党组织批复候选人预备人选",
            ElectionState.Ready => NextVote,
            ElectionState.Elected => "等待上级党组织批复任职",
            ElectionState.Approved or ElectionState.Ended => null,
        };

    private string NextVote =>
        View.OpenRound is { IsAgreed: true } ? "两名计票人的结果一致，公布结果"
        : View.OpenRound is not null ? "等待两名计票人分别录入"
        : View.Contests.FirstOrDefault(c => !c.Progress.IsDone) is { } contest ? $"开会选举{Words.Of(contest.Contest)}，开始投票"
        : "已经全部选出，在办理单中报告选举结果";

    public string EntryOf(ElectionView.OfficerRow row) =>
        row.Duty is not OfficerDuty.Teller || View.OpenRound is null ? ""
        : row.HasEntered ? "已录入"
        : "未录入";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostTakeBackAsync([FromForm] Guid exclusion, CancellationToken ct) =>
        ActAsync(() => takeBack.RunAsync(new() { Election = Id, Id = exclusion }, actor, ct), "已恢复计入应到会", ct);

    public Task<IActionResult> OnPostReleaseAsync([FromForm] Guid officer, CancellationToken ct) =>
        ActAsync(() => release.RunAsync(new() { Election = Id, Id = officer }, actor, ct), "已解除，请另行确定", ct);

    public Task<IActionResult> OnPostDeclareAsync(CancellationToken ct) =>
        ActAsync(() => declare.RunAsync(new() { Election = Id }, actor, ct), "结果已公布", ct);

    private async Task<IActionResult> ActAsync(Func<Task<Result<ElectionId>>> act, string done, CancellationToken ct)
    {
        var acted = await act();
        if (!acted.IsRefused)
            return this.RedirectWith(done, Href);

        return await FindAsync(ct) ? this.Unprocessable(acted.Refusal) : NotFound();
    }

    private bool IsTurnOf(ElectionView.ContestRow contest) =>
        contest.Contest is not (Contest.Secretary or Contest.Deputy)
        || !View.Election.HasCommittee
        || View.Contests.First(c => c.Contest is Contest.Committee).Progress.IsDone;

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        var shown = await show.RunAsync(Id, actor, ct);
        if (shown.IsRefused)
            return false;

        View = shown.Value;
        return true;
    }
}

/// <summary>A contest on the page.</summary>
public sealed record ContestShown(ShowElectionPage Page, ElectionView.ContestRow Contest);

/// <summary>A round on the page.</summary>
public sealed record RoundShown(ShowElectionPage Page, RoundRow Round)
{
    public string NeededWhy =>
        Round is { Contest: not Contest.Village, AllowsWriteIns: false }
            ? $"就票数相等的候选人再次投票，得票多的当选。依据：{Page.View.Rules.TieNeedsMajority.Article}"
            : $"{Round.Needed} 票（{Words.Of(Page.View.Rules.Majority(Round.Contest).Rule.ShareOf!.Value)}的 {Page.View.Rules.Majority(Round.Contest).Value}）。依据：{Page.View.Rules.Majority(Round.Contest).Article}";

    public string Counting =>
        Round.IsAgreed ? "两名计票人的结果一致，可以公布。"
        : Round.Differences is { Count: > 0 } differences && Round.Pass > 1
            ? $"第 {Round.Pass - 1} 遍有 {differences.Count} 项不一致，双方重新清点，第 {Round.Pass} 遍录入中。"
        : $"第 {Round.Pass} 遍录入中；两名计票人都录入以前，谁也看不到对方的数字。";
}

using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Profile;
using Touyan.Platform.Security;

namespace Touyan.Modules.Elections.Rounds;

[Needs<ElectionsPermissions>(nameof(ElectionsPermissions.Conduct))]
public sealed class OpenRoundPage(OpenRound open, ShowElection showElection, Actor actor, TimeProvider clock)
    : ElectionForm<OpenRound.Input>(showElection, actor)
{
    /// <summary>Contests with seats that are not filled.</summary>
    public IEnumerable<ElectionView.ContestRow> Waiting => View.Contests.Where(c => !c.Progress.IsDone);

    public IEnumerable<SelectListItem> Contests => Waiting.Select(c => new SelectListItem(Words.Of(c.Contest), $"{c.Contest}"));

    /// <summary>Those of the shortlist who are not elected yet, of all contests.</summary>
    public IReadOnlyList<SelectListItem> Standing =>
        [
            .. Waiting
                .Where(c => c.Progress.NextCandidates is null)
                .SelectMany(c =>
                    c.Nominees.Where(n => c.Progress.Elected.All(e => e.Key != n.Who.Key))
                        .Select(n => new SelectListItem($"{n.Name}（{Words.Of(c.Contest)}）", n.Who.Key))
                ),
        ];

    protected override string Done => "选票已发出，请两名计票人分别录入";

    /// <summary>Who should come, and how many must.</summary>
    public string Attendance(ElectionView.ContestRow contest)
    {
        var quorum = View.Rules.Quorum(contest.Contest);
        if (contest.Contest is Contest.Village)
            return $"登记参加选举的村民{quorum.Value}投票，选举有效。依据：{quorum.Article}";

        var isByHeads = contest.Contest is Contest.Secretary or Contest.Deputy;
        var entitled = isByHeads ? View.Electors ?? View.Entitled : View.Entitled;
        return entitled == 0 ? "" : $"应到会 {entitled} 人，须 {quorum.Value.LeastOf(entitled)} 人以上到会。依据：{quorum.Article}";
    }

    protected override OpenRound.Input Begin() =>
        new()
        {
            Contest = Waiting.FirstOrDefault()?.Contest,
            On = clock.Today,
            Version = View.Election.Version,
        };

    protected override Task<Result<ElectionId>> ConductAsync(CancellationToken ct) =>
        open.RunAsync(Input with { Election = Id }, Actor, ct);
}

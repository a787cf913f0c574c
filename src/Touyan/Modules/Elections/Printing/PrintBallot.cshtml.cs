using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Elections.Profile;
using Touyan.Platform.Security;

namespace Touyan.Modules.Elections.Printing;

/// <summary>Ballot papers: of the round that is open, else of what is voted on next.</summary>
[Needs<ElectionsPermissions>(nameof(ElectionsPermissions.Read))]
public sealed class PrintBallotPage(ShowElection show, Actor actor) : PrintedSheet(show, actor)
{
    public sealed record Paper(Contest Contest, int Seats, IReadOnlyList<string> Names, bool AllowsWriteIns);

    public IReadOnlyList<Paper> Papers =>
        View.OpenRound is { } round
            ? [new(round.Contest, round.Seats, round.Names, round.AllowsWriteIns)]
            : [.. View.Contests.Where(c => !c.Progress.IsDone && c.Nominees.Count > 0).Select(Next)];

    public string Instruction(Paper paper) =>
        $"赞成、不赞成、弃权，在相应的格内画“○”。所选人数不超过 {paper.Seats} 人的有效，超过的无效。"
        + (paper.AllowsWriteIns ? "不赞成的可以在同一行另选他人，写明姓名；弃权的不能另选他人。" : "本轮不另选他人。")
        + $"依据：{View.Rules.Citations.Choices.Article}";

    private static Paper Next(ElectionView.ContestRow contest) =>
        contest.Progress.NextCandidates is { } again
            ? new(contest.Contest, contest.Progress.NextSeats, [.. again.Select(c => c.Name)], contest.Progress.Next is not RoundGround.Tie)
            : new(
                contest.Contest,
                contest.Progress.NextSeats,
                [.. contest.Nominees.Where(n => contest.Progress.Elected.All(e => e.Key != n.Who.Key)).Select(n => n.Name)],
                true
            );
}

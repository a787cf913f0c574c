using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;

namespace Touyan.Modules.Elections.Model;

/// <summary>The meeting: rounds, one after the other, each counted by tellers by themselves.</summary>
public sealed partial class Election
{
    /// <summary>A round is opened: so many are entitled, so many came; enough of them.</summary>
    public Result<ElectionRound> Open(RoundOpening opening, ElectionRules rules)
    {
        if (State is not ElectionState.Ready)
            return ElectionRefusals.NotNow(State);

        if (OpenRound is { } open)
            return ElectionRefusals.RoundIsOpen(open.Number);

        if (WrongDay(opening) is { } wrongDay)
            return wrongDay;

        var progress = ProgressOf(opening.Contest);
        if (SeatsOf(opening.Contest) == 0 || progress.Next is not { } ground)
            return ElectionRefusals.NothingToElect(opening.Contest);

        if (opening.Contest is Contest.Secretary or Contest.Deputy && HasCommittee && !ProgressOf(Contest.Committee).IsDone)
            return ElectionRefusals.CommitteeFirst;

        var isByMeeting = opening.Contest is not Contest.Village && !IsByCommittee(opening);
        if (isByMeeting && Form is ElectionForm.Congress && opening.DelegatesElected != Delegates)
            return ElectionRefusals.DelegatesNotElected(opening.DelegatesElected, Delegates ?? 0, rules.Delegates);

        if (Tellers.Count() < rules.Tellers.Value)
            return ElectionRefusals.TellersMissing(rules.Tellers);

        var standing = Standing(opening, progress, rules);
        if (standing.IsRefused)
            return standing.Refusal!;

        return WrongAttendance(opening, rules) is { } refusal ? refusal : Begin(opening, ground, progress, standing.Value, rules);
    }

    /// <summary>Both tellers counted the same: what the round came to is laid down.</summary>
    public Result<RoundOutcome> Declare(string by, DateTime at)
    {
        if (OpenRound is not { } round)
            return ElectionRefusals.NoRoundOpen;

        var declared = round.Declare(by, at);
        if (!declared.IsRefused && round.Contest is not Contest.Village && declared.Value.Elected.Any())
            HeldOn = round.HeldOn;

        return declared;
    }

    /// <summary>Seats are left that nobody had enough votes for, and more than half of the voters agree to do without them.</summary>
    public Refusal? GiveUpSeats(int votes, ElectionRules rules)
    {
        var progress = ProgressOf(Contest.Committee);
        if (
            State is not ElectionState.Ready
            || OpenRound is not null
            || progress.Next is not RoundGround.Missing
            || progress.Elected.Count == 0
        )
            return ElectionRefusals.NoSeatsToGiveUp;

        var present = rounds.Where(r => r.Contest is Contest.Committee).MaxBy(r => r.Number)!.Present;
        if (votes > present)
            return ElectionRefusals.MoreThanPresent(votes, present);

        if (!rules.FewerSeats.Value.IsReachedBy(votes, present))
            return ElectionRefusals.FewerSeatsNotAgreed(votes, rules.FewerSeats.Value.LeastOf(present), rules.FewerSeats);

        (GivenUpSeats, GivenUpVotes) = (GivenUpSeats + progress.NextSeats, votes);
        return null;
    }

    /// <summary>Work is divided among those elected: one post for each, none of those that are voted on.</summary>
    public Refusal? Divide(MemberId member, string post)
    {
        if (State is not (ElectionState.Ready or ElectionState.Elected) || !ProgressOf(Contest.Committee).IsDone)
            return ElectionRefusals.NotNow(State);

        if (!Committee.Any(c => c.Member == member))
            return ElectionRefusals.NotElected;

        if (posts.Find(p => p.MemberId == member) is { } held)
            return held.Change(post);

        posts.Add(ElectedPost.Of(this, member, post));
        return null;
    }

    // Who stands: fixed in a second round; else chosen from the shortlist by the meeting, for what is left.
    private Result<List<Choice>> Standing(RoundOpening opening, ContestProgress progress, ElectionRules rules)
    {
        var taken = TakenIn(opening.Contest).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        if (progress.NextCandidates is { } fixedOnes)
            return fixedOnes.Where(c => !taken.Contains(c.Key)).ToList();

        var all = NomineesOf(opening.Contest).Select(n => n.Who).Where(c => !taken.Contains(c.Key)).ToList();
        var standing = opening.Candidates is { } chosen ? all.FindAll(c => chosen.Contains(c.Key)) : all;
        if (IsByCommittee(opening) && standing.Find(c => !IsIn(c, opening)) is { } outside)
            return ElectionRefusals.HeadNotInCommittee(outside.Name);

        var least = rules.LeastCandidates(opening.Contest, progress.NextSeats);
        return standing.Count < least
            ? ElectionRefusals.TooFewCandidates(opening.Contest, progress.NextSeats, least, standing.Count, rules)
            : standing;
    }

    // Rounds follow one another, and the first the consent of the body above to the shortlist.
    private Refusal? WrongDay(RoundOpening opening)
    {
        if (opening.AdmittedOn is { } admitted && opening.On < admitted)
            return ElectionRefusals.BeforeAdmitted(admitted);

        return rounds.Count > 0 && rounds.Max(r => r.HeldOn) is var last && opening.On < last
            ? ElectionRefusals.BeforeRoundBefore(last)
            : null;
    }

    private bool IsByCommittee(RoundOpening opening) =>
        opening.Contest is Contest.Secretary or Contest.Deputy && Electors(opening.InOffice) is not null;

    private bool IsIn(Choice choice, RoundOpening opening) => choice.Member is { } member && Electors(opening.InOffice)!.Contains(member);

    private static Refusal? WrongAttendance(RoundOpening opening, ElectionRules rules)
    {
        if (opening.Present > opening.Entitled)
            return ElectionRefusals.MorePresentThanEntitled(opening.Present, opening.Entitled);

        var quorum = rules.Quorum(opening.Contest);
        return quorum.Value.IsReachedBy(opening.Present, opening.Entitled)
            ? null
            : ElectionRefusals.NoQuorum(opening.Present, opening.Entitled, quorum);
    }

    private ElectionRound Begin(
        RoundOpening opening,
        RoundGround ground,
        ContestProgress progress,
        IReadOnlyList<Choice> standing,
        ElectionRules rules
    )
    {
        // A repeated round is what the void one was.
        var isTie =
            ground is RoundGround.Tie || (ground is RoundGround.Repeat && !rounds.Last(r => r.Contest == opening.Contest).AllowsWriteIns);
        var facts = new RoundFacts
        {
            Seats = progress.NextSeats,
            Present = opening.Present,
            Needed = rules.Needed(opening.Contest, isTie, opening.Entitled, opening.Present),
            Candidates = standing,
            Taken = TakenIn(opening.Contest),
            AllowsWriteIns = !isTie,
        };
        var round = ElectionRound.Of(this, rounds.Count + 1, ground, opening, facts, rules);
        rounds.Add(round);
        return round;
    }
}

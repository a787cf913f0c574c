using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;
using Touyan.Modules.Members;

namespace Touyan.Modules.Elections.Model;

/// <summary>Who may be elected to what, whether he was nominated or is written in.</summary>
public sealed partial class Election
{
    /// <summary>Those elected already who cannot be elected in a contest again: to it, or to the other post of head.</summary>
    public IReadOnlyList<Choice> TakenIn(Contest contest) =>
        [.. ProgressOf(contest).Elected, .. SisterOf(contest) is { } sister ? ProgressOf(sister).Elected : []];

    /// <summary>Why somebody may not be written in on a ballot of a round; null when he may.</summary>
    /// <param name="round">The round.</param>
    /// <param name="who">Who was written in.</param>
    /// <param name="standing">How he stood on the day; null for a villager who is no member.</param>
    /// <param name="inOffice">Those in office, where a by-election is held by a committee.</param>
    /// <param name="rules">Rules of the day.</param>
    public Refusal? WrongWriteIn(
        ElectionRound round,
        Choice who,
        MembershipStanding? standing,
        IReadOnlyList<MemberId>? inOffice,
        ElectionRules rules
    )
    {
        if (who.Member is not { } member)
            return null;

        // The villagers' committee is elected by the law on villages, which asks for no standing in the Party.
        if (round.Contest is not Contest.Village && standing is not MembershipStanding.Normal)
            return ElectionRefusals.NotEligible(rules.Eligible, $"{who.Name} 党籍状态为“{(standing is { } s ? Words.Of(s) : "")}”");

        if (officers.Exists(o => o.MemberId == member && o.IsServing))
            return ElectionRefusals.OfficerCannotStand(rules.Citations.Ballot);

        if (exclusions.Exists(e => e.MemberId == member && e.IsInForce))
            return ElectionRefusals.ExcludedTakesPart;

        var electors = SisterOf(round.Contest) is null ? null : Electors(inOffice);
        return electors?.Contains(member) is false ? ElectionRefusals.HeadNotInCommittee(who.Name) : null;
    }

    // Nobody is secretary and deputy at once; who was not elected to the one may stand for the other.
    private Refusal? StandsForBoth(Contest contest, Choice who)
    {
        if (SisterOf(contest) is not { } sister)
            return null;

        var progress = ProgressOf(sister);
        var isIn =
            progress.IsDone || SeatsOf(sister) == 0 ? progress.Elected : [.. progress.Elected, .. NomineesOf(sister).Select(n => n.Who)];
        return isIn.Any(c => c.Key == who.Key) ? ElectionRefusals.HeadOfBoth(who.Name, sister) : null;
    }

    private static Contest? SisterOf(Contest contest) =>
        contest switch
        {
            Contest.Secretary => Contest.Deputy,
            Contest.Deputy => Contest.Secretary,
            Contest.Committee or Contest.Village or Contest.Delegates => null,
        };
}

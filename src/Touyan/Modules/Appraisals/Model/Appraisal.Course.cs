using Touyan.Kernel;
using Touyan.Modules.Members;

namespace Touyan.Modules.Appraisals.Model;

/// <summary>How it goes on: who takes part, what each says of himself, rounds of ballots.</summary>
public sealed partial class Appraisal
{
    /// <summary>Those who came to the branch since are added, those of another kind are put right. Returns who is new.</summary>
    internal Result<List<AppraisalSheet>> Follow(IReadOnlyList<MemberGlance> roster, AppraisalRules rules)
    {
        if (State is not AppraisalState.SelfReview)
            return AppraisalRefusals.WrongStep(State);

        var there = sheets.Select(s => s.MemberId).ToHashSet();
        var added = roster.Where(m => !there.Contains(m.Id)).Select(m => AppraisalSheet.Of(this, m, rules)).ToList();
        sheets.AddRange(added);
        return added;
    }

    /// <summary>Takes no part, in a situation of the book with a reason; or takes part after all (no situation).</summary>
    public Refusal? Excuse(MemberId member, string? situation, string? why, AppraisalRules rules)
    {
        if (State is not AppraisalState.SelfReview)
            return AppraisalRefusals.WrongStep(State);

        if (Of(member) is not { } sheet)
            return AppraisalRefusals.MemberNotFound;

        if (string.IsNullOrEmpty(situation))
        {
            sheet.Excuse(null, null, isUngraded: false);
            return null;
        }

        if (rules.Situations.Find(situation) is not { } entry)
            return AppraisalRefusals.SituationUnknown;

        if (string.IsNullOrWhiteSpace(why))
            return AppraisalRefusals.ReasonMissing;

        sheet.Excuse(situation, why.Trim(), entry.Has(AppraisalRules.Ungraded));
        return null;
    }

    /// <summary>He stands in the branch no more: as long as nothing was graded he is left out.</summary>
    internal bool Lose(MemberId member, string why, AppraisalRules rules)
    {
        if (State is not (AppraisalState.SelfReview or AppraisalState.Mutual or AppraisalState.Poll or AppraisalState.Grading))
            return false;

        if (Of(member) is not { } sheet)
            return false;

        sheet.Excuse(rules.Situations.Entries.First(e => e.Has(AppraisalRules.Left)).Code, why, isUngraded: true);
        return true;
    }

    public Refusal? WriteSelf(MemberId member, string text, Grade? grade, string by, DateTime at)
    {
        if (State is not AppraisalState.SelfReview)
            return AppraisalRefusals.WrongStep(State);

        if (Of(member) is not { } sheet)
            return AppraisalRefusals.MemberNotFound;

        if (sheet.IsUngraded && sheet.Absence is not null)
            return AppraisalRefusals.TakesNoPart;

        sheet.Write(text, sheet.IsUngraded ? null : grade, by, at);
        return null;
    }

    /// <summary>From self-review to the ballots of members on each other: not before everyone has said something of himself.</summary>
    public Refusal? BeginMutual()
    {
        if (State is not AppraisalState.SelfReview)
            return AppraisalRefusals.WrongStep(State);

        var missing = sheets.Where(s => s.OwesSelfReview).Select(s => s.Name).ToList();
        if (missing.Count > 0)
            return AppraisalRefusals.SelfReviewsMissing(missing);

        if (!Graded.Any())
            return AppraisalRefusals.NobodyGraded;

        State = AppraisalState.Mutual;
        return null;
    }

    /// <summary>A round ends: the ballots come to the sheets, the next step begins. Not before enough handed in.</summary>
    /// <param name="handedIn">How many handed in, on their phones or on paper.</param>
    /// <param name="counts">What the ballots came to, by member.</param>
    /// <param name="rules">The rules of the day.</param>
    internal Refusal? EndRound(int handedIn, IReadOnlyDictionary<MemberId, GradeCounts> counts, AppraisalRules rules)
    {
        if (Round is not { } round)
            return AppraisalRefusals.WrongStep(State);

        var (entitled, turnout) = (Voters.Count(), rules.Turnout);
        if (!turnout.Share!.Value.IsReachedBy(handedIn, entitled))
            return AppraisalRefusals.TooFewBallots(handedIn, turnout.Share.Value.LeastOf(entitled), turnout);

        foreach (var sheet in Graded)
        {
            var count = counts.GetValueOrDefault(sheet.MemberId);
            if (!count.IsSane || count.Total > handedIn)
                return AppraisalRefusals.CountsDoNotAddUp(sheet.Name, count.Total, handedIn);

            sheet.Take(round, count);
        }

        State = round is BallotRound.Mutual ? AppraisalState.Poll : AppraisalState.Grading;
        return null;
    }

    /// <summary>What a member's ballot must name: everyone with a grade but himself, each once.</summary>
    public Refusal? CheckBallot(MemberId voter, IReadOnlyDictionary<MemberId, Grade> ballot)
    {
        if (Round is null)
            return AppraisalRefusals.NoRound;

        if (Of(voter) is not { MayVote: true })
            return AppraisalRefusals.MayNotVote;

        if (ballot.ContainsKey(voter))
            return AppraisalRefusals.OwnGrade;

        var wanted = Graded.Where(s => s.MemberId != voter).Select(s => s.MemberId).ToHashSet();
        if (ballot.Keys.Any(id => !wanted.Contains(id)) || ballot.Values.Any(g => !Enum.IsDefined(g)))
            return AppraisalRefusals.StrangeBallot;

        return ballot.Count == wanted.Count ? null : AppraisalRefusals.BallotIncomplete(wanted.Count - ballot.Count);
    }
}

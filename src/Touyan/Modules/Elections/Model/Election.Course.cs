using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;

namespace Touyan.Modules.Elections.Model;

/// <summary>The course of an election: what its case decides.</summary>
public sealed partial class Election
{
    /// <summary>The organisation asks to elect.</summary>
    /// <param name="draft">What it asks for.</param>
    /// <param name="members">Members of the organisation: many elect by delegates.</param>
    /// <param name="rules">Rules of the day.</param>
    public static Result<Election> Request(ElectionDraft draft, int members, ElectionRules rules)
    {
        if (draft is { CommitteeSeats: 0, SecretarySeats: 0, DeputySeats: 0, DelegateSeats: 0 })
            return ElectionRefusals.NoSeats;

        if (draft.VillageSeats > 0 && !rules.VillageCommitteeSize.Value.Contains(draft.VillageSeats))
            return ElectionRefusals.VillageSeatsOutside(rules.VillageCommitteeSize);

        return WrongForm(draft, members, rules) is { } refusal ? refusal : Of(draft);
    }

    /// <summary>The body above agrees (批复).</summary>
    /// <param name="number">Number of the case.</param>
    public Refusal? Permit(string number)
    {
        CaseNumber = number;
        return Move(ElectionState.Requested, ElectionState.Preparing);
    }

    /// <summary>The shortlist goes up (候选人预备人选的请示): enough candidates for each contest of the meeting.</summary>
    public Refusal? Submit(ElectionRules rules)
    {
        foreach (var contest in Contests)
        {
            var (count, least) = (NomineesOf(contest).Count(), rules.LeastCandidates(contest, SeatsOf(contest)));
            if (count < least)
                return ElectionRefusals.TooFewCandidates(contest, SeatsOf(contest), least, count, rules);
        }

        return Move(ElectionState.Preparing, ElectionState.Submitted);
    }

    /// <summary>Permitted and submitted on paper: whoever stands is put on the list with the consent of the body above.</summary>
    /// <param name="number">Number of the case.</param>
    public Refusal? SubmitOnPaper(string number) => Permit(number) ?? Move(ElectionState.Preparing, ElectionState.Submitted);

    /// <summary>The body above has something against it: back to preparing.</summary>
    public Refusal? SendBack() => Move(ElectionState.Submitted, ElectionState.Preparing);

    /// <summary>The body above agrees to the shortlist: the meeting may elect.</summary>
    public Refusal? Admit() => Move(ElectionState.Submitted, ElectionState.Ready);

    /// <summary>All is elected: the result goes up.</summary>
    public Refusal? Conclude()
    {
        if (OpenRound is { } open)
            return ElectionRefusals.RoundIsOpen(open.Number);

        if (Contests.FirstOrDefault(c => !ProgressOf(c).IsDone) is var missing && missing is not default(Contest))
            return ElectionRefusals.SeatsLeft(missing, ProgressOf(missing).NextSeats);

        return Move(ElectionState.Ready, ElectionState.Elected);
    }

    /// <summary>The body above approves the result; the new committee takes office.</summary>
    public Refusal? Approve(DateOnly on)
    {
        EndedOn = on;
        return Move(ElectionState.Elected, ElectionState.Approved);
    }

    /// <summary>It does not come about: refused, or taken back.</summary>
    public Refusal? End(DateOnly on, string reason)
    {
        if (!IsRunning)
            return ElectionRefusals.NotNow(State);

        (State, EndedOn, EndReason) = (ElectionState.Ended, on, reason);
        return null;
    }

    private static Election Of(ElectionDraft draft) =>
        new()
        {
            CountyCode = draft.County,
            Id = EntityId.New<ElectionId>(),
            OrganizationId = draft.Organization,
            CaseId = draft.CaseId,
            Kind = draft.Kind,
            Form = draft.Form,
            TermNumber = draft.TermNumber,
            CommitteeSeats = draft.CommitteeSeats,
            SecretarySeats = draft.SecretarySeats,
            DeputySeats = draft.DeputySeats,
            VillageSeats = draft.VillageSeats,
            DelegateSeats = draft.DelegateSeats,
            CongressId = draft.CongressId,
            Delegates = draft.Delegates,
            State = ElectionState.Requested,
            PlannedOn = draft.PlannedOn,
            DueOn = draft.DueOn,
            RecordedAt = draft.RecordedAt,
        };

    // Normally by the number of members; whoever does otherwise says why, and the body above agrees. Heads alone are elected by the committee in office.
    private static Refusal? WrongForm(ElectionDraft draft, int members, ElectionRules rules)
    {
        if (draft is { Kind: ElectionKind.Vacancy, CommitteeSeats: 0 })
            return null;

        var (from, isExplained) = (rules.CongressFrom, !string.IsNullOrWhiteSpace(draft.FormReason));
        if (draft.Form is ElectionForm.Meeting)
            return draft.Kind is ElectionKind.Delegates || isExplained || members < from.Value
                ? null
                : ElectionRefusals.CongressNeeded(members, from);

        if (draft.Delegates is not { } delegates)
            return ElectionRefusals.DelegatesMissing;

        if (delegates > rules.MaxDelegates.Value)
            return ElectionRefusals.TooManyDelegates(delegates, rules.MaxDelegates);

        if (isExplained)
            return null;

        return members < from.Value ? ElectionRefusals.MeetingNeeded(members, from)
            : rules.Delegates.Value.Contains(delegates) ? null
            : ElectionRefusals.DelegatesUnusual(delegates, rules.Delegates);
    }

    private Refusal? Move(ElectionState from, ElectionState to)
    {
        if (State != from)
            return ElectionRefusals.NotNow(State);

        State = to;
        return null;
    }
}

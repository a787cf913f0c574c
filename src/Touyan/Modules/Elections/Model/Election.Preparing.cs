using Touyan.Kernel;
using Touyan.Modules.Elections.Counting;

namespace Touyan.Modules.Elections.Model;

/// <summary>Before the meeting: who is left out, who stands, who counts.</summary>
public sealed partial class Election
{
    /// <summary>Those who were nominated and still stand.</summary>
    public IEnumerable<Nominee> NomineesOf(Contest contest) => nominees.Where(n => n.Contest == contest && n.Stands).OrderBy(n => n.Order);

    /// <summary>A member is not counted among those who should come.</summary>
    public Refusal? Exclude(ExclusionFacts facts)
    {
        if (CannotPrepare() is { } refusal)
            return refusal;

        if (Form is ElectionForm.Congress)
            return ElectionRefusals.CongressCountsDelegates;

        if (exclusions.Exists(e => e.MemberId == facts.Member && e.IsInForce))
            return ElectionRefusals.ExcludedAlready;

        if (facts.NeedsConsent && (string.IsNullOrWhiteSpace(facts.ConsentNumber) || facts.ResolvedOn is null))
            return ElectionRefusals.ConsentMissing(facts.Article);

        if (nominees.Exists(n => n.MemberId == facts.Member && n.Stands) || officers.Exists(o => o.MemberId == facts.Member && o.IsServing))
            return ElectionRefusals.ExcludedTakesPart;

        exclusions.Add(ElectionExclusion.Of(this, facts));
        return null;
    }

    /// <summary>He is counted after all.</summary>
    public Refusal? TakeBackExclusion(Guid id, DateTime at)
    {
        if (CannotPrepare() is { } refusal)
            return refusal;

        return exclusions.Find(e => e.Id == id && e.IsInForce) is { } exclusion
            ? exclusion.TakeBack(at)
            : ElectionRefusals.ExclusionNotFound;
    }

    /// <summary>Somebody is put on the shortlist; once that was agreed to, only with the consent of the body above.</summary>
    public Refusal? Nominate(NomineeFacts facts)
    {
        if (CannotNominate(facts.ConsentNumber) is { } refusal)
            return refusal;

        if (SeatsOf(facts.Contest) == 0)
            return ElectionRefusals.NoSuchContest(facts.Contest);

        if (NomineesOf(facts.Contest).Any(n => n.Who.Key == facts.Who.Key))
            return ElectionRefusals.NominatedAlready;

        if (StandsForBoth(facts.Contest, facts.Who) is { } both)
            return both;

        if (facts.Who.Member is { } member && officers.Exists(o => o.MemberId == member && o.IsServing))
            return ElectionRefusals.OfficerCannotStand(facts.Ballot);

        if (facts.Who.Member is { } excluded && exclusions.Exists(e => e.MemberId == excluded && e.IsInForce))
            return ElectionRefusals.ExcludedTakesPart;

        nominees.Add(Nominee.Of(this, facts));
        return null;
    }

    /// <summary>He does not stand any more: the committee's or the superior's decision, or his own.</summary>
    public Refusal? TakeOff(Guid id, string reason)
    {
        if (State is not ElectionState.Preparing)
            return ElectionRefusals.NotNow(State);

        return nominees.Find(n => n.Id == id && n.Stands) is { } nominee ? nominee.TakeOff(reason) : ElectionRefusals.NomineeNotFound;
    }

    /// <summary>A member supervises or counts (监票人、计票人); tellers as many as count by themselves.</summary>
    public Refusal? NameOfficer(OfficerFacts facts)
    {
        if (CannotPrepare() is { } refusal)
            return refusal;

        if (nominees.Exists(n => n.MemberId == facts.Member && n.Stands))
            return ElectionRefusals.CandidateCannotCount(facts.Ballot);

        if (officers.Exists(o => o.MemberId == facts.Member && o.IsServing))
            return ElectionRefusals.OfficerAlready;

        if (exclusions.Exists(e => e.MemberId == facts.Member && e.IsInForce))
            return ElectionRefusals.ExcludedTakesPart;

        if (facts.Duty is OfficerDuty.Teller && Tellers.Count() >= facts.Tellers.Value)
            return ElectionRefusals.TellersComplete(facts.Tellers);

        officers.Add(ElectionOfficer.Of(this, facts));
        return null;
    }

    /// <summary>He does it no longer; not while a round is open.</summary>
    public Refusal? Release(Guid id, DateTime at)
    {
        if (CannotPrepare() is { } refusal)
            return refusal;

        return officers.Find(o => o.Id == id && o.IsServing) is { } officer ? officer.Release(at) : ElectionRefusals.OfficerNotFound;
    }

    private Refusal? CannotNominate(string? consent)
    {
        if (State is ElectionState.Ready && OpenRound is null)
            return string.IsNullOrWhiteSpace(consent) ? ElectionRefusals.NomineeNeedsConsent : null;

        return State is ElectionState.Preparing ? null : ElectionRefusals.NotNow(State);
    }

    private Refusal? CannotPrepare()
    {
        if (State is not (ElectionState.Preparing or ElectionState.Submitted or ElectionState.Ready))
            return ElectionRefusals.NotNow(State);

        return OpenRound is { } open ? ElectionRefusals.RoundIsOpen(open.Number) : null;
    }
}

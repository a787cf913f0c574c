using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Members.Committees;

internal sealed class CommitteeDecisions(CommitteeDesk desk, SeatCommittee seat, IOrganizations organizations) : ICommitteeDecisions
{
    private const int ReasonMaxLength = 200;

    public async Task<Refusal?> BeginAsync(NewCommittee committee, Actor by, CancellationToken ct)
    {
        var place = await organizations.Places.SingleAsync(p => p.Id == committee.Organization, ct);
        if (!place.IsOpen)
            return CommitteeRefusals.OrganizationDissolved;

        var begun = await seat.BeginAsync(place, TermOf(committee), by, ct);
        return begun.IsRefused ? begun.Refusal : await FillAsync(place, begun.Value, committee, by, ct);
    }

    public async Task<Refusal?> JoinAsync(NewCommittee committee, Actor by, CancellationToken ct)
    {
        var place = await organizations.Places.SingleAsync(p => p.Id == committee.Organization, ct);
        if (await desk.ServingAsync(place.Id, ct) is not { } term)
            return CommitteeRefusals.TermNotFound;

        Touch(term);
        return await FillAsync(place, term, committee, by, ct);
    }

    public async Task<Refusal?> PostponeAsync(
        OrganizationId organization,
        DateOnly until,
        string document,
        string reason,
        Actor by,
        CancellationToken ct
    )
    {
        var place = await organizations.Places.SingleAsync(p => p.Id == organization, ct);
        if (await desk.ServingAsync(place.Id, ct) is not { } term)
            return CommitteeRefusals.TermNotFound;

        if (term.Postpone(until, new TermShift(desk.SetUp.MaxTermShiftYears, document, IsExceptional: false)) is { } refusal)
            return refusal;

        desk.Record(by, MembersActs.PostponeTerm, place, reason, $"第 {term.Number} 届任期延至 {term.DueOn:yyyy-MM-dd}");
        return null;
    }

    public async Task<Refusal?> AppointAsync(CommitteeAppointment appointment, CommitteeDecision decision, CancellationToken ct)
    {
        var found = await SeatingAsync(appointment.Organization, ct);
        if (found.IsRefused)
            return found.Refusal;

        var id = appointment.Member;
        if (await desk.Db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct) is not { } member)
            return CommitteeRefusals.MemberNotFound;

        return seat.Appoint(found.Value.Place, found.Value.Term, member, PostOf(appointment, decision), decision.By);
    }

    public async Task<Refusal?> EndPostAsync(
        OrganizationId organization,
        MemberId member,
        string post,
        CommitteeDecision decision,
        CancellationToken ct
    )
    {
        var found = await SeatingAsync(organization, ct);
        if (found.IsRefused)
            return found.Refusal;

        var (place, term) = found.Value;
        if (term.Posts.FirstOrDefault(p => p.IsHeld && p.MemberId == member && p.Post == post) is not { } held)
            return CommitteeRefusals.PostNotFound;

        var ending = new PostEnding(decision.On, Short(decision.Reason), decision.Document);
        return await seat.EndPostAsync(place, term, held.Id, ending, decision.By, ct);
    }

    // Who saw the committee before sees that it has changed, even if only its posts did.
    private async Task<Result<Seating>> SeatingAsync(OrganizationId id, CancellationToken ct)
    {
        if (await organizations.Places.SingleOrDefaultAsync(p => p.Id == id, ct) is not { IsOpen: true } place)
            return CommitteeRefusals.OrganizationDissolved;

        if (await desk.ServingAsync(id, ct) is not { } term)
            return CommitteeRefusals.TermNotFound;

        desk.Db.Entry(term).Property(t => t.Version).IsModified = true;
        return new Seating(place, term);
    }

    private static AppointMember.Input PostOf(CommitteeAppointment appointment, CommitteeDecision decision) =>
        new()
        {
            Organization = appointment.Organization,
            MemberId = appointment.Member,
            Post = appointment.Post,
            From = decision.On,
            DocumentNumber = decision.Document,
            EvidenceOn = decision.On,
            Reason = Short(decision.Reason),
            IsExceptional = appointment.IsExceptional,
        };

    private static string Short(string reason) => reason.Length <= ReasonMaxLength ? reason : reason[..ReasonMaxLength];

    private async Task<Refusal?> FillAsync(
        OrganizationPlace place,
        CommitteeTerm term,
        NewCommittee committee,
        Actor by,
        CancellationToken ct
    )
    {
        var ids = committee.Posts.Select(p => p.Member).ToList();
        var members = await desk.Db.Members.AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        foreach (var (member, post) in committee.Posts)
        {
            if (seat.Appoint(place, term, members[member], PostOf(committee, member, post), by) is { } refusal)
                return refusal;
        }

        return null;
    }

    // Who saw the committee before sees that it has changed, even if only its posts did.
    private void Touch(CommitteeTerm term) => desk.Db.Entry(term).Property(t => t.Version).IsModified = true;

    // What the body above approved, it approved knowing the days.
    private static BeginTerm.Input TermOf(NewCommittee committee) =>
        new()
        {
            Organization = committee.Organization,
            Number = committee.Number,
            ElectedOn = committee.ElectedOn,
            Seats = committee.Seats,
            DocumentNumber = committee.Document,
            EvidenceOn = committee.EvidenceOn,
            IsExceptional = true,
        };

    private static AppointMember.Input PostOf(NewCommittee committee, MemberId member, string post) =>
        new()
        {
            Organization = committee.Organization,
            MemberId = member,
            Post = post,
            From = committee.ElectedOn,
            DocumentNumber = committee.Document,
            EvidenceOn = committee.EvidenceOn,
            IsExceptional = true,
        };
}

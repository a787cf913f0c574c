using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Members.Committees;

internal sealed class CommitteeDecisions(CommitteeDesk desk, SeatCommittee seat, IOrganizations organizations) : ICommitteeDecisions
{
    private const int ReasonMaxLength = 200;

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
}

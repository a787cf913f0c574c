using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Members.Committees;

/// <summary>What procedures decide on committees, and what they ask of them before.</summary>
internal sealed class DecidedCommittees(CommitteeDesk desk, SeatCommittee seat, TermQuery terms, IOrganizations organizations) : ICommittees
{
    public IQueryable<TermDue> Terms(Actor by, Permission permission, OrganizationPlace? top = null) =>
        terms
            .Of(by, permission, top)
            .Select(t => new TermDue
            {
                Place = t.Place,
                Number = t.Number,
                DueOn = t.DueOn,
            });

    public bool Elects(OrganizationPlace place) =>
        place is { IsOpen: true, ParentId: not null } && CommitteeRules.Electing.Contains(place.Type);

    public async Task<CommitteeInOffice?> InOfficeAsync(OrganizationId organization, CancellationToken ct)
    {
        if (await desk.ServingAsync(organization, ct) is not { } term)
            return null;

        var held = term.Posts.Where(p => p.IsHeld).ToList();
        var members = held.Select(p => p.MemberId).Distinct().ToList();
        return new CommitteeInOffice(
            term.Number,
            term.DueOn,
            term.RegularDueOn,
            term.Seats,
            members.Count,
            held.Count(p => p.Post == CommitteeRules.Deputy),
            held.Exists(p => p.Post == CommitteeRules.Secretary),
            members
        );
    }

    public Task<int?> LastNumberAsync(OrganizationId organization, CancellationToken ct) =>
        desk.Db.CommitteeTerms.Where(t => t.OrganizationId == organization).MaxAsync(t => (int?)t.Number, ct);

    public async Task<Cited<Bounds>?> SeatsAsync(OrganizationPlace place, CancellationToken ct) =>
        CommitteeRules.Seats(place, await desk.FullMembersAsync(place, ct), desk.SetUp);

    public async Task<bool> HasCommitteeAsync(OrganizationPlace place, CancellationToken ct) =>
        place.Type is not (OrganizationType.Branch or OrganizationType.JointBranch)
        || await desk.FullMembersAsync(place, ct) >= desk.SetUp.BranchCommitteeFrom.Value;

    public async Task<IReadOnlyList<Voter>> VotersAsync(OrganizationPlace place, CancellationToken ct) =>
        await Below(place)
            .FullOnTheBooks.OrderBy(m => m.NameKey)
            .ThenBy(m => m.Id)
            .Select(m => new Voter
            {
                Id = m.Id,
                Name = m.Name,
                OrganizationId = m.OrganizationId,
                Sex = m.Sex,
                BornOn = m.BornOn,
                ConvertedOn = m.ConvertedOn,
                Standing = m.Standing,
            })
            .ToListAsync(ct);

    public Task<int> MembersAsync(OrganizationPlace place, CancellationToken ct) => Below(place).OnTheBooks.CountAsync(ct);

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

    private IQueryable<Member> Below(OrganizationPlace place) => desk.Db.Members.In(organizations.Within(Reach.Of([place.Path])));

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

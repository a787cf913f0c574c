using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Members.Committees;

internal sealed class KnownCommittees(CommitteeDesk desk, TermQuery terms, IOrganizations organizations) : ICommittees
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
            members,
            [.. held.Select(p => (p.MemberId, p.Post))]
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

    private IQueryable<Member> Below(OrganizationPlace place) => desk.Db.Members.In(organizations.Within(Reach.Of([place.Path])));
}

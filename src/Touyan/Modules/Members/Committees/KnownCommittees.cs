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

    public IQueryable<TermStretch> TermStretches =>
        desk.Db.CommitteeTerms.Select(t => new TermStretch
        {
            OrganizationId = t.OrganizationId,
            Seats = t.Seats,
            From = t.ElectedOn,
            To = t.EndedOn,
        });

    public IQueryable<PostStretch> PostStretches =>
        desk.Db.CommitteePosts.Select(p => new PostStretch
        {
            OrganizationId = p.OrganizationId,
            MemberId = p.MemberId,
            Post = p.Post,
            From = p.From,
            To = p.To,
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

    public async Task<IReadOnlyList<Voter>> VotersAsync(OrganizationPlace place, DateOnly on, CancellationToken ct)
    {
        var voters =
            on < desk.Today
                ? StoodOn(place, on)
                : Below(place)
                    .FullOnTheBooks.Select(m => new Stood
                    {
                        Member = m,
                        OrganizationId = m.OrganizationId,
                        Standing = m.Standing,
                    });
        return await voters
            .OrderBy(v => v.Member.NameKey)
            .ThenBy(v => v.Member.Id)
            .Select(v => new Voter
            {
                Id = v.Member.Id,
                Name = v.Member.Name,
                OrganizationId = v.OrganizationId,
                Sex = v.Member.Sex,
                BornOn = v.Member.BornOn,
                ConvertedOn = v.Member.ConvertedOn,
                Standing = v.Standing,
            })
            .ToListAsync(ct);
    }

    public Task<int> MembersAsync(OrganizationPlace place, CancellationToken ct) => Below(place).OnTheBooks.CountAsync(ct);

    private IQueryable<Stood> StoodOn(OrganizationPlace place, DateOnly day)
    {
        var within = organizations.Within(Reach.Of([place.Path]));
        return desk
            .Db.MembershipSpells.Where(s => s.From <= day && (s.To == null || day < s.To) && s.Kind == MemberKind.Full)
            .Where(s => s.Standing == MembershipStanding.Normal || s.Standing == MembershipStanding.LostContact)
            .Where(s => within.Contains(s.OrganizationId))
            .Join(
                desk.Db.Members,
                s => new { s.CountyCode, s.MemberId },
                m => new { m.CountyCode, MemberId = m.Id },
                (s, m) =>
                    new Stood
                    {
                        Member = m,
                        OrganizationId = s.OrganizationId,
                        Standing = s.Standing,
                    }
            );
    }

    /// <summary>Where and how a member stood on a day.</summary>
    private sealed record Stood
    {
        public required Member Member { get; init; }
        public OrganizationId OrganizationId { get; init; }
        public MembershipStanding Standing { get; init; }
    }

    private IQueryable<Member> Below(OrganizationPlace place) => desk.Db.Members.In(organizations.Within(Reach.Of([place.Path])));
}

using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Seams;

/// <summary>
/// Members and a committee in office stand in the way of dissolving their organisation; when it is merged, the members go along and the term ends.
/// </summary>
internal sealed class OrganizationMembers(TouyanDb db, Trail.Trail trail, TimeProvider clock) : IOrganizationUse
{
    public async Task<IReadOnlyList<string>> StillHangingAsync(OrganizationId organization, CancellationToken ct)
    {
        var count = await StillThere(organization).CountAsync(ct);
        var terms = await InOffice(organization).Select(t => t.Number).ToListAsync(ct);
        return [.. count == 0 ? [] : new[] { $"{count} 名党员" }, .. terms.Select(number => $"在任的第 {number} 届班子")];
    }

    public async Task<IReadOnlyList<string>> MisfitsAsync(OrganizationId organization, OrganizationType type, CancellationToken ct)
    {
        var count = type.HasMembers ? 0 : await StillThere(organization).CountAsync(ct);
        return count == 0 ? [] : [$"{count} 名直接编入的党员"];
    }

    public async Task<OrganizationId?> FirstReferredToAsync(IQueryable<OrganizationId> organizations, CancellationToken ct) =>
        await First(db.MembershipSpells.Select(s => s.OrganizationId).Where(id => organizations.Contains(id)), ct)
        ?? await First(db.CommitteeTerms.Select(t => t.OrganizationId).Where(id => organizations.Contains(id)), ct);

    public async Task<Result<string[]>> EndAsync(OrganizationEnding ending, Actor by, CancellationToken ct)
    {
        if (ending.Into is not { } into)
            return Array.Empty<string>();

        var members = await StillThere(ending.Id).Include(m => m.Spells).AsSingleQuery().ToListAsync(ct);
        if (GoAlong(members, into, ending, by) is { } stays)
            return stays;

        var term = await InOffice(ending.Id).Include(t => t.Posts).AsSingleQuery().SingleOrDefaultAsync(ct);
        if (term?.Close(ending.On, Causes.Merge, clock.Today) is { } goesOn)
            return goesOn;

        if (term is not null)
            trail.Record(by, MembersActs.CloseTerm, SubjectOf(ending), ending.Reason, Ended(term));

        return (string[])
            [
                .. members.Count == 0 ? [] : new[] { $"{members.Count} 名党员随同转入“{into.Name}”" },
                .. term is null ? [] : new[] { Ended(term) },
            ];
    }

    private Refusal? GoAlong(List<Member> members, OrganizationEnding.Receiver into, OrganizationEnding ending, Actor by)
    {
        if (members.Count > 0 && !into.Type.HasMembers)
            return MemberRefusals.NotABranch(into.Name) with { Field = "IntoId" };

        var happening = new Happening(ending.On, clock.UtcNow) { EvidenceOn = ending.DocumentOn };
        foreach (var member in members)
        {
            if (member.GoAlongTo(into.Id, happening) is { } refusal)
                return refusal with { Message = $"党员{member.Name}不能随党组织合并：{refusal.Message}", Field = null };

            trail.Record(by, MembersActs.Move, member.Subject, ending.Reason, $"随所在党组织合并，自 {ending.On:yyyy-MM-dd} 起");
        }

        return null;
    }

    private IQueryable<CommitteeTerm> InOffice(OrganizationId organization) =>
        db.CommitteeTerms.Where(t => t.OrganizationId == organization && t.EndedOn == null);

    private IQueryable<Member> StillThere(OrganizationId organization) =>
        db.Members.Where(m =>
            m.OrganizationId == organization
            && (
                m.Standing == MembershipStanding.Normal
                || m.Standing == MembershipStanding.LostContact
                || m.Standing == MembershipStanding.Suspended
            )
        );

    private static string Ended(CommitteeTerm term) => $"第 {term.Number} 届班子到 {term.EndedOn:yyyy-MM-dd} 为止";

    private static TrailSubject SubjectOf(OrganizationEnding ending) => new("organization", ending.Id.Value, ending.Name, ending.Id);

    private static Task<OrganizationId?> First(IQueryable<OrganizationId> ids, CancellationToken ct) =>
        ids.Select(id => (OrganizationId?)id).FirstOrDefaultAsync(ct);
}

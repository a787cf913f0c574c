using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Committees;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Seams;

/// <summary>Members stand in the way of dissolving their organisation, and go along when it is merged; its committee ends with it.</summary>
internal sealed class OrganizationMembers(TouyanDb db, Trail.Trail trail, TimeProvider clock) : IOrganizationUse
{
    public async Task<IReadOnlyList<string>> StillHangingAsync(OrganizationId organization, CancellationToken ct)
    {
        var count = await StillThere(organization).CountAsync(ct);
        return count == 0 ? [] : [$"{count} 名党员"];
    }

    public async Task<OrganizationId?> FirstReferredToAsync(IQueryable<OrganizationId> organizations, CancellationToken ct) =>
        await First(db.MembershipSpells.Select(s => s.OrganizationId).Where(id => organizations.Contains(id)), ct)
        ?? await First(db.CommitteeTerms.Select(t => t.OrganizationId).Where(id => organizations.Contains(id)), ct);

    public async Task<Refusal?> HandOverAsync(OrganizationMerge merge, Actor by, CancellationToken ct)
    {
        var happening = new Happening(merge.On, clock.UtcNow) { EvidenceOn = merge.DocumentOn };
        foreach (var member in await StillThere(merge.From).Include(m => m.Spells).AsSingleQuery().ToListAsync(ct))
        {
            if (member.GoAlongTo(merge.Into, happening) is { } refusal)
                return refusal with { Message = $"党员{member.Name}不能随党组织合并：{refusal.Message}", Field = null };

            if (!merge.IsPreview)
                trail.Record(by, MembersActs.Move, member.Subject, merge.Reason, $"随所在党组织合并，自 {merge.On:yyyy-MM-dd} 起");
        }

        var term = await db
            .CommitteeTerms.Include(t => t.Posts)
            .SingleOrDefaultAsync(t => t.OrganizationId == merge.From && t.EndedOn == null, ct);
        return term?.Close(merge.On, Causes.Merge, clock.Today);
    }

    private IQueryable<Member> StillThere(OrganizationId organization) =>
        db.Members.Where(m =>
            m.OrganizationId == organization
            && (
                m.Standing == MembershipStanding.Normal
                || m.Standing == MembershipStanding.LostContact
                || m.Standing == MembershipStanding.Suspended
            )
        );

    private static Task<OrganizationId?> First(IQueryable<OrganizationId> ids, CancellationToken ct) =>
        ids.Select(id => (OrganizationId?)id).FirstOrDefaultAsync(ct);
}

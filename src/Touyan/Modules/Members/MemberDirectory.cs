using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members;

internal sealed class MemberDirectory(TouyanDb db, IOrganizations organizations) : IMembers
{
    public IQueryable<MemberId> Within(Actor by, Permission permission) =>
        db.Members.VisibleTo(by, permission, organizations).Select(m => m.Id);

    public async Task<IReadOnlyDictionary<OrganizationId, int>> CountAsync(
        IQueryable<OrganizationId> organizations,
        CancellationToken ct
    ) =>
        await db
            .Members.OnTheBooks.In(organizations)
            .GroupBy(m => m.OrganizationId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    public async Task<MemberGlance?> FindAsync(MemberId id, Actor by, Permission permission, CancellationToken ct) =>
        by.Reach(permission).IsNowhere
            ? null
            : await db
                .Members.VisibleTo(by, permission, organizations)
                .Where(m => m.Id == id)
                .Select(m => new MemberGlance
                {
                    Id = m.Id,
                    Name = m.Name,
                    OrganizationId = m.OrganizationId,
                    Kind = m.Kind,
                    Standing = m.Standing,
                })
                .SingleOrDefaultAsync(ct);

    public async Task<IReadOnlyList<MemberGlance>> NamedAsync(string text, int most, Actor by, Permission permission, CancellationToken ct)
    {
        var asked = text.Trim();
        if (asked.Length == 0 || by.Reach(permission).IsNowhere)
            return [];

        var key = asked.ToLowerInvariant();
        var named = db
            .Members.VisibleTo(by, permission, organizations)
            .OnTheBooks.Where(m => m.Name.StartsWith(asked) || m.Initials == key);
        return await FirstAsync(named, most, ct);
    }

    public async Task<IReadOnlyList<MemberGlance>> OfAsync(
        OrganizationId organization,
        int most,
        Actor by,
        Permission permission,
        CancellationToken ct
    ) =>
        by.Reach(permission).IsNowhere
            ? []
            : await FirstAsync(
                db.Members.VisibleTo(by, permission, organizations).OnTheBooks.Where(m => m.OrganizationId == organization),
                most,
                ct
            );

    private static Task<List<MemberGlance>> FirstAsync(IQueryable<Member> members, int most, CancellationToken ct) =>
        members
            .OrderBy(m => m.NameKey)
            .ThenBy(m => m.Id)
            .Take(most)
            .Select(m => new MemberGlance
            {
                Id = m.Id,
                Name = m.Name,
                OrganizationId = m.OrganizationId,
                Kind = m.Kind,
                Standing = m.Standing,
            })
            .ToListAsync(ct);

    public async Task<IReadOnlyDictionary<MemberId, string>> NamesAsync(IReadOnlyCollection<MemberId> ids, CancellationToken ct) =>
        ids.Count == 0
            ? new Dictionary<MemberId, string>()
            : await db
                .Members.Where(m => ids.Contains(m.Id))
                .Select(m => new { m.Id, m.Name })
                .ToDictionaryAsync(m => m.Id, m => m.Name, ct);
}

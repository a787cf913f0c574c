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

    public async Task<IReadOnlyDictionary<CitizenId, MemberGlance>> NumberedAsync(
        IReadOnlyCollection<CitizenId> numbers,
        Actor by,
        Permission permission,
        CancellationToken ct
    )
    {
        var asked = numbers.Distinct().ToList();
        if (asked.Count == 0 || by.Reach(permission).IsNowhere)
            return new Dictionary<CitizenId, MemberGlance>();

        var digests = await db.DigestsAsync(asked, ct);
        var found = await db
            .Members.VisibleTo(by, permission, organizations)
            .Where(m => EF.Parameter(digests).Contains(m.IdNumberDigest))
            .Select(m => new
            {
                m.IdNumberDigest,
                Glance = new MemberGlance
                {
                    Id = m.Id,
                    Name = m.Name,
                    OrganizationId = m.OrganizationId,
                    Kind = m.Kind,
                    Standing = m.Standing,
                },
            })
            .ToListAsync(ct);
        var byDigest = found.ToDictionary(m => Convert.ToHexString(m.IdNumberDigest), m => m.Glance, StringComparer.Ordinal);
        return asked
            .Select((number, i) => (number, Found: byDigest.GetValueOrDefault(Convert.ToHexString(digests[i]))))
            .Where(pair => pair.Found is not null)
            .ToDictionary(pair => pair.number, pair => pair.Found!);
    }

    public async Task<ILookup<string, MemberGlance>> CalledAsync(
        IReadOnlyCollection<string> names,
        Actor by,
        Permission permission,
        CancellationToken ct
    )
    {
        var asked = names.Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var found =
            asked.Count == 0 || by.Reach(permission).IsNowhere
                ? []
                : await db
                    .Members.VisibleTo(by, permission, organizations)
                    .Where(m => asked.Contains(m.Name))
                    .Select(m => new MemberGlance
                    {
                        Id = m.Id,
                        Name = m.Name,
                        OrganizationId = m.OrganizationId,
                        Kind = m.Kind,
                        Standing = m.Standing,
                    })
                    .ToListAsync(ct);
        return found.ToLookup(m => m.Name, StringComparer.Ordinal);
    }

    public async Task<IReadOnlyDictionary<MemberId, string>> NamesAsync(IReadOnlyCollection<MemberId> ids, CancellationToken ct) =>
        ids.Count == 0
            ? new Dictionary<MemberId, string>()
            : await db
                .Members.Where(m => ids.Contains(m.Id))
                .Select(m => new { m.Id, m.Name })
                .ToDictionaryAsync(m => m.Id, m => m.Name, ct);
}

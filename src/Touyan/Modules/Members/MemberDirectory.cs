using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members;

internal sealed class MemberDirectory(TouyanDb db, IOrganizations organizations) : IMembers
{
    // Built once: a tree of this size takes longer to build than a short statement takes to run.
    private static readonly Expression<Func<Member, MemberGlance>> Glance = m => new MemberGlance
    {
        Id = m.Id,
        Name = m.Name,
        NameKey = m.NameKey,
        Initials = m.Initials,
        Sex = m.Sex,
        BornOn = m.BornOn,
        OrganizationId = m.OrganizationId,
        Kind = m.Kind,
        Standing = m.Standing,
    };

    public IQueryable<MemberGlance> Known => db.Members.Select(Glance);

    public IQueryable<MemberStay> Stays =>
        from member in db.Members
        join spell in db.MembershipSpells on new { member.CountyCode, member.Id } equals new { spell.CountyCode, Id = spell.MemberId }
        where member.Standing != MembershipStanding.Merged
        select new MemberStay
        {
            Id = member.Id,
            Name = member.Name,
            NameKey = member.NameKey,
            OrganizationId = spell.OrganizationId,
            Kind = spell.Kind,
            Standing = spell.Standing,
            From = spell.From,
            To = spell.To,
            AdmittedOn = member.AdmittedOn,
        };

    public async Task<IReadOnlyDictionary<CitizenId, MemberGlance>> ByIdNumbersAsync(
        IReadOnlyCollection<CitizenId> numbers,
        CancellationToken ct
    )
    {
        if (numbers.Count == 0)
            return new Dictionary<CitizenId, MemberGlance>();

        var asked = numbers.Distinct().ToList();
        var digests = await db.DigestsAsync(asked, ct);
        var found = await db
            .Members.Where(m => digests.Contains(m.IdNumberDigest) && m.Standing != MembershipStanding.Merged)
            .Select(m => new { m.Id, m.IdNumberDigest })
            .ToListAsync(ct);
        var ids = found.ConvertAll(f => f.Id);
        var known = await Known.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        var byDigest = found.ToDictionary(f => Convert.ToHexString(f.IdNumberDigest), f => known[f.Id], StringComparer.Ordinal);
        return asked
            .Zip(digests)
            .Where(n => byDigest.ContainsKey(Convert.ToHexString(n.Second)))
            .ToDictionary(n => n.First, n => byDigest[Convert.ToHexString(n.Second)]);
    }

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
            : await db.Members.VisibleTo(by, permission, organizations).Where(m => m.Id == id).Select(Glance).SingleOrDefaultAsync(ct);

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

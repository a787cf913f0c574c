using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts;

/// <summary>An office: a role at an organisation; of the county where that is null.</summary>
public readonly record struct Office(Role Role, OrganizationId? Organization);

/// <summary>The door for those who hand work to offices: who holds one today.</summary>
public sealed class OfficeHolders(TouyanDb db, TimeProvider clock)
{
    /// <summary>Those of the offices that somebody holds today.</summary>
    public async Task<IReadOnlySet<Office>> HeldAsync(IReadOnlyCollection<Office> offices, CancellationToken ct) =>
        (await HoldersAsync(offices, ct)).Select(h => h.Office).ToHashSet();

    /// <summary>Names of those who hold one of the offices today.</summary>
    public async Task<IReadOnlyList<OfficeHolder>> HoldersAsync(IReadOnlyCollection<Office> offices, CancellationToken ct)
    {
        if (offices.Count == 0)
            return [];

        var (roles, places) = (offices.Select(o => o.Role).ToList(), offices.Select(o => o.Organization).ToList());
        var found = await (
            from post in db.AccountPosts.InForce(clock.Today)
            where roles.Contains(post.Role) && (post.OrganizationId == null || places.Contains(post.OrganizationId))
            join account in db.Accounts.Where(a => a.DisabledAt == null) on post.AccountId equals account.Id
            orderby account.Name
            select new
            {
                post.Role,
                post.OrganizationId,
                account.Id,
                account.Name,
                account.MemberId,
            }
        ).ToListAsync(ct);
        return
        [
            .. found
                .Select(h => new OfficeHolder(new Office(h.Role, h.OrganizationId), h.Id, h.Name, h.MemberId))
                .Where(h => offices.Contains(h.Office)),
        ];
    }

    /// <summary>Accounts in use of these members: who keeps a gate as a person.</summary>
    public async Task<IReadOnlyList<OfficeHolder>> AccountsOfAsync(IReadOnlyCollection<MemberId> members, CancellationToken ct)
    {
        if (members.Count == 0)
            return [];

        var asked = members.Select(m => (MemberId?)m).ToList();
        var found = await db
            .Accounts.Where(a => asked.Contains(a.MemberId) && a.DisabledAt == null)
            .Select(a => new
            {
                a.Id,
                a.Name,
                a.MemberId,
            })
            .ToListAsync(ct);
        return [.. found.Select(a => new OfficeHolder(new Office(Role.Member, null), a.Id, a.Name, a.MemberId))];
    }

    /// <summary>True while the account may be signed in with.</summary>
    public Task<bool> IsInUseAsync(AccountId account, CancellationToken ct) =>
        db.Accounts.AnyAsync(a => a.Id == account && a.DisabledAt == null, ct);

    /// <summary>Names of accounts, for those who were handed something.</summary>
    public async Task<IReadOnlyDictionary<AccountId, string>> NamesAsync(IReadOnlyCollection<AccountId> accounts, CancellationToken ct) =>
        accounts.Count == 0
            ? new Dictionary<AccountId, string>()
            : await db.Accounts.Where(a => accounts.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, ct);
}

/// <summary>Somebody who holds an office.</summary>
public sealed record OfficeHolder(Office Office, AccountId Account, string Name, MemberId? Member);

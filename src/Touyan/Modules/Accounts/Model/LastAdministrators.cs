using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.Model;

/// <summary>Nobody takes the last administrator of a kind away: neither another, nor he himself, nor time.</summary>
internal static class LastAdministrators
{
    extension(TouyanDb db)
    {
        /// <summary>
        /// True when one of the three administrators' roles would be left to nobody without this account's posts (or the one post): to nobody
        /// who can sign in today, for at least as long. The account and those that would be left are held still.
        /// </summary>
        public async Task<bool> IsLastAdministratorAsync(
            AccountId account,
            Guid? onlyPost,
            DateTime now,
            AccountRules rules,
            CancellationToken ct
        )
        {
            Role[] kept = [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];
            var held = await db.AccountPosts.InForce(Clock.ToChinaDate(now)).Where(p => kept.Contains(p.Role)).ToListAsync(ct);
            var given = held.Where(p => p.AccountId == account && (onlyPost is null || p.Id == onlyPost)).ToList();
            if (given.Count == 0)
                return false;

            var able = await AbleAsync(db, [.. held.Select(p => p.AccountId)], now, rules, ct);
            var others = held.Except(given).Where(p => able.Exists(a => a.Id == p.AccountId)).ToList();
            if (given.Exists(p => !others.Exists(o => o.Role == p.Role && Outlasts(o, p))))
                return true;

            var left = others.Where(o => given.Exists(p => p.Role == o.Role)).Select(o => o.AccountId).Append(account).ToList();
            db.HoldStill(able.Where(a => left.Contains(a.Id)));
            return false;
        }
    }

    private static bool Outlasts(AccountPost other, AccountPost post) => other.To is null || (post.To is { } to && other.To >= to);

    // Who was away for too long is disabled when he comes back: nobody to leave a county to.
    private static Task<List<Account>> AbleAsync(TouyanDb db, List<AccountId> among, DateTime now, AccountRules rules, CancellationToken ct)
    {
        var unusedSince = now.AddDays(-rules.UnusedDays);
        return db.Accounts.Where(a => among.Contains(a.Id) && a.DisabledAt == null && a.LastUsedAt > unusedSince).ToListAsync(ct);
    }
}

using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.Model;

internal static class AccountQueries
{
    extension(IQueryable<Account> accounts)
    {
        /// <summary>Whose: administrators see all accounts of the county, nobody else any.</summary>
        public IQueryable<Account> VisibleTo(Actor by, Permission permission) => by.May(permission) ? accounts : accounts.Where(a => false);

        /// <summary>Name contains the text, or the user name begins with it.</summary>
        public IQueryable<Account> Named(string? text) =>
            text?.Trim() is { Length: > 0 } asked
                ? accounts.Where(a => a.Name.Contains(asked) || a.UserName.StartsWith(asked.ToLowerInvariant()))
                : accounts;
    }

    extension(IQueryable<AccountPost> posts)
    {
        public IQueryable<AccountPost> InForce(DateOnly day) => posts.Where(p => p.From <= day && (p.To == null || day < p.To));

        /// <summary>Those that can still be ended on a day: held then, or to be held later.</summary>
        public IQueryable<AccountPost> RunningOn(DateOnly day) => posts.Where(p => p.To == null || (p.To > day && p.To > p.From));
    }

    extension(TouyanDb db)
    {
        /// <summary>What is decided rests on these accounts: of two such acts at once the later is told (<see cref="TrySaveAsync"/>).</summary>
        public void HoldStill(IEnumerable<Account> accounts)
        {
            foreach (var account in accounts)
                db.Entry(account).Property(a => a.Version).IsModified = true;
        }

        /// <summary>Saves; nothing is saved when somebody else was quicker.</summary>
        public async Task<Refusal?> TrySaveAsync(CancellationToken ct)
        {
            try
            {
                await db.SaveChangesAsync(ct);
                return null;
            }
            catch (DbUpdateConcurrencyException)
            {
                return AccountRefusals.ChangedMeanwhile;
            }
            catch (DbUpdateException clash) when (clash.IsUniqueViolation())
            {
                return AccountRefusals.ChangedMeanwhile;
            }
        }

        /// <summary>All posts of the person behind an account, under whichever account of his; his accounts are held still.</summary>
        public async Task<List<AccountPost>> PostsOfPersonAsync(Account account, CancellationToken ct)
        {
            var member = account.MemberId;
            var accounts = await db.Accounts.Where(a => a.Id == account.Id || (member != null && a.MemberId == member)).ToListAsync(ct);
            db.HoldStill(accounts);
            var ids = accounts.Select(a => a.Id).ToList();
            return await db.AccountPosts.Where(p => ids.Contains(p.AccountId)).ToListAsync(ct);
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.Model;

internal static class SessionQueries
{
    extension(TouyanDb db)
    {
        /// <summary>Ends the open sessions of an account (but <paramref name="except"/>) in the unit of work at hand.</summary>
        public async Task EndSessionsAsync(AccountId account, SessionEnd why, DateTime at, CancellationToken ct, SessionId? except = null)
        {
            foreach (var session in await db.Sessions.Where(s => s.AccountId == account && s.EndedAt == null).ToListAsync(ct))
            {
                if (session.Id != except)
                    session.End(why, at);
            }
        }

        /// <summary>The account was out of its owner's hands: its sessions end, its tokens are revoked and no device is known, in the unit of work at hand.</summary>
        public async Task PutOutOfReachAsync(Account account, DateTime at, CancellationToken ct)
        {
            await db.EndSessionsAsync(account.Id, SessionEnd.EndedByAdministrator, at, ct);
            foreach (var token in await db.ApiTokens.Where(t => t.AccountId == account.Id && t.RevokedAt == null).ToListAsync(ct))
                token.Revoke(at);

            await db.ForgetDevicesAsync(account.Id, ct);
        }

        /// <summary>No device is the owner's any more, in the unit of work at hand.</summary>
        public async Task ForgetDevicesAsync(AccountId account, CancellationToken ct) =>
            db.RemoveRange(await db.KnownDevices.Where(d => d.AccountId == account).ToListAsync(ct));
    }
}

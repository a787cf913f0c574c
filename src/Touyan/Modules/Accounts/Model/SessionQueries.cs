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
    }
}

using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Platform.Data;

namespace Touyan.Platform.Web.Api;

/// <summary>Answers under the keys of their requests, each account's for itself.</summary>
internal static class KeptAnswers
{
    public static Task<KeptAnswer?> FindAsync(TouyanDb db, Actor by, string key, CancellationToken ct) =>
        db.Set<KeptAnswer>().AsNoTracking().SingleOrDefaultAsync(a => a.AccountId == by.Account && a.Key == key, ct);

    /// <summary>Within the transaction of what is answered: writes the answer beside its key, and forgets what was kept long enough.</summary>
    public static async Task KeepAsync(TouyanDb db, KeptAnswer answer, CancellationToken ct)
    {
        var body = answer.SealedBody(await db.Secrets.HoldAsync(db, ct));
        await db.Set<KeptAnswer>()
            .Where(a => a.Id == answer.Id)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(a => a.Status, answer.Status)
                        .SetProperty(a => a.Location, answer.Location)
                        .SetProperty(a => a.Body, body),
                ct
            );
        await db.Set<KeptAnswer>().Where(a => a.KeptUntil < answer.At).ExecuteDeleteAsync(ct);
    }
}

using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Accounts.SecondStep;

/// <summary>The owner knows that his second factor was taken away, and is told no more.</summary>
public sealed class TakeNoteOfReset(TouyanDb db, Trail.Trail trail)
{
    public async Task<Result<AccountId>> RunAsync(Actor by, CancellationToken ct)
    {
        var account = await db.Accounts.SingleAsync(a => a.Id == by.Account, ct);
        account.TakeNoteOfFactorReset();
        trail.Record(by, AccountsActs.NoteFactorReset, account.AsSubject());
        return await db.TrySaveAsync(ct) is { } meanwhile ? meanwhile : account.Id;
    }
}

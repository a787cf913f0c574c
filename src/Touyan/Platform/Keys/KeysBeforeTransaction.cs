using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Touyan.Platform.Data;

namespace Touyan.Platform.Keys;

/// <summary>
/// Before a transaction begins its county has keys. Made inside it, they would be gone with it when it is undone, while others may have used
/// them; made beside it, SQLite would wait for itself.
/// </summary>
internal sealed class KeysBeforeTransaction(CountyKeys keys) : DbTransactionInterceptor
{
    public override InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result
    )
    {
        Prepare(eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default
    )
    {
        Prepare(eventData);
        return ValueTask.FromResult(result);
    }

    private void Prepare(TransactionStartingEventData about)
    {
        if (about.Context is TouyanDb db)
            keys.Prepare(db.County);
    }
}

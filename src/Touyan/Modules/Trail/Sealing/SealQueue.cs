using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Touyan.Platform.Data;

namespace Touyan.Modules.Trail.Sealing;

/// <summary>Counties in which something was committed since they were last sealed by this process.</summary>
internal sealed class SealQueue
{
    private readonly ConcurrentDictionary<int, byte> counties = new();

    public void Put(int county) => counties.TryAdd(county, 0);

    /// <summary>Takes all of them.</summary>
    public IReadOnlyList<int> Take() => [.. counties.Keys.Where(county => counties.TryRemove(county, out _))];

    /// <summary>Notes each save that is committed, by itself or with its transaction.</summary>
    internal sealed class OnSave(SealQueue queue) : SaveChangesInterceptor
    {
        public override int SavedChanges(SaveChangesCompletedEventData eventData, int result) => Note(eventData, result);

        public override ValueTask<int> SavedChangesAsync(
            SaveChangesCompletedEventData eventData,
            int result,
            CancellationToken cancellationToken = default
        ) => ValueTask.FromResult(Note(eventData, result));

        private int Note(SaveChangesCompletedEventData eventData, int result)
        {
            if (eventData.Context is TouyanDb { Database.CurrentTransaction: null } db)
                queue.Put(db.County);

            return result;
        }
    }

    internal sealed class OnCommit(SealQueue queue) : DbTransactionInterceptor
    {
        public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Note(eventData);

        public override Task TransactionCommittedAsync(
            DbTransaction transaction,
            TransactionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            Note(eventData);
            return Task.CompletedTask;
        }

        private void Note(TransactionEndEventData eventData)
        {
            if (eventData.Context is TouyanDb db)
                queue.Put(db.County);
        }
    }
}

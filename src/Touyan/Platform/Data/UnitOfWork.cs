using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Touyan.Platform.Data;

/// <summary>A transaction of one's own, or a part of the one that is running already (as where the API keeps answers): then that one commits.</summary>
public sealed class UnitOfWork : IAsyncDisposable
{
    private readonly IDbContextTransaction? own;

    private UnitOfWork(IDbContextTransaction? own) => this.own = own;

    /// <summary>None: the save is a transaction by itself.</summary>
    public static UnitOfWork OfTheSave { get; } = new(own: null);

    public static async Task<UnitOfWork> BeginAsync(TouyanDb db, CancellationToken ct) =>
        new(db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null);

    public Task CommitAsync(CancellationToken ct) => own?.CommitAsync(ct) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;
}

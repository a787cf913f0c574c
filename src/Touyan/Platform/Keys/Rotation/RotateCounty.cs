using System.Buffers.Binary;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Touyan.Kernel;
using Touyan.Platform.Data;
using Touyan.Platform.Secrets;

namespace Touyan.Platform.Keys.Rotation;

/// <summary>
/// Gives one county new keys while everybody works on. Each step is a transaction of its own and finds out what is left to do, so that it can be
/// broken off and begun again. What is sealed anew is the same value: no row changes for who reads it.
/// </summary>
internal sealed class RotateCounty(TouyanDb db, KeyRing ring, CountyKeys keys, IKeyTrail trail, TimeProvider clock)
{
    private readonly IReadOnlyList<SealedColumn> columns = SealedColumn.Of(db.Model);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Wraps its keys with the current master key; returns how many were under another.</summary>
    public async Task<int> RewrapAsync(CancellationToken ct)
    {
        var current = ring.Master.Id;
        var old = await Live.Where(k => k.MasterKeyId != current).ToListAsync(ct);
        foreach (var key in old)
            key.Rewrap(ring);

        await db.SaveChangesAsync(ct);
        return old.Count;
    }

    /// <summary>A new key for values, unless one is there whose predecessor is still in use; then every value is sealed by it and the old ones go.</summary>
    public async Task<int> ResealAsync(CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        if (await Live.CountAsync(k => k.Purpose == KeyPurpose.Values, ct) < 2)
            await AddAsync(KeyPurpose.Values, ct);

        var set = keys.Again(db.County);
        var count = await ResealAsync(set, inSteps: true, ct);

        // Who still writes under an old key holds its row: this waits for him, and then seals anew what he wrote.
        await using var last = await db.Database.BeginTransactionAsync(ct);
        await RetireAsync(KeyPurpose.Values, set.Value.Number, ct);
        count += await ResealAsync(set, inSteps: false, ct);
        trail.Rotated(db, db.County, $"数据密钥更换为第 {set.Value.Number} 号，重新加密 {count} 项");
        await db.SaveChangesAsync(ct);
        await last.CommitAsync(ct);
        keys.Again(db.County);
        return count;
    }

    /// <summary>
    /// A new key for digests, in one transaction: who writes a digest meanwhile waits for it and then uses the new key, so that no number stands
    /// twice, once under each.
    /// </summary>
    public async Task<int> RedigestAsync(CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var set = keys.Again(db.County);
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        await RetireAsync(KeyPurpose.LookUp, set.LookUp.Number + 1, ct);
        var made = await AddAsync(KeyPurpose.LookUp, ct);
        var key = new LookUpKey(made.Number, made.Open(ring)!);
        var count = 0;
        foreach (var column in columns.Where(c => c.Digest is not null))
            count += await EachAsync(column, current: null, (rows, row) => RedigestAsync(rows, column, row, key, ct), inSteps: false, ct);

        trail.Rotated(db, db.County, $"检索密钥更换为第 {made.Number} 号，重新计算 {count} 项");
        await db.SaveChangesAsync(ct);
        await whole.CommitAsync(ct);
        keys.Again(db.County);
        return count;
    }

    private static bool IsUntraced(IEntityType rows) => typeof(IUntraced).IsAssignableFrom(rows.ClrType);

    private IQueryable<DataKey> Live => db.Set<DataKey>().Where(k => k.RetiredAt == null);

    private async Task<DataKey> AddAsync(KeyPurpose purpose, CancellationToken ct)
    {
        var last = await db.Set<DataKey>().Where(k => k.Purpose == purpose).MaxAsync(k => k.Number, ct);
        var made = DataKey.Make(db.County, purpose, last + 1, ring.Master, Now);
        db.Add(made);
        await db.SaveChangesAsync(ct);
        return made;
    }

    private Task<int> RetireAsync(KeyPurpose purpose, int before, CancellationToken ct)
    {
        var (now, gone) = (Now, Array.Empty<byte>());
        return Live.Where(k => k.Purpose == purpose && k.Number < before)
            .ExecuteUpdateAsync(s => s.SetProperty(k => k.RetiredAt, now).SetProperty(k => k.Wrapped, gone), ct);
    }

    private async Task<int> ResealAsync(CountyKeySet set, bool inSteps, CancellationToken ct)
    {
        var current = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(current, set.Value.Number);
        var count = 0;
        foreach (var column in columns.Where(c => IsUntraced(c.Rows)))
            count += await EachAsync(column, current, (rows, row) => ResealAsync(rows, column, row, set, ct), inSteps, ct);

        foreach (var traced in columns.Select(c => c.Rows).Where(rows => !IsUntraced(rows)).Distinct())
            count += await new TracedRotation(db, trail).RunAsync(traced, current, set, ct);

        return count;
    }

    private async Task<bool> ResealAsync(SealedRows rows, SealedColumn column, SealedRows.Row row, CountyKeySet set, CancellationToken ct)
    {
        var place = column.PlaceOf(db.County, row.Key);
        return await rows.PutAsync(row, column.Column, Reseal(place, row.Bytes, set.Value), ct);
    }

    private byte[] Reseal(SecretPlace place, byte[] bytes, ValueKey key)
    {
        if (bytes[0] == CountySecrets.Version)
            return CountySecrets.Seal(place, db.Secrets.Open(place, bytes), key);

        using var file = SealedFile.Open(db.Secrets, place, bytes);
        var whole = new byte[file.Length];
        file.ReadExactly(whole);
        return SealedFile.Seal(place, [whole], key);
    }

    private async Task<bool> RedigestAsync(SealedRows rows, SealedColumn column, SealedRows.Row row, LookUpKey key, CancellationToken ct)
    {
        var text = db.Secrets.Open(column.PlaceOf(db.County, row.Key), row.Bytes);
        return await rows.PutAsync(row, column.Digest!, key.Digest(Encoding.UTF8.GetBytes(column.Name), Encoding.UTF8.GetBytes(text)), ct);
    }

    private async Task<int> EachAsync(
        SealedColumn column,
        byte[]? current,
        Func<SealedRows, SealedRows.Row, Task<bool>> act,
        bool inSteps,
        CancellationToken ct
    )
    {
        var (rows, count) = (new SealedRows(db, column), 0);
        object[]? after = null;
        while (await rows.NextAsync(after, current, ct) is { Count: > 0 } batch)
        {
            await using var step = inSteps ? await db.Database.BeginTransactionAsync(ct) : null;
            foreach (var row in batch)
                count += await act(rows, row) ? 1 : 0;

            if (step is not null)
                await step.CommitAsync(ct);

            after = batch[^1].Key;
        }

        return count;
    }
}

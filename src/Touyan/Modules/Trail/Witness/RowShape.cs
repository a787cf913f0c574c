using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Touyan.Kernel;

namespace Touyan.Modules.Trail.Witness;

/// <summary>
/// What of a table's rows the trail bears witness to: the values as the database keeps them (sealed values as ciphertext, so that the digest tells
/// nobody what they hold), by the names of their columns. A column that is null counts as not there: a nullable column may be added to a table later.
/// </summary>
internal sealed class RowShape
{
    private static readonly ConcurrentDictionary<IEntityType, RowShape> Known = new(ReferenceEqualityComparer.Instance);

    private readonly Column[] columns;
    private readonly Column[] key;

    private RowShape(IEntityType entity)
    {
        Table = entity.GetTableName()!;
        columns = [.. entity.GetProperties().Where(IsWitnessed).Select(Column.Of).OrderBy(c => c.Name, StringComparer.Ordinal)];
        key = [.. entity.FindPrimaryKey()!.Properties.Where(p => p.Name != nameof(ICountyOwned.CountyCode)).Select(Column.Of)];
    }

    public string Table { get; }

    public static RowShape Of(IEntityType entity) => Known.GetOrAdd(entity, static e => new RowShape(e));

    /// <summary>True for tables whose every row is told of in the trail.</summary>
    public static bool IsTold(IReadOnlyTypeBase type) =>
        typeof(ICountyOwned).IsAssignableFrom(type.ClrType)
        && !typeof(IUntraced).IsAssignableFrom(type.ClrType)
        && type.ClrType != typeof(TrailEntry);

    /// <summary>The state of a row as an object holds it.</summary>
    public RowState StateOf(object row) =>
        new(Table, KeyOf(c => c.Stored(row)), DigestOf(c => c.Stored(row)), OwnersOf(c => c.Stored(row)));

    /// <summary>What a save changes about a tracked row: before, after, or both.</summary>
    public RowChange ChangeOf(EntityEntry row)
    {
        var delta = new byte[RowChange.Length];
        if (row.State is not EntityState.Added)
            RowChange.Mix(delta, DigestOf(c => c.Convert(row.Property(c.Property).OriginalValue)));

        if (row.State is not EntityState.Deleted)
            RowChange.Mix(delta, DigestOf(c => c.Convert(ToBe(row, c))));

        return new RowChange(Table, KeyOf(c => c.Convert(row.Property(c.Property).CurrentValue)), delta);
    }

    // What is not written stays as it was, whatever the object says.
    private static object? ToBe(EntityEntry row, Column column)
    {
        var property = row.Property(column.Property);
        return row.State is EntityState.Added || property.IsModified ? property.CurrentValue : property.OriginalValue;
    }

    private Guid KeyOf(Func<Column, object?> read) =>
        key is [var only] && read(only) is Guid id ? id : new Guid(Digest(key, read).AsSpan(0, 16), bigEndian: true);

    private byte[] DigestOf(Func<Column, object?> read) => Digest(columns, read);

    private Guid[] OwnersOf(Func<Column, object?> read) => [.. key.Concat(columns).Select(c => read(c) as Guid?).OfType<Guid>()];

    private byte[] Digest(Column[] told, Func<Column, object?> read)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        CanonicalBytes.Text(buffer, Table);
        foreach (var column in told)
        {
            if (read(column) is not { } value)
                continue;

            CanonicalBytes.Text(buffer, column.Name);
            CanonicalBytes.Value(buffer, value);
        }

        return SHA256.HashData(buffer.WrittenSpan);
    }

    private static bool IsWitnessed(IProperty property) =>
        !property.IsShadowProperty() && property.PropertyInfo?.GetCustomAttribute<NotWitnessedAttribute>() is null;

    private sealed record Column(string Name, IProperty Property, Func<object, object?> Stored, Func<object?, object?> Convert)
    {
        public static Column Of(IProperty property)
        {
            var convert = property.GetTypeMapping().Converter?.ConvertToProvider;
            var getter = property.GetGetter();
            object? Stored(object? value) => value is null || convert is null ? value : convert(value);
            return new Column(property.GetColumnName(), property, row => Stored(getter.GetClrValueUsingContainingEntity(row)), Stored);
        }
    }
}

/// <summary>A row as it stands.</summary>
/// <param name="Table">Its table.</param>
/// <param name="Id">Its key within the county.</param>
/// <param name="Digest">SHA-256 of its values.</param>
/// <param name="Owners">Its own id and those of the rows that it points at.</param>
internal sealed record RowState(string Table, Guid Id, byte[] Digest, IReadOnlyList<Guid> Owners)
{
    /// <summary>It was not there before, or is no more.</summary>
    public RowChange AsChange => new(Table, Id, Digest);
}

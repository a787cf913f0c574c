using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Touyan.Kernel;
using Touyan.Platform.Data;

namespace Touyan.Platform.Backup;

/// <summary>What a column holds; says the same on every engine.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ValueKind>))]
public enum ValueKind
{
    Text = 1,
    Int = 2,
    Long = 3,
    Truth = 4,
    Day = 5,

    /// <summary>UTC.</summary>
    Instant = 6,
    Id = 7,
    Bytes = 8,
}

/// <summary>A column as it is kept outside the database.</summary>
public sealed record StoredColumn(string Name, ValueKind Kind);

/// <summary>A table as it is kept outside the database.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">In the order of the values in a row.</param>
/// <param name="Key">Names of the columns of its key: rows are kept in its order.</param>
public sealed record StoredTable(string Name, IReadOnlyList<StoredColumn> Columns, IReadOnlyList<string> Key)
{
    /// <summary>Where a column stands in a row; -1 when there is none of that name.</summary>
    public int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Name == column)
                return i;
        }

        return -1;
    }

    internal static StoredTable Of(IEntityType entity) =>
        new(
            entity.GetTableName()!,
            [
                .. entity
                    .GetProperties()
                    .Select(p => new StoredColumn(p.GetColumnName(), KindOf(p)))
                    .OrderBy(c => c.Name, StringComparer.Ordinal),
            ],
            [.. entity.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName())]
        );

    private static ValueKind KindOf(IProperty property)
    {
        var type = property.GetRelationalTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return Kinds.TryGetValue(Nullable.GetUnderlyingType(type) ?? type, out var kind)
            ? kind
            : throw new NotSupportedException(
                $"{property.DeclaringType.ClrType.Name}.{property.Name} holds a {type.Name}, which no backup knows."
            );
    }

    private static readonly Dictionary<Type, ValueKind> Kinds = new()
    {
        [typeof(string)] = ValueKind.Text,
        [typeof(int)] = ValueKind.Int,
        [typeof(long)] = ValueKind.Long,
        [typeof(bool)] = ValueKind.Truth,
        [typeof(DateOnly)] = ValueKind.Day,
        [typeof(DateTime)] = ValueKind.Instant,
        [typeof(Guid)] = ValueKind.Id,
        [typeof(byte[])] = ValueKind.Bytes,
    };
}

/// <summary>The tables of the program, those that others point at first.</summary>
internal static class StoredTables
{
    /// <summary>All that a backup holds.</summary>
    public static IReadOnlyList<StoredTable> InBackup(IModel model) =>
        [.. InOrder(model).Where(e => e.ClrType.GetCustomAttribute<NotInBackupAttribute>() is null).Select(StoredTable.Of)];

    /// <summary>All there are.</summary>
    public static IReadOnlyList<StoredTable> All(IModel model) => [.. InOrder(model).Select(StoredTable.Of)];

    /// <summary>The entities of tables, those that others point at first; among those that may stand anywhere, by name.</summary>
    public static IReadOnlyList<IEntityType> InOrder(IModel model)
    {
        var left = model
            .GetEntityTypes()
            .Where(e => e.GetTableName() is not null)
            .OrderBy(e => e.GetTableName(), StringComparer.Ordinal)
            .ToList();
        var ordered = new List<IEntityType>(left.Count);
        while (left.Count > 0)
        {
            var next =
                left.Find(e => !PointsAtAnyOf(e, left)) ?? throw new NotSupportedException($"Tables point at each other: {left[0].Name}");
            ordered.Add(next);
            left.Remove(next);
        }

        return ordered;
    }

    /// <summary>The column of a county's tables that says which county.</summary>
    public static string CountyColumn { get; } = SnakeCase.Of(nameof(ICountyOwned.CountyCode));

    /// <summary>SHA-256 over tables and columns: who has the same reads the same.</summary>
    public static string DigestOf(IEnumerable<StoredTable> tables) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(tables, BackupJson.Options)));

    /// <summary>True when the rows are those of counties.</summary>
    public static bool IsCountyOwned(IEntityType entity) => typeof(ICountyOwned).IsAssignableFrom(entity.ClrType);

    private static bool PointsAtAnyOf(IEntityType entity, List<IEntityType> others) =>
        entity.GetForeignKeys().Any(f => f.PrincipalEntityType != entity && others.Contains(f.PrincipalEntityType));
}

using System.ComponentModel;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Touyan.Kernel;
using Touyan.Platform.Backup;

namespace Touyan.Platform.Counties;

/// <summary>What a file of rows means: types, words, codes and keys. Beside each file, as JSON.</summary>
internal sealed record TableSchema
{
    public required string Table { get; init; }
    public string? Title { get; init; }
    public string Encoding { get; init; } = "utf-8, with byte order mark; RFC 4180; an empty cell is null, \"\" an empty text";
    public required long Rows { get; init; }
    public required IReadOnlyList<string> PrimaryKey { get; init; }
    public required IReadOnlyList<Reference> ForeignKeys { get; init; }
    public required IReadOnlyList<Field> Fields { get; init; }

    /// <summary>Columns that point at the key of another table.</summary>
    public sealed record Reference(IReadOnlyList<string> Columns, string Table, IReadOnlyList<string> To);

    /// <summary>A column.</summary>
    public sealed record Field
    {
        public required string Name { get; init; }
        public required string Type { get; init; }
        public string? Title { get; init; }
        public bool IsNullable { get; init; }

        /// <summary>How the values are protected: sealed under the county's keys, a keyed digest, or open.</summary>
        public string? Protection { get; init; }

        /// <summary>Codes that occur, or may, and what they are called.</summary>
        public IReadOnlyDictionary<string, string>? Codes { get; init; }
    }

    public static TableSchema Of(
        CountyTable table,
        IReadOnlyList<StoredColumn> columns,
        long rows,
        bool isPlain,
        Func<StoredColumn, IReadOnlyDictionary<string, string>?> codes
    ) =>
        new()
        {
            Table = table.Table.Name,
            Title = TitleOf(table.Entity.ClrType),
            Rows = rows,
            PrimaryKey = table.Table.Key,
            ForeignKeys = [.. table.Entity.GetForeignKeys().Select(ReferenceOf)],
            Fields =
            [
                .. columns.Select(c => new Field
                {
                    Name = c.Name,
                    Type = TypeOf(c.Kind),
                    Title = TitleOf(table.PropertyOf(c).PropertyInfo),
                    IsNullable = table.PropertyOf(c).IsNullable,
                    Protection = ProtectionOf(table, c, isPlain),
                    Codes = EnumCodes(table.PropertyOf(c).ClrType) ?? codes(c),
                }),
            ],
        };

    private static string? ProtectionOf(CountyTable table, StoredColumn column, bool isPlain) =>
        table.IsDigest(column) ? "keyed digest"
        : table.SealOf(column) is null ? null
        : isPlain ? "in the clear"
        : "AES-256-GCM under a key of the county";

    private static Reference ReferenceOf(IForeignKey key) =>
        new(
            [.. key.Properties.Select(p => p.GetColumnName())],
            key.PrincipalEntityType.GetTableName()!,
            [.. key.PrincipalKey.Properties.Select(p => p.GetColumnName())]
        );

    private static string TypeOf(ValueKind kind) =>
        kind switch
        {
            ValueKind.Text => "string",
            ValueKind.Int or ValueKind.Long => "integer",
            ValueKind.Truth => "boolean",
            ValueKind.Day => "date",
            ValueKind.Instant => "datetime (UTC)",
            ValueKind.Id => "uuid",
            ValueKind.Bytes => "base64",
            _ => throw new NotSupportedException(kind.ToString()),
        };

    private static string? TitleOf(MemberInfo? member) => member?.GetCustomAttribute<DisplayNameAttribute>()?.DisplayName;

    private static Dictionary<string, string>? EnumCodes(Type type)
    {
        var values = Nullable.GetUnderlyingType(type) ?? type;
        return values.IsEnum
            ? Enum.GetValues(values)
                .Cast<Enum>()
                .ToDictionary(
                    v =>
                        Convert
                            .ToInt32(v, System.Globalization.CultureInfo.InvariantCulture)
                            .ToString(System.Globalization.CultureInfo.InvariantCulture),
                    v => Words.Of(v)
                )
            : null;
    }
}

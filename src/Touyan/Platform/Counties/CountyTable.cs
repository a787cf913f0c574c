using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Touyan.Platform.Backup;
using Touyan.Platform.Secrets;

namespace Touyan.Platform.Counties;

/// <summary>A table that moves with a county.</summary>
/// <param name="Entity">What the model knows of it.</param>
/// <param name="Table">Its rows as they are kept outside the database.</param>
/// <param name="CountyColumn">The column that says whose a row is.</param>
internal sealed record CountyTable(IEntityType Entity, StoredTable Table, string CountyColumn)
{
    /// <summary>All of them, those that others point at first.</summary>
    public static IReadOnlyList<CountyTable> All(IModel model) =>
        [
            .. StoredTables
                .InOrder(model)
                .Select(e => (Entity: e, Column: ColumnOf(e)))
                .Where(t => t.Column is not null)
                .Select(t => Of(t.Entity, t.Column!)),
        ];

    /// <summary>The property of a column.</summary>
    public IProperty PropertyOf(StoredColumn column) => Entity.GetProperties().Single(p => p.GetColumnName() == column.Name);

    /// <summary>Part of the seal of a column's values; null when it is not sealed.</summary>
    public string? SealOf(StoredColumn column) => PropertyOf(column).FindAnnotation(SecretColumns.Annotation)?.Value as string;

    /// <summary>True for a sealed column that holds a whole file.</summary>
    public bool IsSealedFile(StoredColumn column) => SealOf(column) is not null && PropertyOf(column).ClrType == typeof(byte[]);

    /// <summary>True for a keyed digest of a sealed value.</summary>
    public bool IsDigest(StoredColumn column) => PropertyOf(column).FindAnnotation(SecretColumns.DigestAnnotation) is not null;

    private static CountyTable Of(IEntityType entity, string column) => new(entity, StoredTable.Of(entity), column);

    private static string? ColumnOf(IEntityType entity) =>
        entity.ClrType.GetCustomAttribute<NotInCountyFilesAttribute>() is not null
        || entity.ClrType.GetCustomAttribute<NotInBackupAttribute>() is not null
            ? null
        : StoredTables.IsCountyOwned(entity) ? StoredTables.CountyColumn
        : entity.ClrType.GetCustomAttribute<OfCountyAttribute>()?.Column;
}

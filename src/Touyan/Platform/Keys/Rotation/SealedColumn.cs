using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Touyan.Kernel;
using Touyan.Platform.Secrets;

namespace Touyan.Platform.Keys.Rotation;

/// <summary>A column that holds sealed values, as the database knows it.</summary>
internal sealed record SealedColumn(string Table, IReadOnlyList<string> Key, string Column, string Name, string? Digest, IEntityType Rows)
{
    public static IReadOnlyList<SealedColumn> Of(IModel model) =>
        [
            .. from entity in model.GetEntityTypes()
            from property in entity.GetProperties()
            where property.FindAnnotation(SecretColumns.Annotation) is not null
            select Of(entity, property),
        ];

    public SecretPlace PlaceOf(int county, IEnumerable<object> key) => new(county, Name, string.Join('/', key.Select(Text)));

    private static SealedColumn Of(IEntityType entity, IProperty property) =>
        new(
            entity.GetTableName()!,
            [.. entity.FindPrimaryKey()!.Properties.Where(p => p.Name != nameof(ICountyOwned.CountyCode)).Select(p => p.GetColumnName())],
            property.GetColumnName(),
            (string)property.FindAnnotation(SecretColumns.Annotation)!.Value!,
            entity
                .GetProperties()
                .FirstOrDefault(p => (string?)p.FindAnnotation(SecretColumns.DigestAnnotation)?.Value == property.Name)
                ?.GetColumnName(),
            entity
        );

    // SQLite keeps ids as text.
    private static string Text(object part) =>
        part switch
        {
            Guid id => id.ToString("N"),
            string id => Guid.Parse(id).ToString("N"),
            _ => Convert.ToString(part, System.Globalization.CultureInfo.InvariantCulture)!,
        };
}

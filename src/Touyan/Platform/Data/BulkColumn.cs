using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Touyan.Platform.Data;

/// <summary>A column of a table that is written in bulk.</summary>
/// <param name="Name">Its name.</param>
/// <param name="StoreType">Its type in the database, without length.</param>
/// <param name="Read">Takes its value out of a row, in the form in which the database keeps it.</param>
internal sealed record BulkColumn(string Name, string StoreType, Func<object, object?> Read)
{
    public static BulkColumn[] Of(IEntityType entity) => [.. entity.GetProperties().Select(Of)];

    private static BulkColumn Of(IProperty property)
    {
        var mapping = property.GetRelationalTypeMapping();
        var getter = property.GetGetter();
        var convert = mapping.Converter?.ConvertToProvider;
        return new BulkColumn(
            property.GetColumnName(),
            mapping.StoreTypeNameBase,
            row =>
                getter.GetClrValueUsingContainingEntity(row) is not { } value ? null
                : convert is null ? value
                : convert(value)
        );
    }
}

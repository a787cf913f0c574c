using Microsoft.EntityFrameworkCore.Diagnostics;
using Touyan.Platform.Data;

namespace Touyan.Platform.Secrets;

/// <summary>Tells the secrets of a row that was read where they stand. One for the whole process: EF keeps a model for each.</summary>
internal sealed class SecretBinding : IMaterializationInterceptor
{
    public static readonly SecretBinding Instance = new();

    private SecretBinding() { }

    public object InitializedInstance(MaterializationInterceptionData materializationData, object entity)
    {
        if (SecretTable.Of(materializationData.EntityType) is not { } table)
            return entity;

        foreach (var column in table.Columns)
            column.Of(entity)?.Bind(((TouyanDb)materializationData.Context).Secrets, table.PlaceOf(entity, column));

        return entity;
    }
}

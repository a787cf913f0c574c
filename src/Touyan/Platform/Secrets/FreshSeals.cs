using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Touyan.Kernel;
using Touyan.Platform.Data;

namespace Touyan.Platform.Secrets;

/// <summary>
/// Gives rows that are about to change the seals that the database has now. A rotation of keys may have sealed them anew since they were read, without
/// raising their versions; the trail bears witness to seals and must tell of those that stand there. The rows are held until the transaction
/// ends, so that the rotation waits for it and then sees that they were changed.
/// </summary>
internal static class FreshSeals
{
    public static async Task TakeAsync(TouyanDb db, IEnumerable<(EntityEntry Row, SecretTable Table)> rows, CancellationToken ct)
    {
        var traced = rows.Where(r => r.Row.State is not EntityState.Added && r.Row.Entity is not IUntraced);
        foreach (var same in traced.GroupBy(r => r.Row.Metadata))
            await TakeAsync(db, same.First().Table, same.ToDictionary(r => IdOf(r.Row), r => r.Row), ct);
    }

    private static async Task TakeAsync(TouyanDb db, SecretTable table, Dictionary<Guid, EntityEntry> rows, CancellationToken ct)
    {
        await using var command = Command(db, table, rows);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var row = rows[reader.GetGuid(0)];
            for (var i = 0; i < table.Columns.Count; i++)
                Put(db, row, table, table.Columns[i], await reader.IsDBNullAsync(i + 1, ct) ? null : (byte[])reader.GetValue(i + 1));
        }
    }

    private static DbCommand Command(TouyanDb db, SecretTable table, Dictionary<Guid, EntityEntry> rows)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var columns = string.Join(", ", table.Columns.Select(c => c.Property.GetColumnName()));
        var name = rows.Values.First().Metadata.GetTableName();
        var hold = db.Database.IsSqlite() ? "" : " FOR NO KEY UPDATE";
        var ids = string.Join(", ", rows.Keys.Select((id, i) => Add(command, $"@r{i}", id)));
        command.CommandText =
            $"SELECT id, {columns} FROM {name} WHERE county_code = {Add(command, "@county", db.County)} AND id IN ({ids}){hold}";
        return command;
    }

    private static string Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
        return name;
    }

    private static void Put(TouyanDb db, EntityEntry row, SecretTable table, SecretColumn column, byte[]? bytes)
    {
        var property = row.Property(column.Property.Name);
        var isWritten = property.IsModified;
        var secret = bytes is null ? null : (ISecret?)column.Property.GetTypeMapping().Converter!.ConvertFromProvider(bytes);
        secret?.Bind(db.Secrets, table.PlaceOf(row.Entity, column));
        property.OriginalValue = secret;
        if (property.IsModified != isWritten)
            property.IsModified = isWritten;
    }

    private static Guid IdOf(EntityEntry row)
    {
        var id = row.Metadata.FindPrimaryKey()!.Properties.Single(p => p.Name != nameof(ICountyOwned.CountyCode));
        var value = row.Property(id).CurrentValue;
        return (Guid)(id.GetTypeMapping().Converter is { } typed ? typed.ConvertToProvider(value)! : value!);
    }
}

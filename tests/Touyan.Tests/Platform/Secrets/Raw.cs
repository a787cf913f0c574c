using Microsoft.EntityFrameworkCore;
using Touyan.Platform.Data;

namespace Touyan.Tests.Platform.Secrets;

/// <summary>Bytes as the database keeps them.</summary>
internal static class Raw
{
    public static async Task<byte[]> BytesAsync(TouyanDb db, string table, string column, Guid id)
    {
        var sql = $"SELECT {column} AS \"Value\" FROM {table} WHERE county_code = {{0}} AND id = {{1}}";
        return Assert.Single(await db.Database.SqlQueryRaw<byte[]>(sql, db.County, id).ToListAsync());
    }

    public static async Task PutAsync(TouyanDb db, string table, string column, Guid id, byte[] bytes)
    {
        var sql = $"UPDATE {table} SET {column} = {{0}} WHERE county_code = {{1}} AND id = {{2}}";
        Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(sql, bytes, db.County, id));
    }
}

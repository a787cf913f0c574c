using System.ComponentModel;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Platform.Data;

namespace Touyan.Modules.Trail.Sealing;

/// <summary>The seals of a county or of the installation, the latest first.</summary>
public sealed class ReadSeals(INewDb newDb)
{
    /// <summary>A page of them.</summary>
    /// <param name="Rows">Seals.</param>
    /// <param name="Next">The number to go on before; null at the end.</param>
    public sealed record View(
        [property: Description("封存，最近的在前")] IReadOnlyList<SealRecord> Rows,
        [property: Description("下一页的游标；没有下一页时为空")] string? Next
    );

    public async Task<View> RunAsync(TrailRealm realm, string? cursor, Actor by, CancellationToken ct)
    {
        if (!by.May(TrailPermissions.Read))
            return new View([], null);

        await using var db = newDb.Create();
        db.Enter(realm.CountyOf(by));
        var before = long.TryParse(cursor, out var no) ? no : long.MaxValue;
        var rows = await db
            .TrailSeals.Where(s => s.No < before)
            .WithoutLeaves()
            .OrderByDescending(s => s.No)
            .Take(PageSize.Usual + 1)
            .ToListAsync(ct);
        var page = rows.Take(PageSize.Usual).ToList();
        return new View(page, rows.Count > page.Count ? page[^1].No.ToString() : null);
    }
}

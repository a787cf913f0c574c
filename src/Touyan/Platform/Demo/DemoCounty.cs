using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Touyan.Kernel;
using Touyan.Platform.Data;
using Touyan.Platform.Keys;

namespace Touyan.Platform.Demo;

/// <summary>Loads the demo county, wholly or not at all; never into a county that holds anything.</summary>
public sealed class DemoCounty(IServiceScopeFactory scopes, DemoSignIns signIns, TimeProvider clock)
{
    /// <summary>海安, whose real divisions the demo is built on.</summary>
    public const int Haian = 320685;

    /// <summary>Members of the demo when nothing else is said.</summary>
    public const int UsualMembers = 20_000;

    /// <summary>True while nobody can sign in: the database is new, or its first start was broken off while the demo was loading.</summary>
    public async Task<bool> IsWantedAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TouyanDb>();

        // No county may be asked for all others; what they share (names to sign in by) tells whether there is any.
        return !await AnyRowAsync(
            db,
            db.Model.GetEntityTypes().Where(e => !IsOwned(e) && !typeof(IInstallationRow).IsAssignableFrom(e.ClrType)),
            "",
            ct
        );
    }

    /// <summary>Loads every module's part in one transaction, telling the console how it goes.</summary>
    public async Task<Refusal?> LoadAsync(int county, int members, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TouyanDb>();
        db.Enter(county);
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        if (await HoldsAnythingAsync(db, ct))
            return Refusal.Conflict("demo.county-in-use", $"县（市、区）{county} 已有数据，演示数据未装载，原有数据未作改动。");

        var plan = new DemoPlan(county, members, clock.Today);
        await using var room = await PageRoom.OpenAsync(db, ct);
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        Console.WriteLine($"正在装载演示县 {county}（约 {members} 名党员）……");
        foreach (var part in scope.ServiceProvider.GetServices<IDemoPart>().OrderBy(p => p.Order))
        {
            var began = Stopwatch.GetTimestamp();
            await part.LoadAsync(plan, ct);
            Console.WriteLine($"  {part.Title}，用时 {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} 秒");
        }

        await whole.CommitAsync(ct);
        await signIns.KeepAsync(plan, ct);
        return null;
    }

    private static Task<bool> HoldsAnythingAsync(TouyanDb db, CancellationToken ct) =>
        AnyRowAsync(db, db.Model.GetEntityTypes().Where(e => IsOwned(e) && e.ClrType != typeof(DataKey)), " WHERE county_code = {0}", ct);

    private static async Task<bool> AnyRowAsync(TouyanDb db, IEnumerable<IEntityType> tables, string which, CancellationToken ct)
    {
        foreach (var table in tables)
        {
            var sql = $"SELECT 1 AS \"Value\" FROM \"{table.GetTableName()}\"{which}";
            if (await db.Database.SqlQueryRaw<int>(sql, db.County).AnyAsync(ct))
                return true;
        }

        return false;
    }

    private static bool IsOwned(IEntityType table) => typeof(ICountyOwned).IsAssignableFrom(table.ClrType);
}

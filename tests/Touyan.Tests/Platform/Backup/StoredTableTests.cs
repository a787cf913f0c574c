using Microsoft.EntityFrameworkCore;
using Touyan.Platform.Backup;
using Touyan.Platform.Data;

namespace Touyan.Tests.Platform.Backup;

/// <summary>The form of a backup is the same for both engines, and leaves nothing out.</summary>
public sealed class StoredTableTests
{
    [Fact]
    public void Both_engines_write_the_same_form()
    {
        using var sqlite = Sqlite();
        using var postgres = new PostgresTouyanDb(
            (DbContextOptions<PostgresTouyanDb>)
                DataSetup.UsePostgres(new DbContextOptionsBuilder<PostgresTouyanDb>(), "Host=127.0.0.1").Options
        );

        Assert.Equal(Layout(postgres), Layout(sqlite));
    }

    [Fact]
    public void Every_table_is_in_a_backup_but_sessions()
    {
        using var db = Sqlite();
        var all = db.Model.GetEntityTypes().Select(e => e.GetTableName()!).ToHashSet(StringComparer.Ordinal);

        Assert.True(all.Count > 20, $"{all.Count} tables");
        Assert.Equal(["sessions"], all.Except(StoredTables.InBackup(db.Model).Select(t => t.Name), StringComparer.Ordinal));
    }

    [Fact]
    public void A_table_comes_after_those_that_it_points_at()
    {
        using var db = Sqlite();
        var order = StoredTables.InOrder(db.Model).ToList();
        var arrows = order
            .SelectMany(e => e.GetForeignKeys())
            .Where(f => f.PrincipalEntityType != f.DeclaringEntityType)
            .Select(f => (From: order.IndexOf(f.DeclaringEntityType), To: order.IndexOf(f.PrincipalEntityType)))
            .ToList();

        Assert.NotEmpty(arrows);
        Assert.All(arrows, a => Assert.True(a.To < a.From));
    }

    private static SqliteTouyanDb Sqlite() =>
        new((DbContextOptions<SqliteTouyanDb>)DataSetup.UseSqlite(new DbContextOptionsBuilder<SqliteTouyanDb>(), "none.db").Options);

    private static IEnumerable<string> Layout(TouyanDb db) =>
        StoredTables.InBackup(db.Model).Select(t => $"{t.Name}: {string.Join(", ", t.Columns)}");
}

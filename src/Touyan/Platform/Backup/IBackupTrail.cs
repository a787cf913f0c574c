using Touyan.Platform.Data;

namespace Touyan.Platform.Backup;

/// <summary>What is done with all that there is, or with all of a county.</summary>
public enum BackupAct
{
    Write = 1,
    Restore = 2,
}

/// <summary>What backups need of the trail. Implemented by it.</summary>
public interface IBackupTrail
{
    /// <summary>The last seal of each county, as the unit of work sees them.</summary>
    Task<IReadOnlyList<LastSeal>> LastSealsAsync(TouyanDb db, CancellationToken ct);

    /// <summary>Writes down what was done, as an act of the installation, in the unit of work.</summary>
    Task RecordAsync(TouyanDb db, BackupAct act, string what, string detail, CancellationToken ct);

    /// <summary>Begins to look at the rows of a backup.</summary>
    IBackupCheck Check();
}

/// <summary>Hears every row of a backup, table by table, and says what does not fit.</summary>
public interface IBackupCheck
{
    /// <summary>The next row.</summary>
    /// <exception cref="FormatException">It is no row of that table.</exception>
    void Hear(StoredTable table, object?[] row);

    /// <summary>After the last row: what was found, in words; empty when all fits.</summary>
    IReadOnlyList<string> End(IReadOnlyList<LastSeal> expected);
}

using System.Reflection;
using Touyan.Platform.Data;

namespace Touyan.Platform.Counties;

/// <summary>What moving a county needs of the trail. Implemented by it.</summary>
public interface ICountyTrail
{
    /// <summary>Seals all that is committed in the county.</summary>
    Task SealAsync(int county, CancellationToken ct);

    /// <summary>The last seal of the county that the unit of work is in, as it sees it; null when something is not sealed, or nothing ever was.</summary>
    Task<long?> LastSealAsync(TouyanDb db, CancellationToken ct);

    /// <summary>Writes all seals up to one, with their entries, into a file that can be checked elsewhere.</summary>
    Task WriteAsync(int county, string path, long upTo, CancellationToken ct);

    /// <summary>Checks such a file; what is found, in words, and the public halves of the keys that signed.</summary>
    CheckedTrail Check(string path, int county, IReadOnlyList<byte[]> trusted);

    /// <summary>Puts the entries and seals of a checked file into the county that the unit of work is in.</summary>
    /// <returns>What does not fit the rows that are there, in words; empty when all does.</returns>
    Task<IReadOnlyList<string>> BringAsync(TouyanDb db, string path, CancellationToken ct);

    /// <summary>True when the county that the unit of work is in has a trail.</summary>
    Task<bool> HasEntriesAsync(TouyanDb db, CancellationToken ct);

    /// <summary>Names of the archives of the county.</summary>
    Task<IReadOnlyList<string>> ArchivesAsync(TouyanDb db, CancellationToken ct);

    /// <summary>Writes down that the county was exported or brought in, in its own trail, in the unit of work.</summary>
    Task RecordAsync(TouyanDb db, CountyAct act, string? reason, string detail, CancellationToken ct);

    /// <summary>What a code in a column is called; null when the column holds no codes.</summary>
    Func<string, string?>? CodesOf(PropertyInfo? column);
}

/// <summary>What is done with a whole county.</summary>
public enum CountyAct
{
    Export = 1,
    Import = 2,
}

/// <summary>A trail file that was checked.</summary>
/// <param name="Findings">What does not fit, in words; empty when all does.</param>
/// <param name="Keys">Public halves of the keys that signed, by id.</param>
public sealed record CheckedTrail(IReadOnlyList<string> Findings, IReadOnlyDictionary<string, byte[]> Keys);

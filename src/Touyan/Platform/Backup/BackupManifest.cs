using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Touyan.Platform.Backup;

/// <summary>The last part of a backup: all that must be in it.</summary>
public sealed record BackupManifest(
    IReadOnlyList<BackupManifest.Table> Tables,
    IReadOnlyList<BackupManifest.File> Files,
    IReadOnlyList<LastSeal> Seals
)
{
    public long Rows => Tables.Sum(t => t.Rows);

    /// <summary>A table: its rows, and SHA-256 of the part that holds them.</summary>
    public sealed record Table(string Name, long Rows, string Hash);

    /// <summary>A file: its length, and SHA-256 of its content.</summary>
    public sealed record File(string Name, long Length, string Hash);
}

/// <summary>The last seal of a county's trail: whoever keeps it knows later what the trail must contain.</summary>
/// <param name="County">Whose; 0 for the installation's own.</param>
/// <param name="No">Its number.</param>
/// <param name="Total">Entries under it and all before it.</param>
/// <param name="Hash">Its name, in hexadecimal.</param>
public sealed record LastSeal(int County, long No, long Total, string Hash);

/// <summary>What begins a part: one of the three.</summary>
internal sealed record PartHead
{
    public StoredTable? Table { get; init; }

    /// <summary>Name of a file of the archive folder.</summary>
    public string? File { get; init; }

    public BackupManifest? Manifest { get; init; }
}

internal static class BackupJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}

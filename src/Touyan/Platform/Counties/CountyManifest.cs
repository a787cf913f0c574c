namespace Touyan.Platform.Counties;

/// <summary>What lies in a county's folder, <c>manifest.json</c>.</summary>
public sealed record CountyManifest
{
    internal const string ThisForm = "touyan-county/1";
    internal const string FileName = "manifest.json";
    internal const string TrailFile = "trail.jsonl.gz";
    internal const string TableFolder = "tables";
    internal const string ArchiveFolder = "archive";

    public required string Form { get; init; }

    /// <summary>Names this export: its key file bears the same.</summary>
    public required Guid Id { get; init; }

    public required int County { get; init; }

    public required DateTime MadeAt { get; init; }

    public required string Program { get; init; }

    /// <summary>SHA-256 of all tables and columns: a program that agrees in it can take the county in.</summary>
    public required string Layout { get; init; }

    /// <summary>True when sensitive values stand in the clear: then it can be read by anyone, and taken in nowhere.</summary>
    public required bool IsPlain { get; init; }

    /// <summary>True when a key file belongs to it.</summary>
    public required bool HasKeys { get; init; }

    public required IReadOnlyList<Table> Tables { get; init; }

    /// <summary>All files but this one.</summary>
    public required IReadOnlyList<File> Files { get; init; }

    public long Rows => Tables.Sum(t => t.Rows);

    /// <summary>A table and how many rows it has.</summary>
    public sealed record Table(string Name, long Rows);

    /// <summary>A file by its name within the folder, its length and its SHA-256.</summary>
    public sealed record File(string Name, long Length, string Hash);
}

/// <summary>A county's own keys, in the clear: to be carried apart from its folder.</summary>
internal sealed record CountyKeyFile(string Form, Guid Export, int County, IReadOnlyList<CountyKeyFile.Key> Keys)
{
    public const string ThisForm = "touyan-county-keys/1";

    /// <summary>A key with all that it is bound to.</summary>
    public sealed record Key(Guid Id, int Purpose, int Number, DateTime MadeAt, byte[] Bytes);
}

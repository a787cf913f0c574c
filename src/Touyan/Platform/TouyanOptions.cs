using Touyan.Platform.Demo;
using Touyan.Platform.Keys;
using Touyan.Platform.Scanning;

namespace Touyan.Platform;

/// <summary>What an operator may set; everything else is in the rule book.</summary>
public sealed record TouyanOptions
{
    private const int UsualRequestsPerAddress = 200;
    private const int UsualFileMegabytes = 20;

    // What a request may bring at all (SentFile.MostBytesOfRequest), less what surrounds the file.
    private const int MostFileMegabytes = 64;

    /// <summary>Folder of database, keys and attachments (TOUYAN_DATA).</summary>
    public required string DataFolder { get; init; }

    /// <summary>PostgreSQL connection string (TOUYAN_DATABASE); null for the embedded SQLite.</summary>
    public string? Database { get; init; }

    /// <summary>Addresses to listen on (TOUYAN_URLS), parted by semicolons.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Members of the demo county that a new database gets (TOUYAN_DEMO: a number, or "off"); null for none.</summary>
    public int? DemoMembers { get; init; }

    /// <summary>Where the key ring is; a file in the data folder when nothing else was said.</summary>
    public KeySettings Keys
    {
        get => field ?? KeySettings.In(DataFolder);
        init;
    }

    /// <summary>Folder into which seals of the trail are published (TOUYAN_SEALS); best on another machine.</summary>
    public string SealFolder
    {
        get => field ?? Path.Combine(DataFolder, "seals");
        init;
    }

    /// <summary>Address to which they are posted as well (TOUYAN_SEAL_ADDRESS); null for none.</summary>
    public Uri? SealAddress { get; init; }

    /// <summary>Folder of archives of the trail (TOUYAN_ARCHIVE).</summary>
    public string ArchiveFolder
    {
        get => field ?? Path.Combine(DataFolder, "archive");
        init;
    }

    /// <summary>Requests that one network address may have under way at once (TOUYAN_REQUESTS_PER_ADDRESS).</summary>
    public int RequestsPerAddress { get; init; } = UsualRequestsPerAddress;

    /// <summary>How large a file may be that is kept with a record, in bytes (TOUYAN_FILE_MEGABYTES).</summary>
    public long MostFileBytes { get; init; } = (long)UsualFileMegabytes << 20;

    /// <summary>Address under which everyone reaches the program, as papers print it (TOUYAN_ADDRESS); null for that of the request.</summary>
    public Uri? Address { get; init; }

    /// <summary>How uploaded files are looked through (TOUYAN_SCAN_COMMAND, TOUYAN_SCAN_SECONDS).</summary>
    public ScanSettings Scan { get; init; } = ScanSettings.None;

    public string SqliteFile => Path.Combine(DataFolder, "touyan.db");

    public static TouyanOptions FromEnvironment(IConfiguration configuration)
    {
        var folder = Path.GetFullPath(Text(configuration["TOUYAN_DATA"]) ?? "data");
        return new()
        {
            DataFolder = folder,
            Keys = new KeySettings(
                Text(configuration["TOUYAN_KEY_COMMAND"]),
                Text(configuration["TOUYAN_KEY_RING"]),
                Text(configuration["TOUYAN_KEY_FILE"]) is { } file ? Path.GetFullPath(file) : KeySettings.In(folder).File
            ),
            Database = Text(configuration["TOUYAN_DATABASE"]),
            Urls = Text(configuration["TOUYAN_URLS"]) ?? "http://127.0.0.1:5080",
            SealFolder = Text(configuration["TOUYAN_SEALS"])!,
            SealAddress = Text(configuration["TOUYAN_SEAL_ADDRESS"]) is { } address ? new Uri(address) : null,
            ArchiveFolder = Text(configuration["TOUYAN_ARCHIVE"])!,
            RequestsPerAddress = Count(configuration["TOUYAN_REQUESTS_PER_ADDRESS"]) ?? UsualRequestsPerAddress,
            MostFileBytes = (long)Math.Min(Count(configuration["TOUYAN_FILE_MEGABYTES"]) ?? UsualFileMegabytes, MostFileMegabytes) << 20,
            Address = Text(configuration["TOUYAN_ADDRESS"]) is { } here ? new Uri(here) : null,
            Scan = new ScanSettings(
                Text(configuration["TOUYAN_SCAN_COMMAND"]),
                TimeSpan.FromSeconds(Count(configuration["TOUYAN_SCAN_SECONDS"]) ?? ScanSettings.UsualSeconds)
            ),
            DemoMembers = Text(configuration["TOUYAN_DEMO"]) switch
            {
                null => DemoCounty.UsualMembers,
                var number when int.TryParse(number, out var members) && members > 0 => members,
                _ => null,
            },
        };
    }

    private static int? Count(string? value) => int.TryParse(value, out var count) && count > 0 ? count : null;

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}

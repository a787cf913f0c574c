using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Touyan.Platform.Backup;

namespace Touyan.Platform.Counties;

/// <summary>The files of a county's folder.</summary>
internal static class CountyFiles
{
    private static readonly JsonSerializerOptions Readable = new(BackupJson.Options) { WriteIndented = true };

    public static string CsvOf(string folder, string table) => Path.Combine(folder, CountyManifest.TableFolder, table + ".csv");

    public static string SchemaOf(string folder, string table) => Path.Combine(folder, CountyManifest.TableFolder, table + ".schema.json");

    public static string TrailOf(string folder) => Path.Combine(folder, CountyManifest.TrailFile);

    /// <summary>Where the keys of a folder are written: beside it, never in it.</summary>
    public static string KeysOf(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + ".keys";

    public static async Task WriteAsync<T>(string path, T content, UnixFileMode? mode, CancellationToken ct)
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (mode is not null && !OperatingSystem.IsWindows())
            how.UnixCreateMode = mode;

        await using var file = new FileStream(path, how);
        await JsonSerializer.SerializeAsync(file, content, Readable, ct);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Reads what <see cref="WriteAsync"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static T Read<T>(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllText(path, Encoding.UTF8), Readable) ?? throw new FormatException(path);
        }
        catch (JsonException fault)
        {
            throw new FormatException(fault.Message, fault);
        }
    }

    /// <summary>All files of a folder with their hashes, by their names within it.</summary>
    public static IReadOnlyList<CountyManifest.File> List(string folder) =>
        [
            .. Directory
                .GetFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => Of(folder, path))
                .Where(f => f.Name != CountyManifest.FileName)
                .OrderBy(f => f.Name, StringComparer.Ordinal),
        ];

    private static CountyManifest.File Of(string folder, string path)
    {
        using var file = File.OpenRead(path);
        var name = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
        return new CountyManifest.File(name, file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }
}

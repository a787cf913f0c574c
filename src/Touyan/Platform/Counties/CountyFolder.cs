using System.Text;
using Touyan.Kernel;
using Touyan.Platform.Backup;
using Touyan.Platform.Data;

namespace Touyan.Platform.Counties;

/// <summary>A county's folder that is read. What is in it is believed only when it fits the manifest.</summary>
internal sealed class CountyFolder
{
    private CountyFolder(string path, CountyManifest manifest) => (Path, Manifest) = (path, manifest);

    public string Path { get; }

    public CountyManifest Manifest { get; }

    public string TrailFile => CountyFiles.TrailOf(Path);

    public IEnumerable<string> Archives =>
        Manifest.Files.Where(f => f.Name.StartsWith(CountyManifest.ArchiveFolder + '/', StringComparison.Ordinal)).Select(f => f.Name);

    /// <summary>Opens a folder of the form that this program writes, whole and unchanged.</summary>
    public static Result<CountyFolder> Open(string path, TouyanDb db)
    {
        CountyManifest manifest;
        try
        {
            manifest = CountyFiles.Read<CountyManifest>(System.IO.Path.Combine(path, CountyManifest.FileName));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            return CountyRefusals.NotAnExport(path, fault.Message);
        }

        if (manifest.Form != CountyManifest.ThisForm)
            return CountyRefusals.NotAnExport(path, manifest.Form);

        if (manifest.IsPlain)
            return CountyRefusals.Plain(path);

        if (manifest.Layout != StoredTables.DigestOf(CountyTable.All(db.Model).Select(t => t.Table)))
            return CountyRefusals.OtherLayout(manifest);

        var there = CountyFiles.List(path);
        return Differing(manifest, there) is { } differs ? CountyRefusals.Damaged(differs) : new CountyFolder(path, manifest);
    }

    /// <summary>The rows of a table, in the order of its columns.</summary>
    /// <exception cref="FormatException">A line is not as it was written.</exception>
    public IEnumerable<object?[]> Rows(StoredTable table)
    {
        using var text = new StreamReader(CountyFiles.CsvOf(Path, table.Name), Encoding.UTF8);
        var csv = new CsvReader(text);
        if (csv.Read() is not { } names || !names.SequenceEqual(table.Columns.Select(c => c.Name), StringComparer.Ordinal))
            throw new FormatException($"{table.Name}: the columns are others.");

        while (csv.Read() is { } cells)
        {
            if (cells.Count != table.Columns.Count)
                throw new FormatException($"{table.Name}: a row of {cells.Count} cells.");

            yield return [.. cells.Select((cell, i) => CsvValue.Read(table.Columns[i].Kind, cell))];
        }
    }

    private static string? Differing(CountyManifest manifest, IReadOnlyList<CountyManifest.File> there) =>
        manifest.Files.Except(there).Concat(there.Except(manifest.Files)).FirstOrDefault()?.Name;
}

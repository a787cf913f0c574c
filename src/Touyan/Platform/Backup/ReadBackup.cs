using System.Security.Cryptography;

namespace Touyan.Platform.Backup;

/// <summary>Where what is read from a backup goes.</summary>
internal interface IBackupTarget
{
    Task BeginTableAsync(StoredTable table, CancellationToken ct);

    Task RowAsync(object?[] row, CancellationToken ct);

    Task EndTableAsync(CancellationToken ct);

    /// <summary>A stream for a file; closed when its content is written.</summary>
    Stream File(string name);
}

/// <summary>Reads a backup from its first part to its last, hands on what is in it, and compares all of it with the manifest.</summary>
internal sealed class ReadBackup(BackupFile from, IBackupTarget to, IBackupCheck check)
{
    private readonly Dictionary<string, BackupManifest.Table> tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BackupManifest.File> files = new(StringComparer.Ordinal);
    private readonly List<string> findings = [];

    /// <summary>What does not fit; empty when all does.</summary>
    public IReadOnlyList<string> Findings => findings;

    /// <summary>The manifest; null when the file ended before it.</summary>
    /// <exception cref="FormatException">What is there cannot be read: the file was damaged.</exception>
    public async Task<BackupManifest?> RunAsync(CancellationToken ct)
    {
        while (from.Parts.Next() is { } part)
        {
            ct.ThrowIfCancellationRequested();
            if (part.Table is { } table)
                await ReadTableAsync(table, ct);
            else if (part.File is { } file)
                ReadFile(file);
            else if (part.Manifest is { } manifest)
                return End(manifest);
            else
                throw new FormatException(BackupWords.PartGarbled);
        }

        findings.Add(BackupWords.NoManifest);
        return null;
    }

    private async Task ReadTableAsync(StoredTable table, CancellationToken ct)
    {
        await to.BeginTableAsync(table, ct);
        var count = 0L;
        while (NextRows(table) is { } rows)
        {
            count += rows.Count;
            foreach (var row in rows)
            {
                check.Hear(table, row);
                await to.RowAsync(row, ct);
            }
        }

        await to.EndTableAsync(ct);
        tables[table.Name] = new BackupManifest.Table(table.Name, count, from.Parts.Hash);
    }

    private List<object?[]>? NextRows(StoredTable table)
    {
        if (!from.Parts.TryBlock(out var block))
            return null;

        var rows = new List<object?[]>();
        for (var reader = new RowReader(block); !reader.IsAtEnd; )
        {
            var row = new object?[table.Columns.Count];
            reader.Next(table.Columns, row);
            rows.Add(row);
        }

        return rows;
    }

    private void ReadFile(string name)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var file = to.File(name);
        var length = 0L;
        while (from.Parts.TryBlock(out var block))
        {
            hash.AppendData(block);
            file.Write(block);
            length += block.Length;
        }

        files[name] = new BackupManifest.File(name, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private BackupManifest End(BackupManifest manifest)
    {
        if (from.Parts.TryBlock(out _) || !from.IsAtEnd())
            findings.Add(BackupWords.MoreBehind);

        Compare(manifest.Tables.ToDictionary(t => t.Name, StringComparer.Ordinal), tables, BackupWords.TableDiffers);
        Compare(manifest.Files.ToDictionary(f => f.Name, StringComparer.Ordinal), files, BackupWords.FileDiffers);
        findings.AddRange(check.End(manifest.Seals));
        return manifest;
    }

    private void Compare<T>(Dictionary<string, T> listed, Dictionary<string, T> there, Func<string, string> differs)
        where T : class
    {
        findings.AddRange(listed.Keys.Except(there.Keys, StringComparer.Ordinal).Select(BackupWords.Missing));
        findings.AddRange(there.Keys.Except(listed.Keys, StringComparer.Ordinal).Select(BackupWords.Unlisted));
        findings.AddRange(listed.Where(l => there.TryGetValue(l.Key, out var found) && !found.Equals(l.Value)).Select(l => differs(l.Key)));
    }
}

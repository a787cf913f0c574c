using System.Buffers;
using System.Security.Cryptography;
using Touyan.Platform.Data;

namespace Touyan.Platform.Backup;

/// <summary>Writes the parts of a backup: each table, each file of the archive folder, the manifest.</summary>
internal sealed class BackupParts(PartWriter to, TouyanDb db)
{
    private const int BlockSize = 1 << 16;

    private readonly ArrayBufferWriter<byte> rows = new(2 * BlockSize);

    public async Task<BackupManifest> WriteAsync(IBackupTrail trail, string archiveFolder, CancellationToken ct)
    {
        await using var snapshot = await Snapshot.OpenAsync(db, ct);
        // This first read fixes the instant. Files are listed after it: what had left the database for a file by then is in that file.
        var seals = await trail.LastSealsAsync(db, ct);
        var tables = new List<BackupManifest.Table>();
        foreach (var table in StoredTables.InBackup(db.Model))
            tables.Add(await WriteTableAsync(table, ct));

        var files = new List<BackupManifest.File>();
        foreach (var file in Archives(archiveFolder))
            files.Add(await WriteFileAsync(file, ct));

        var manifest = new BackupManifest(tables, files, seals);
        to.Begin(new PartHead { Manifest = manifest });
        to.End();
        return manifest;
    }

    private static IEnumerable<string> Archives(string folder) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder).Order(StringComparer.Ordinal) : [];

    private async Task<BackupManifest.Table> WriteTableAsync(StoredTable table, CancellationToken ct)
    {
        to.Begin(new PartHead { Table = table });
        var count = 0L;
        await foreach (var row in TableRows.ReadAsync(db, table, county: null, ct))
        {
            RowBytes.Write(rows, table.Columns, row);
            count++;
            if (rows.WrittenCount >= BlockSize)
                PutRows();
        }

        PutRows();
        return new BackupManifest.Table(table.Name, count, to.End());
    }

    private void PutRows()
    {
        if (rows.WrittenCount > 0)
            to.Block(rows.WrittenSpan);

        rows.ResetWrittenCount();
    }

    private async Task<BackupManifest.File> WriteFileAsync(string path, CancellationToken ct)
    {
        to.Begin(new PartHead { File = Path.GetFileName(path) });
        await using var file = File.OpenRead(path);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[BlockSize];
        var length = 0L;
        for (int read; (read = await file.ReadAsync(block, ct)) > 0; length += read)
        {
            hash.AppendData(block, 0, read);
            to.Block(block.AsSpan(0, read));
        }

        to.End();
        return new BackupManifest.File(Path.GetFileName(path), length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}

using Touyan.Kernel;
using Touyan.Platform.Keys;

namespace Touyan.Platform.Backup;

/// <summary>Opens all of a backup and compares it with its manifest and its trail's seals. Needs the key ring and no database.</summary>
internal sealed class VerifyBackup(KeyRing keys, IBackupTrail trail)
{
    /// <summary>What was found. Without a manifest the file could not be read to its end.</summary>
    public sealed record Report(BackupHead Head, BackupManifest? Manifest, IReadOnlyList<string> Findings);

    /// <summary>Refuses when it cannot be checked at all: no such file, no backup, no key.</summary>
    public async Task<Result<Report>> RunAsync(string path, CancellationToken ct)
    {
        var opened = BackupFile.Open(path, keys);
        if (opened.IsRefused)
            return opened.Refusal!;

        using var file = opened.Value;
        var reading = new ReadBackup(file, new Nowhere(), trail.Check());
        try
        {
            var manifest = await reading.RunAsync(ct);
            return new Report(file.Head, manifest, reading.Findings);
        }
        catch (Exception fault) when (fault is FormatException or InvalidDataException)
        {
            return new Report(file.Head, Manifest: null, [.. reading.Findings, fault.Message]);
        }
    }

    private sealed class Nowhere : IBackupTarget
    {
        public Task BeginTableAsync(StoredTable table, CancellationToken ct) => Task.CompletedTask;

        public Task RowAsync(object?[] row, CancellationToken ct) => Task.CompletedTask;

        public Task EndTableAsync(CancellationToken ct) => Task.CompletedTask;

        public Stream File(string name) => Stream.Null;
    }
}

using System.IO.Compression;
using System.Security.Cryptography;
using Touyan.Kernel;
using Touyan.Platform.Data;
using Touyan.Platform.Keys;

namespace Touyan.Platform.Backup;

/// <summary>
/// Writes everything as it stands at one instant into one sealed file, while others go on working. The file appears under its name when it is whole.
/// </summary>
internal sealed class WriteBackup(INewDb newDb, KeyRing keys, IBackupTrail trail, TimeProvider clock)
{
    private const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>What is to be done.</summary>
    /// <param name="File">A file that is not there yet.</param>
    /// <param name="ArchiveFolder">Where archives of the trail lie.</param>
    /// <param name="Chunk">How many bytes are sealed at once.</param>
    public sealed record Input(string File, string ArchiveFolder, int Chunk = SealedChunks.Size);

    /// <summary>What was written.</summary>
    public sealed record Done(BackupHead Head, BackupManifest Manifest, long Length, string Hash);

    public async Task<Result<Done>> RunAsync(Input input, CancellationToken ct)
    {
        if (File.Exists(input.File))
            return BackupRefusals.FileExists(input.File);

        var folder = Path.GetDirectoryName(Path.GetFullPath(input.File))!;
        if (!Directory.Exists(folder))
            return BackupRefusals.FolderMissing(folder);

        try
        {
            return await WriteBesideAsync(input, ct);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return BackupRefusals.NotWritten(input.File, DiskFault.Say(fault));
        }
    }

    private async Task<Done> WriteBesideAsync(Input input, CancellationToken ct)
    {
        var beside = input.File + ".part";
        // Held: a second backup of the same name is refused. What a killed one has left is written over.
        await using var file = Create(beside);
        try
        {
            await using var db = newDb.Create();
            var (head, manifest) = await WriteAsync(db, file, input, ct);
            file.Flush(flushToDisk: true);
            file.Position = 0;
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
            var done = new Done(head, manifest, file.Length, hash);
            File.Move(beside, input.File, overwrite: false);
            await RecordAsync(db, input.File, done, ct);
            return done;
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static FileStream Create(string path)
    {
        var how = new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = Own;

        return new FileStream(path, how);
    }

    private async Task<(BackupHead Head, BackupManifest Manifest)> WriteAsync(TouyanDb db, Stream file, Input input, CancellationToken ct)
    {
        var master = keys.Master;
        var head = BackupHead.Of(db, clock.UtcNow, master.Id, input.Chunk);
        var (bytes, key) = head.Write(file, master);
        await using var sealing = new SealingStream(file, key, bytes, input.Chunk);
        BackupManifest manifest;
        await using (var packed = new ZLibStream(sealing, CompressionLevel.Fastest, leaveOpen: true))
        {
            using var parts = new PartWriter(packed);
            manifest = await new BackupParts(parts, db).WriteAsync(trail, input.ArchiveFolder, ct);
        }

        sealing.Complete();
        return (head, manifest);
    }

    private async Task RecordAsync(TouyanDb db, string file, Done done, CancellationToken ct)
    {
        db.Enter(0);
        var detail =
            $"{done.Manifest.Tables.Count} 张表 {done.Manifest.Rows} 行，归档文件 {done.Manifest.Files.Count} 个，主密钥 {done.Head.KeyId}，SHA-256 {done.Hash}";
        await trail.RecordAsync(db, BackupAct.Write, Path.GetFileName(file), detail, ct);
    }
}

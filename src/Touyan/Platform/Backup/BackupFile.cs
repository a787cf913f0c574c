using System.IO.Compression;
using Touyan.Kernel;
using Touyan.Platform.Keys;

namespace Touyan.Platform.Backup;

/// <summary>A backup that is read: opened with a key of the ring, from its first part to its manifest.</summary>
internal sealed class BackupFile : IDisposable
{
    private readonly Stream file;
    private readonly Stream sealedPart;
    private readonly Stream plain;

    private BackupFile(Stream file, BackupHead.Opened opened, byte[] key)
    {
        (this.file, Head) = (file, opened.Head);
        sealedPart = new OpeningStream(file, key, opened.Bytes, opened.Head.Chunk);
        plain = new ZLibStream(sealedPart, CompressionMode.Decompress);
        Parts = new PartReader(plain);
    }

    public BackupHead Head { get; }

    public PartReader Parts { get; }

    public static Result<BackupFile> Open(string path, KeyRing keys)
    {
        Stream? opening = null;
        try
        {
            opening = File.OpenRead(path);
            var opened = Open(path, opening, keys);
            if (!opened.IsRefused)
                opening = null;

            return opened;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return BackupRefusals.NotReadable(
                path,
                fault is FileNotFoundException or DirectoryNotFoundException ? "没有找到" : fault.Message
            );
        }
        catch (FormatException fault)
        {
            return BackupRefusals.NoBackup(path, fault.Message);
        }
        finally
        {
            opening?.Dispose();
        }
    }

    /// <summary>True when nothing stands behind what was read.</summary>
    /// <exception cref="FormatException">What stands behind it does not open.</exception>
    public bool IsAtEnd() => plain.ReadByte() < 0 && sealedPart.ReadByte() < 0;

    public void Dispose()
    {
        Parts.Dispose();
        plain.Dispose();
        file.Dispose();
    }

    private static Result<BackupFile> Open(string path, Stream from, KeyRing keys)
    {
        var opened = BackupHead.Read(from);
        if (!keys.TryOpen())
            return BackupRefusals.NoRing(keys.Place, opened.Head.KeyId);

        if (keys.FindMaster(opened.Head.KeyId) is not { } master)
            return BackupRefusals.KeyMissing(keys.Place, opened.Head.KeyId);

        return opened.Key(master) is { } key ? new BackupFile(from, opened, key) : BackupRefusals.HeadChanged(path);
    }
}

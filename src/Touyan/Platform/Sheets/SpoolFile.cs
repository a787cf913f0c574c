namespace Touyan.Platform.Sheets;

/// <summary>A temporary file that is gone when closed, for uploads that can be read only once.</summary>
internal static class SpoolFile
{
    public static FileStream Create() =>
        new(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Share = FileShare.None,
                Options = FileOptions.DeleteOnClose,
                BufferSize = 1 << 16,
            }
        );

    /// <summary>False when the source is longer than the limit.</summary>
    public static bool Fill(FileStream spool, Stream source, long limit, CancellationToken ct)
    {
        var buffer = new byte[1 << 16];
        var total = 0L;
        int read;
        while ((read = source.Read(buffer)) > 0)
        {
            ct.ThrowIfCancellationRequested();
            total += read;
            if (total > limit)
                return false;

            spool.Write(buffer, 0, read);
        }

        spool.Position = 0;
        return true;
    }
}

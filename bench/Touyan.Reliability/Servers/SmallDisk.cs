namespace Touyan.Reliability.Servers;

/// <summary>A disk in memory, as large as it is told, to be filled to the last byte. Root only.</summary>
internal sealed class SmallDisk(string folder) : IAsyncDisposable
{
    private string Ballast => Path.Combine(folder, "ballast");

    public static async Task<SmallDisk?> MountAsync(string folder, string size)
    {
        Directory.CreateDirectory(folder);
        if (!Environment.IsPrivilegedProcess || !OperatingSystem.IsLinux())
            return null;

        await Shell.RunAsync("mount", ["-t", "tmpfs", "-o", $"size={size},mode=755", "tmpfs", folder]);
        return new SmallDisk(folder);
    }

    /// <summary>Takes all the room that is left.</summary>
    public async Task FillAsync()
    {
        await using var ballast = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var (much, little) = (new byte[1 << 16], new byte[512]);
        foreach (var piece in (byte[][])[much, little])
        {
            try
            {
                while (true)
                    await ballast.WriteAsync(piece);
            }
            catch (IOException)
            {
                // No more of this size.
            }
        }
    }

    public void Empty() => File.Delete(Ballast);

    public async ValueTask DisposeAsync() => await Shell.RunAsync("umount", ["-l", folder]);
}

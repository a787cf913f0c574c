namespace Touyan.Platform.Backup;

/// <summary>
/// A mark in the data folder, from the beginning of a restore to its end. One that was killed leaves an empty database, and the mark: the next start
/// says so instead of opening for work in an office that has nothing.
/// </summary>
internal sealed class UnfinishedRestore(TouyanOptions options)
{
    private string Mark => Path.Combine(options.DataFolder, "restore-unfinished");

    /// <summary>What an operator is told; null when no restore was broken off.</summary>
    public string? Message =>
        File.Exists(Mark)
            ? $"""
                上次恢复备份没有完成（中断、断电或密钥不符），数据库中没有数据，程序不能启动。
                请重新运行 ./run restore FILE，它会从头恢复。确定放弃恢复、改为全新安装的，删除文件 {Mark} 后再启动。
                """
            : null;

    /// <summary>Marks the beginning; false when an earlier one is unfinished.</summary>
    public bool Begin()
    {
        Directory.CreateDirectory(options.DataFolder);
        try
        {
            using var mark = new FileStream(Mark, FileMode.CreateNew, FileAccess.Write);
            mark.Flush(flushToDisk: true);
            return true;
        }
        catch (IOException) when (File.Exists(Mark))
        {
            return false;
        }
    }

    public void End() => File.Delete(Mark);
}

namespace Touyan.Bench;

/// <summary>Where databases lie: a folder that is kept, or one that goes with the run.</summary>
internal sealed class BenchFolder(string? keep) : IDisposable
{
    public string Path { get; } =
        keep is null ? Directory.CreateTempSubdirectory("touyan-bench-").FullName : Directory.CreateDirectory(keep).FullName;

    public void Dispose()
    {
        if (keep is null)
            Directory.Delete(Path, recursive: true);
    }
}

using Microsoft.Data.Sqlite;

namespace Touyan.Tests.Support;

/// <summary>A folder that goes with the test. Dispose it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("touyan-test-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}

using Touyan.Platform.Keys;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform.Keys;

/// <summary>A folder for key rings. Dispose it.</summary>
internal sealed class SomeRing : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("touyan-keys-").FullName;

    public TestClock Clock { get; } = new();

    public string File => Path.Combine(folder, "keys", "ring.json");

    public byte[] Bytes => System.IO.File.ReadAllBytes(File);

    /// <summary>A ring at this file, made when there is none.</summary>
    public KeyRing Open()
    {
        var ring = OfFile();
        if (!ring.TryOpen())
            ring.Make();

        return ring;
    }

    /// <summary>The file as it is: nothing is made.</summary>
    public KeyRing OfFile() => Of(new KeySettings(null, null, File));

    public KeyRing Of(KeySettings settings) => new(KeySource.Of(settings), Clock);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

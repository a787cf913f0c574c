using Touyan.Modules.Rulebook.Files;

namespace Touyan.Tests.Support;

/// <summary>A copy of the real rule book, to be changed. Dispose it.</summary>
public sealed class RulebookCopy : IDisposable
{
    public RulebookCopy()
    {
        var source = RulebookLoader.DefaultFolder;
        foreach (var file in Directory.EnumerateFiles(source, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("rulebook").FullName;

    /// <summary>Writes something else where this stands.</summary>
    public void Change(string file, string old, string other)
    {
        var path = Path.Combine(Folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(old, text);
        File.WriteAllText(path, text.Replace(old, other));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

using Touyan.Platform.Uploads;

namespace Touyan.Modules.Documents;

/// <summary>A file that was read, known by its kind and found harmless; to be kept once.</summary>
public sealed class ReceivedFile
{
    internal ReceivedFile(string name, FileKind kind, SentBytes bytes) => (Name, Kind, Bytes) = (name, kind, bytes);

    /// <summary>Its name as shown: cleaned, and ending as its content says.</summary>
    public string Name { get; }

    public FileKind Kind { get; }

    public long Length => Bytes.Length;

    /// <summary>SHA-256, lower-case hex.</summary>
    public string Hash => Bytes.Hash;

    internal SentBytes Bytes { get; }
}

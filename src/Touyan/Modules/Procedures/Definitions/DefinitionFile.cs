using System.Text;
using System.Text.Unicode;

namespace Touyan.Modules.Procedures.Definitions;

/// <summary>The text of a file that was sent: UTF-8, with or without mark.</summary>
internal static class DefinitionFile
{
    /// <summary>Null when it is no text.</summary>
    public static string? TextOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];

        return Utf8.IsValid(bytes) && !bytes.Contains((byte)0) ? Encoding.UTF8.GetString(bytes) : null;
    }
}

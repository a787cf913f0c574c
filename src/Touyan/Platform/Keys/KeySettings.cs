namespace Touyan.Platform.Keys;

/// <summary>Where the key ring is; the first that is set wins.</summary>
/// <param name="Command">A command whose standard output is the ring (TOUYAN_KEY_COMMAND): the hook for a key management service.</param>
/// <param name="Ring">The ring itself in base64 (TOUYAN_KEY_RING).</param>
/// <param name="File">The file that holds it (TOUYAN_KEY_FILE); the only one that this program makes and changes by itself.</param>
public sealed record KeySettings(string? Command, string? Ring, string File)
{
    public static KeySettings In(string dataFolder) => new(null, null, Path.Combine(dataFolder, "keys", "touyan-keys.json"));
}

namespace Touyan.Platform.Scanning;

/// <summary>How uploaded files are looked through for what harms.</summary>
/// <param name="Command">A command that is given the file on its standard input and ends with exit code 0 when it is clean; null for none.</param>
/// <param name="Patience">How long it may take.</param>
public sealed record ScanSettings(string? Command, TimeSpan Patience)
{
    internal const int UsualSeconds = 60;

    /// <summary>Nothing is looked through.</summary>
    public static ScanSettings None { get; } = new(null, TimeSpan.FromSeconds(UsualSeconds));
}

using Touyan.Modules.Trail.Archive;
using Touyan.Modules.Trail.Sealing;

namespace Touyan.Modules.Trail.Verification;

/// <summary>Checks an export or an archive of the trail with nothing but the file, and the public key and the seals that were kept elsewhere.</summary>
internal static class VerifyFile
{
    /// <summary>Where no key is given, those in the file are believed: then the seals kept elsewhere decide.</summary>
    /// <param name="path">The file.</param>
    /// <param name="trusted">Public halves of keys that are known from elsewhere; empty for none.</param>
    /// <param name="kept">Seals that were kept elsewhere.</param>
    /// <exception cref="FormatException">It is no such file, or was cut in the middle of a line.</exception>
    public static TrailReport Run(string path, IReadOnlyList<byte[]> trusted, IReadOnlyList<SealRecord> kept)
    {
        using var file = TrailFile.Open(path);
        var head = file.Head;
        var chain = new ChainCheck(head.County, Key, kept, head.Before);
        foreach (var (seal, entries) in file.Seals())
            chain.Next(seal, entries);

        chain.End();
        return new TrailReport
        {
            County = head.County,
            Seals = chain.Seals,
            Entries = chain.Entries,
            Checkpoints = chain.Checkpoints,
            Findings = chain.Findings,
        };

        byte[]? Key(string id) =>
            head.Keys.GetValueOrDefault(id) is { } key && (trusted.Count == 0 || trusted.Any(t => t.AsSpan().SequenceEqual(key)))
                ? key
                : null;
    }
}

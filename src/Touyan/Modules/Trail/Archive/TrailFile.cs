using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Touyan.Modules.Trail.Publication;
using Touyan.Modules.Trail.Sealing;
using Touyan.Platform.Data;
using Touyan.Platform.Keys;

namespace Touyan.Modules.Trail.Archive;

/// <summary>
/// Seals with their entries in a file that can be checked without the database and without this program's keys: a line that says what it is, then
/// each seal followed by its entries, one JSON object a line. A name that ends in .gz is compressed.
/// </summary>
internal static class TrailFile
{
    public const string Form = "touyan-trail/1";

    /// <summary>What a file says of itself.</summary>
    /// <param name="Form">Always <see cref="TrailFile.Form"/>.</param>
    /// <param name="County">Whose trail.</param>
    /// <param name="MadeAt">When it was written.</param>
    /// <param name="Keys">Public halves (SubjectPublicKeyInfo) of the keys that signed, by id.</param>
    /// <param name="Before">The seal before the first one in it; null when it begins with the first.</param>
    public sealed record Head(string Form, int County, DateTime MadeAt, IReadOnlyDictionary<string, byte[]> Keys, SealHead? Before);

    /// <summary>One line after the first: a seal or an entry.</summary>
    public sealed record Line
    {
        public SealRecord? Seal { get; init; }
        public EntryRecord? Entry { get; init; }
    }

    /// <summary>What was written.</summary>
    public sealed record Written(long FirstNo, TrailSeal Last, long Entries, byte[] Hash);

    /// <summary>Writes the seals, which follow one another, and their entries.</summary>
    public static async Task<Written?> WriteAsync(
        string path,
        Head head,
        IAsyncEnumerable<(TrailSeal Seal, IReadOnlyList<TrailEntry> Entries)> seals,
        CancellationToken ct
    )
    {
        var (first, last, count) = (0L, (TrailSeal?)null, 0L);
        await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
        {
            await using (var text = new StreamWriter(Packed(path, file), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
            {
                await WriteLineAsync(text, head);
                await foreach (var (seal, entries) in seals.WithCancellation(ct))
                {
                    await WriteLineAsync(text, new Line { Seal = SealRecord.Of(seal, withLeaves: true) });
                    foreach (var entry in entries)
                        await WriteLineAsync(text, new Line { Entry = EntryRecord.Of(entry) });

                    (first, last, count) = (first == 0 ? seal.No : first, seal, count + entries.Count);
                }

                await text.FlushAsync(ct);
                if (!Packs(path))
                    file.Flush(flushToDisk: true);
            }
        }

        if (last is null)
            return null;

        await using var written = File.OpenRead(path);
        return new Written(first, last, count, await SHA256.HashDataAsync(written, ct));
    }

    /// <summary>Reads a file: its head, then its lines.</summary>
    /// <exception cref="FormatException">It is no such file, or a line of it cannot be read.</exception>
    public static TrailFileReader Open(string path) => new(Unpacked(path, File.OpenRead(path)));

    private static Task WriteLineAsync<T>(TextWriter to, T line) => to.WriteLineAsync(JsonSerializer.Serialize(line, TrailJson.Options));

    private static bool Packs(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);

    private static Stream Packed(string path, Stream file) => Packs(path) ? new GZipStream(file, CompressionLevel.Optimal) : file;

    private static Stream Unpacked(string path, Stream file) => Packs(path) ? new GZipStream(file, CompressionMode.Decompress) : file;
}

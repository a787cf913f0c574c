using System.Text.Json;
using Touyan.Modules.Trail.Sealing;

namespace Touyan.Modules.Trail.Publication;

/// <summary>Seals that were kept elsewhere: files with a published seal on each line.</summary>
internal static class KeptSeals
{
    /// <summary>All seals in the files.</summary>
    /// <exception cref="FormatException">A line is no seal.</exception>
    public static IReadOnlyList<SealRecord> Read(IEnumerable<string> files) => [.. files.SelectMany(Read)];

    private static IEnumerable<SealRecord> Read(string file) =>
        File.ReadLines(file).Where(line => line.Length > 0).Select(line => Read(line, file));

    private static SealRecord Read(string line, string file)
    {
        try
        {
            return JsonSerializer.Deserialize<SealRecord>(line, TrailJson.Options)!;
        }
        catch (JsonException fault)
        {
            throw new FormatException($"{file} 中有一行不是封存存证：{fault.Message}", fault);
        }
    }
}

using System.IO.Compression;
using Touyan.Kernel;
using Touyan.Platform.Data;

namespace Touyan.Platform.Sheets;

/// <summary>
/// Looks an .xlsx through before it is parsed: what the directory declares, then every part inflated once and counted, since a
/// directory may lie. Costs a small fraction of parsing and keeps nothing.
/// </summary>
internal static class XlsxCheck
{
    private const long SmallEnough = 16L << 20;

    public static Refusal? Refuse(Stream stream, SheetLimits limits, CancellationToken ct)
    {
        try
        {
            // A million directory entries would fill the memory before the archive could be asked how many it has.
            if (CountDirectoryEntries(stream) > limits.MaxParts)
                return SheetRefusals.ZipBomb;

            stream.Position = 0;
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return RefuseDirectory(zip, stream.Length, limits) ?? RefuseParts(zip, stream.Length, limits, ct);
        }
        catch (Exception e)
            when (e.AsOutage() is null && e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return SheetRefusals.Unreadable;
        }
    }

    private static int CountDirectoryEntries(Stream stream)
    {
        stream.Position = 0;
        return StreamScan.Count(stream, "PK\u0001\u0002"u8, int.MaxValue, alignment: 1);
    }

    private static Refusal? RefuseDirectory(ZipArchive zip, long length, SheetLimits limits)
    {
        if (!zip.Entries.Any(e => e.FullName.EndsWith("workbook.xml", StringComparison.OrdinalIgnoreCase)))
            return SheetRefusals.NotAWorkbook;

        if (zip.Entries.DistinctBy(e => e.FullName, StringComparer.OrdinalIgnoreCase).Count() != zip.Entries.Count)
            return SheetRefusals.Unreadable;

        return TooMuch(zip.Entries.Sum(e => e.Length), length, limits);
    }

    private static Refusal? RefuseParts(ZipArchive zip, long length, SheetLimits limits, CancellationToken ct)
    {
        var expanded = 0L;
        foreach (var entry in zip.Entries)
        {
            ct.ThrowIfCancellationRequested();
            using var part = entry.Open();
            var scan = new XlsxPartScan(entry.FullName, limits);
            if (scan.Refuse(part, soFar => TooMuch(expanded + soFar, length, limits)) is { } refusal)
                return refusal;

            expanded += scan.Length;
        }

        return null;
    }

    private static Refusal? TooMuch(long expanded, long length, SheetLimits limits) =>
        expanded > limits.MaxExpandedBytes || (expanded > SmallEnough && expanded / Math.Max(1, length) > limits.MaxExpansion)
            ? SheetRefusals.ZipBomb
            : null;
}

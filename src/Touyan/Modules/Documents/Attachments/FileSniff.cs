using System.IO.Compression;
using System.Text;
using Touyan.Platform.Data;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Documents.Attachments;

/// <summary>Tells what a file is by what is in it; its name says nothing. Macros and what needs a password are none of the kinds that are kept.</summary>
internal static class FileSniff
{
    private const int MostParts = 5_000;
    private const int DirectoryEntry = 128;

    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly (byte[] Begins, FileKind Kind)[] Plain =
    [
        ("%PDF-"u8.ToArray(), FileKind.Pdf),
        ([0xFF, 0xD8, 0xFF], FileKind.Jpeg),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], FileKind.Png),
    ];

    public static FileKind? KindOf(Stream content)
    {
        var head = new byte[8];
        content.Position = 0;
        var read = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var begins = head.AsSpan(0, read).ToArray();
        foreach (var (known, kind) in Plain)
        {
            if (begins.AsSpan().StartsWith(known))
                return kind;
        }

        return begins.AsSpan().StartsWith("PK\u0003\u0004"u8) ? OfPackage(content)
            : begins.AsSpan().StartsWith(Compound) ? OfCompound(content)
            : null;
    }

    private static FileKind? OfPackage(Stream content)
    {
        try
        {
            content.Position = 0;
            if (StreamScan.Count(content, "PK\u0001\u0002"u8, MostParts + 1, alignment: 1) > MostParts)
                return null;

            content.Position = 0;
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var names = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                return null;

            return names.Contains("word/document.xml") ? FileKind.Docx
                : names.Contains("xl/workbook.xml") ? FileKind.Xlsx
                : null;
        }
        catch (Exception e)
            when (e.AsOutage() is null && e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    private static FileKind? OfCompound(Stream content)
    {
        if (Has(content, "EncryptedPackage") || Has(content, "_VBA_PROJECT"))
            return null;

        return Has(content, "WordDocument") ? FileKind.Doc
            : Has(content, "Workbook") || Has(content, "Book") ? FileKind.Xls
            : null;
    }

    private static bool Has(Stream content, string entry)
    {
        content.Position = 0;
        return StreamScan.Count(content, Encoding.Unicode.GetBytes(entry + "\0"), enough: 1, DirectoryEntry) > 0;
    }
}

using System.Text;
using Touyan.Kernel;

namespace Touyan.Platform.Sheets;

/// <summary>
/// An OLE container is an .xls, or the envelope of an encrypted .xlsx. The envelope is known by the names in its directory, so that no
/// key derivation, however costly its author made it, is ever started.
/// </summary>
internal static class CompoundCheck
{
    private const int DirectoryEntryLength = 128;

    public static Refusal? Refuse(Stream stream)
    {
        if (Has(stream, "EncryptedPackage"))
            return SheetRefusals.Encrypted;

        return Has(stream, "Workbook") || Has(stream, "Book") ? null : SheetRefusals.NotAWorkbook;
    }

    private static bool Has(Stream stream, string entry)
    {
        stream.Position = 0;
        return StreamScan.Count(stream, Encoding.Unicode.GetBytes(entry + "\0"), enough: 1, DirectoryEntryLength) > 0;
    }
}

using System.Text;

namespace Touyan.Tests.Platform.Sheets;

/// <summary>An OLE container with one stream, as .xls and encrypted .xlsx are; and the records of a small BIFF8 workbook to put in it.</summary>
internal static class CompoundFile
{
    private const int Sector = 512;
    private const int EndOfChain = -2;
    private const int FreeSector = -1;

    public static MemoryStream Of(string streamName, byte[] content, bool isCyclic = false)
    {
        // Streams under 4096 bytes would live in the mini stream; padding keeps this one out of it.
        var sectors = Math.Max(8, (content.Length + Sector - 1) / Sector);
        var file = new byte[Sector * (3 + sectors)];
        using var stream = new MemoryStream(file);
        using var writer = new BinaryWriter(stream);
        Header(writer);

        stream.Position = Sector;
        writer.Write(-3); // sector 0: this table
        writer.Write(EndOfChain); // sector 1: the directory
        for (var i = 0; i < sectors; i++)
            writer.Write(i < sectors - 1 ? i + 3 : (isCyclic ? 2 : EndOfChain));
        while (stream.Position < Sector * 2)
            writer.Write(FreeSector);

        Entry(writer, "Root Entry", type: 5, child: 1, start: EndOfChain, size: 0);
        Entry(writer, streamName, type: 2, child: -1, start: 2, size: sectors * Sector);
        Entry(writer, "", type: 0, child: -1, start: 0, size: 0);
        Entry(writer, "", type: 0, child: -1, start: 0, size: 0);
        content.CopyTo(file, Sector * 3);
        return new MemoryStream(file);
    }

    /// <summary>A workbook of one sheet, cells as texts and numbers.</summary>
    public static byte[] Biff(params object[][] rows)
    {
        var sheet = new MemoryStream();
        Words(sheet, 0x809, 0x0600, 0x0010, 0, 0, 0, 0, 0, 0);
        for (var r = 0; r < rows.Length; r++)
        for (var c = 0; c < rows[r].Length; c++)
            Cell(sheet, r, c, rows[r][c]);
        Record(sheet, 0x0A, Array.Empty<byte>());

        var globals = new MemoryStream();
        Words(globals, 0x809, 0x0600, 0x0005, 0, 0, 0, 0, 0, 0);
        Words(globals, 0x42, 1200);
        byte[] name = [3, 1, .. Encoding.Unicode.GetBytes("花名册")];
        var offset = (int)globals.Length + 4 + 6 + name.Length + 4;
        Record(globals, 0x85, [.. BitConverter.GetBytes(offset), 0, 0, .. name]);
        Record(globals, 0x0A, Array.Empty<byte>());
        return [.. globals.ToArray(), .. sheet.ToArray()];
    }

    private static void Cell(MemoryStream sheet, int row, int column, object value)
    {
        byte[] place = [.. BitConverter.GetBytes((short)row), .. BitConverter.GetBytes((short)column), 0, 0];
        if (value is string text)
            Record(sheet, 0x204, [.. place, .. BitConverter.GetBytes((short)text.Length), 1, .. Encoding.Unicode.GetBytes(text)]);
        else
            Record(sheet, 0x203, [.. place, .. BitConverter.GetBytes(Convert.ToDouble(value))]);
    }

    private static void Words(MemoryStream to, int id, params int[] words) =>
        Record(to, id, words.SelectMany(w => BitConverter.GetBytes((short)w)).ToArray());

    private static void Record(MemoryStream to, int id, byte[] body)
    {
        to.Write(BitConverter.GetBytes((ushort)id));
        to.Write(BitConverter.GetBytes((ushort)body.Length));
        to.Write(body);
    }

    private static void Header(BinaryWriter writer)
    {
        writer.Write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
        writer.Write(new byte[16]);
        foreach (var word in new short[] { 0x3E, 3, -2, 9, 6, 0, 0, 0 })
            writer.Write(word);
        foreach (var value in new[] { 0, 1, 1, 0, 4096, EndOfChain, 0, EndOfChain, 0, 0 })
            writer.Write(value);
        for (var i = 1; i < 109; i++)
            writer.Write(FreeSector);
    }

    private static void Entry(BinaryWriter writer, string name, byte type, int child, int start, int size)
    {
        var padded = new byte[64];
        Encoding.Unicode.GetBytes(name).CopyTo(padded, 0);
        writer.Write(padded);
        writer.Write((short)(name.Length == 0 ? 0 : (name.Length + 1) * 2));
        writer.Write(type);
        writer.Write((byte)1);
        writer.Write(-1);
        writer.Write(-1);
        writer.Write(child);
        writer.Write(new byte[36]);
        writer.Write(start);
        writer.Write(size);
        writer.Write(0);
    }
}

using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Touyan.Modules.Trail.Witness;

/// <summary>
/// What an act did to one row: the digest of the row before it, mixed (exclusive or) with that after it; where there was no row, nothing is mixed in.
/// All changes of a row mixed together, in any order, give the digest of the row as it must stand: what lay between cancels out, and no clock
/// is asked which came first.
/// </summary>
/// <param name="Table">Its table.</param>
/// <param name="Id">Its key within the county.</param>
/// <param name="Delta">32 bytes.</param>
internal sealed record RowChange(string Table, Guid Id, byte[] Delta)
{
    public const int Length = 32;

    public static void Mix(Span<byte> into, ReadOnlySpan<byte> digest)
    {
        for (var i = 0; i < into.Length; i++)
            into[i] ^= digest[i];
    }

    /// <summary>As kept with the entry: table by table its name, the number of rows, and for each its id and delta. Null for none.</summary>
    public static byte[]? Pack(IReadOnlyCollection<RowChange> changes)
    {
        if (changes.Count == 0)
            return null;

        var buffer = new ArrayBufferWriter<byte>(changes.Count * 48 + 32);
        foreach (var table in changes.GroupBy(c => c.Table, StringComparer.Ordinal))
        {
            CanonicalBytes.Text(buffer, table.Key);
            CanonicalBytes.Number(buffer, table.Count());
            foreach (var change in table)
            {
                CanonicalBytes.Id(buffer, change.Id);
                buffer.Write(change.Delta);
            }
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads them back; what is not packed so is no list of changes (somebody wrote into it).</summary>
    /// <exception cref="FormatException">It is cut or garbled.</exception>
    public static IEnumerable<RowChange> Unpack(byte[]? packed)
    {
        var at = 0;
        while (packed is not null && at < packed.Length)
        {
            var table = Encoding.UTF8.GetString(Take(packed, ref at, (int)Number(packed, ref at, 4)));
            for (var left = Number(packed, ref at, 8); left > 0; left--)
            {
                var id = new Guid(Take(packed, ref at, 16), bigEndian: true);
                yield return new RowChange(table, id, Take(packed, ref at, Length));
            }
        }
    }

    private static long Number(byte[] packed, ref int at, int size)
    {
        var bytes = Take(packed, ref at, size);
        return size == 4 ? BinaryPrimitives.ReadInt32BigEndian(bytes) : BinaryPrimitives.ReadInt64BigEndian(bytes);
    }

    private static byte[] Take(byte[] packed, ref int at, int length)
    {
        if (length < 0 || at + length > packed.Length)
            throw new FormatException("A list of row changes is garbled.");

        at += length;
        return packed[(at - length)..at];
    }
}

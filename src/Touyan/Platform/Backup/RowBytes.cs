using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Touyan.Platform.Backup;

/// <summary>A row as bytes: a bit for each value that is there, then the values, big-endian, lengths before texts.</summary>
internal static class RowBytes
{
    public static void Write(IBufferWriter<byte> to, IReadOnlyList<StoredColumn> columns, object?[] row)
    {
        var there = to.GetSpan((columns.Count + 7) / 8)[..((columns.Count + 7) / 8)];
        there.Clear();
        for (var i = 0; i < columns.Count; i++)
        {
            if (row[i] is not null)
                there[i / 8] |= (byte)(1 << (i % 8));
        }

        to.Advance(there.Length);
        for (var i = 0; i < columns.Count; i++)
        {
            if (row[i] is { } value)
                Write(to, columns[i].Kind, value);
        }
    }

    private static void Write(IBufferWriter<byte> to, ValueKind kind, object value)
    {
        switch (kind)
        {
            case ValueKind.Text:
                var text = (string)value;
                var length = Encoding.UTF8.GetByteCount(text);
                Int(to, length);
                Encoding.UTF8.GetBytes(text, to.GetSpan(length));
                to.Advance(length);
                break;
            case ValueKind.Int:
                Int(to, (int)value);
                break;
            case ValueKind.Long:
                Long(to, (long)value);
                break;
            case ValueKind.Truth:
                to.Write([(bool)value ? (byte)1 : (byte)0]);
                break;
            case ValueKind.Day:
                Int(to, ((DateOnly)value).DayNumber);
                break;
            case ValueKind.Instant:
                Long(to, ((DateTime)value).Ticks);
                break;
            case ValueKind.Id:
                ((Guid)value).TryWriteBytes(to.GetSpan(16), bigEndian: true, out _);
                to.Advance(16);
                break;
            case ValueKind.Bytes:
                var bytes = (byte[])value;
                Int(to, bytes.Length);
                to.Write(bytes);
                break;
            default:
                throw new NotSupportedException(kind.ToString());
        }
    }

    private static void Int(IBufferWriter<byte> to, int number)
    {
        BinaryPrimitives.WriteInt32BigEndian(to.GetSpan(4), number);
        to.Advance(4);
    }

    private static void Long(IBufferWriter<byte> to, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(to.GetSpan(8), number);
        to.Advance(8);
    }
}

/// <summary>Reads the rows of one block.</summary>
internal ref struct RowReader(ReadOnlySpan<byte> block)
{
    private ReadOnlySpan<byte> left = block;

    public readonly bool IsAtEnd => left.IsEmpty;

    /// <summary>Fills <paramref name="row"/> with the next row.</summary>
    /// <exception cref="FormatException">It is cut or garbled.</exception>
    public void Next(IReadOnlyList<StoredColumn> columns, object?[] row)
    {
        var there = Take((columns.Count + 7) / 8);
        for (var i = 0; i < columns.Count; i++)
            row[i] = (there[i / 8] & (1 << (i % 8))) == 0 ? null : Value(columns[i].Kind);
    }

    private object Value(ValueKind kind) =>
        kind switch
        {
            ValueKind.Text => Encoding.UTF8.GetString(Take(Int())),
            ValueKind.Int => Int(),
            ValueKind.Long => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
            ValueKind.Truth => Take(1)[0] != 0,
            ValueKind.Day => Within(Int(), DateOnly.MaxValue.DayNumber, DateOnly.FromDayNumber),
            ValueKind.Instant => Within(
                BinaryPrimitives.ReadInt64BigEndian(Take(8)),
                DateTime.MaxValue.Ticks,
                ticks => new DateTime(ticks, DateTimeKind.Utc)
            ),
            ValueKind.Id => new Guid(Take(16), bigEndian: true),
            ValueKind.Bytes => Take(Int()).ToArray(),
            _ => throw new FormatException("A column of an unknown kind."),
        };

    private int Int() => BinaryPrimitives.ReadInt32BigEndian(Take(4));

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length < 0 || length > left.Length)
            throw new FormatException("A row is cut.");

        var taken = left[..length];
        left = left[length..];
        return taken;
    }

    private static TValue Within<TNumber, TValue>(TNumber number, TNumber most, Func<TNumber, TValue> make)
        where TNumber : System.Numerics.INumber<TNumber> =>
        TNumber.IsNegative(number) || number > most ? throw new FormatException("A row holds a day that there is not.") : make(number);
}

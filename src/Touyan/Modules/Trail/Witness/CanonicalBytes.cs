using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Touyan.Modules.Trail.Witness;

/// <summary>
/// Values as bytes that say the same on every engine and machine: a letter for the kind, big-endian numbers, lengths before texts. Instants count
/// microseconds, which is what PostgreSQL keeps.
/// </summary>
internal static class CanonicalBytes
{
    private const int TicksPerMicrosecond = 10;

    public static void Value(IBufferWriter<byte> to, object value)
    {
        switch (value)
        {
            case string text:
                Letter(to, 's');
                Text(to, text);
                break;
            case byte[] bytes:
                Letter(to, 'b');
                Bytes(to, bytes);
                break;
            case bool truth:
                Letter(to, truth ? 'y' : 'n');
                break;
            case int or long or short or byte:
                Letter(to, 'i');
                Number(to, System.Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case Guid id:
                Letter(to, 'g');
                Id(to, id);
                break;
            case DateTime at:
                Letter(to, 't');
                Instant(to, at);
                break;
            case DateOnly day:
                Letter(to, 'd');
                Number(to, day.DayNumber);
                break;
            default:
                throw new NotSupportedException($"{value.GetType().Name} in a row that the trail bears witness to.");
        }
    }

    /// <summary>Length and UTF-8; -1 for none.</summary>
    public static void Text(IBufferWriter<byte> to, string? text)
    {
        if (text is null)
        {
            Length(to, -1);
            return;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        Length(to, length);
        Encoding.UTF8.GetBytes(text, to.GetSpan(length));
        to.Advance(length);
    }

    public static void Bytes(IBufferWriter<byte> to, byte[]? bytes)
    {
        Length(to, bytes?.Length ?? -1);
        to.Write(bytes);
    }

    public static void Instant(IBufferWriter<byte> to, DateTime at) => Number(to, at.Ticks / TicksPerMicrosecond);

    public static void Id(IBufferWriter<byte> to, Guid id)
    {
        id.TryWriteBytes(to.GetSpan(16), bigEndian: true, out _);
        to.Advance(16);
    }

    public static void Number(IBufferWriter<byte> to, long number)
    {
        BinaryPrimitives.WriteInt64BigEndian(to.GetSpan(8), number);
        to.Advance(8);
    }

    private static void Length(IBufferWriter<byte> to, int length)
    {
        BinaryPrimitives.WriteInt32BigEndian(to.GetSpan(4), length);
        to.Advance(4);
    }

    private static void Letter(IBufferWriter<byte> to, char letter)
    {
        to.GetSpan(1)[0] = (byte)letter;
        to.Advance(1);
    }
}

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Touyan.Modules.Accounts.Model;

/// <summary>The codes that an authenticator on a phone shows (RFC 6238 over RFC 4226). Pure: key and time in, code out.</summary>
public static class Totp
{
    /// <summary>What RFC 4226 recommends for HMAC-SHA-1.</summary>
    public const int KeyLength = 20;

    /// <summary>The number of the period in which an instant lies.</summary>
    public static long StepOf(DateTime utc, FactorRules rules) => (utc - DateTime.UnixEpoch).Ticks / rules.CodeStands.Ticks;

    public static string CodeOf(byte[] key, long step, int digits)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % (long)Math.Pow(10, digits)).ToString("D" + digits);
    }

    /// <summary>The period whose code this is: around now, and after the last one that was taken. Null when it is none of them.</summary>
    public static long? Match(byte[] key, string code, DateTime now, long lastTaken, FactorRules rules)
    {
        var current = StepOf(now, rules);
        long? found = null;
        for (var step = current - rules.Drift; step <= current + rules.Drift; step++)
        {
            var fits = CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(CodeOf(key, step, rules.Digits)),
                Encoding.UTF8.GetBytes(code)
            );
            if (fits && step > lastTaken)
                found ??= step;
        }

        return found;
    }
}

using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Touyan.Modules.OrganizationalLife.Model;

/// <summary>The code on the screen of a meeting room: another every few seconds, made from a key that only this meeting has. Pure: key and time in, code out.</summary>
public static class SignInCode
{
    /// <summary>Four figures would be guessed in an evening; more than six are mistyped.</summary>
    public const int Digits = 6;

    private const int KeyLength = 32;
    private const uint All = 1_000_000;

    public static string NewKey() => Convert.ToHexString(RandomNumberGenerator.GetBytes(KeyLength));

    /// <summary>The number of the period in which an instant lies.</summary>
    public static long PeriodOf(DateTime utc, int seconds) => (long)(utc - DateTime.UnixEpoch).TotalSeconds / seconds;

    public static string CodeOf(string key, long period)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, period);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Convert.FromHexString(key), counter, hash);
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash) % All;
        return number.ToString("D" + Digits, CultureInfo.InvariantCulture);
    }

    /// <summary>True when the typed code is that of now, or of one of the last few periods.</summary>
    /// <param name="key">The meeting's.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="now">When.</param>
    /// <param name="rules">How long a code is shown and good.</param>
    public static bool IsGood(string key, string typed, DateTime now, LifeRules rules)
    {
        var (current, good) = (PeriodOf(now, rules.CodeSeconds.Value), false);
        for (var period = current - rules.CodePeriods.Value; period <= current; period++)
            good |= CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(CodeOf(key, period)), Encoding.UTF8.GetBytes(typed));

        return good;
    }
}

using System.Text;
using Touyan.Modules.Accounts.Model;
using static Touyan.Tests.Accounts.SomeAccount;

namespace Touyan.Tests.Accounts;

public sealed class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B (SHA-1).
    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1111111109, "07081804")]
    [InlineData(1111111111, "14050471")]
    [InlineData(1234567890, "89005924")]
    [InlineData(2000000000, "69279037")]
    [InlineData(20000000000, "65353130")]
    public void The_codes_are_those_of_RFC_6238(long seconds, string code)
    {
        var step = Totp.StepOf(DateTime.UnixEpoch.AddSeconds(seconds), Rules.Factor);

        Assert.Equal(code, Totp.CodeOf(Key, step, digits: 8));
    }

    // RFC 4226, appendix D.
    [Theory]
    [InlineData(0, "755224")]
    [InlineData(1, "287082")]
    [InlineData(9, "520489")]
    public void Six_digits_are_those_of_RFC_4226(long step, string code) => Assert.Equal(code, Totp.CodeOf(Key, step, digits: 6));

    // RFC 4648, section 10.
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void A_key_is_written_in_Base32_and_read_again(string text, string written)
    {
        Assert.Equal(written, Base32.Encode(Encoding.ASCII.GetBytes(text)));
        Assert.Equal(text, Encoding.ASCII.GetString(Base32.Decode(written)));
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_phone_may_be_one_period_fast_or_slow(int offset, bool isTaken)
    {
        var step = Totp.StepOf(Now, Rules.Factor) + offset;

        Assert.Equal(isTaken ? step : null, Totp.Match(Key, Totp.CodeOf(Key, step, 6), Now, lastTaken: 0, Rules.Factor));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("abcdef")]
    [InlineData("１２３４５６")]
    public void Anything_else_is_no_code(string typed) => Assert.Null(Totp.Match(Key, typed, Now, lastTaken: 0, Rules.Factor));

    [Fact]
    public void A_code_is_taken_once_and_none_before_it()
    {
        var factor = SecondFactor.Of(Open(), Base32.Encode(Key), lastStep: 0, Now);
        var step = Totp.StepOf(Now, Rules.Factor);

        Assert.True(factor.Take(Totp.CodeOf(Key, step, 6), Now, Rules.Factor));

        Assert.False(factor.Take(Totp.CodeOf(Key, step, 6), Now, Rules.Factor));
        Assert.False(factor.Take(Totp.CodeOf(Key, step - 1, 6), Now, Rules.Factor));
        Assert.True(factor.Take(Totp.CodeOf(Key, step + 1, 6), Now, Rules.Factor));
    }

    [Fact]
    public void Only_who_types_a_code_of_the_key_sets_it_up()
    {
        var key = Base32.Encode(Key);
        var step = Totp.StepOf(Now, Rules.Factor);

        Assert.Null(SecondFactor.SetUp(Open(), key, "000000", Now, Rules.Factor));
        var factor = SecondFactor.SetUp(Open(), key, Totp.CodeOf(Key, step, 6), Now, Rules.Factor);

        Assert.False(factor!.Take(Totp.CodeOf(Key, step, 6), Now, Rules.Factor));
    }
}

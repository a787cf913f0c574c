using Touyan.Modules.Accounts.Model;
using static Touyan.Tests.Accounts.SomeAccount;

namespace Touyan.Tests.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("Chun-26", "password.too-short")]
    [InlineData("chunfeng2026", "password.too-plain")]
    [InlineData("20261120-1120", "password.too-plain")]
    [InlineData("Zhangwei-2026", "password.names-user")]
    [InlineData("春风又绿江南岸春风", "password.too-plain")]
    [InlineData("Chunfeng26", null)]
    [InlineData("chunfeng-26", null)]
    [InlineData("春风Chunfeng", null)]
    public void A_password_is_long_enough_mixed_and_not_the_name(string password, string? code)
    {
        Assert.Equal(code, Refused(password)?.Code);
    }

    [Fact]
    public void An_administrators_is_longer()
    {
        Assert.Null(Refused("Chunfeng26"));
        Assert.Equal("password.too-short", Refused("Chunfeng26", isAdministrator: true)?.Code);
        Assert.Null(Refused("Chunfeng2026", isAdministrator: true));
    }

    [Fact]
    public void One_that_was_used_lately_is_refused()
    {
        Assert.Equal("password.used-before", Refused("Chunfeng26", wasUsed: p => p == "Chunfeng26")?.Code);
    }

    private static Kernel.Refusal? Refused(string password, bool isAdministrator = false, Func<string, bool>? wasUsed = null) =>
        PasswordRules.Refuse(password, "zhangwei", isAdministrator, wasUsed ?? (_ => false), Rules);
}

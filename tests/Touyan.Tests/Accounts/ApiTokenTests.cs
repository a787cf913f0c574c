using Touyan.Modules.Accounts.Model;
using static Touyan.Tests.Accounts.SomeAccount;

namespace Touyan.Tests.Accounts;

public sealed class ApiTokenTests
{
    [Fact]
    public void The_text_of_a_token_says_where_to_look_and_only_its_secret_fits()
    {
        var made = ApiToken.Make(Open(), "同步", 90, 365, Now).Value;

        var text = ApiTokenText.Parse(made.Text)!;

        Assert.StartsWith("ty_320685_", made.Text);
        Assert.Equal((320685, made.Token.Id), (text.County, text.Id));
        Assert.True(ApiToken.Fits(text.Secret, made.Token.SecretHash));
        Assert.False(ApiToken.Fits(text.Secret[..^1] + "~", made.Token.SecretHash));
        Assert.DoesNotContain(text.Secret, made.Token.SecretHash);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("ty_320685_x_y")]
    [InlineData("ty_320685_01999999999979999999999999999999_")]
    [InlineData("xx_320685_01999999999979999999999999999999_s")]
    [InlineData("ty_a_01999999999979999999999999999999_s")]
    public void Anything_else_is_no_token(string? text)
    {
        Assert.Null(ApiTokenText.Parse(text));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(366)]
    public void A_token_ends_within_a_year(int days)
    {
        Assert.Equal("token.too-long", ApiToken.Make(Open(), "同步", days, 365, Now).Refusal?.Code);
    }

    [Fact]
    public void A_token_is_revoked_once()
    {
        var token = ApiToken.Make(Open(), "同步", 1, 365, Now).Value.Token;

        Assert.Null(token.Revoke(Now));
        Assert.Equal(AccountRefusals.TokenNotFound, token.Revoke(Now));
    }
}

using System.ComponentModel;
using System.Security.Cryptography;
using System.Text;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Accounts.Model;

/// <summary>Lets a program act as its owner through the REST API. Only the hash of its secret is kept: the text is shown once.</summary>
[DisplayName("接口令牌")]
public sealed class ApiToken : ICountyOwned
{
    public const int NameMaxLength = 50;

    private ApiToken() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("账号")]
    public AccountId AccountId { get; private set; }

    [DisplayName("用途")]
    public string Name { get; private set; } = "";

    [NotTraced]
    public string SecretHash { get; private set; } = "";

    [DisplayName("创建时间")]
    public DateTime CreatedAt { get; private set; }

    [DisplayName("到期时间")]
    public DateTime ExpiresAt { get; private set; }

    [DisplayName("吊销时间")]
    public DateTime? RevokedAt { get; private set; }

    /// <summary>Written at most once a minute.</summary>
    [NotTraced]
    [NotWitnessed]
    public DateTime? LastUsedAt { get; private set; }

    /// <summary>Makes a token; <see cref="Made.Text"/> is the only time it can be read.</summary>
    public static Result<Made> Make(Account account, string? name, int days, int maxDays, DateTime at)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > NameMaxLength)
            return AccountRefusals.TokenNameMissing;

        if (days < 1 || days > maxDays)
            return AccountRefusals.TokenTooLong(maxDays);

        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var token = new ApiToken
        {
            CountyCode = account.CountyCode,
            Id = Guid.CreateVersion7(),
            AccountId = account.Id,
            Name = name.Trim(),
            SecretHash = HashOf(secret),
            CreatedAt = at,
            ExpiresAt = at.AddDays(days),
        };
        return new Made(token, new ApiTokenText(account.CountyCode, token.Id, secret).ToString());
    }

    public Refusal? Revoke(DateTime at)
    {
        if (RevokedAt is not null)
            return AccountRefusals.TokenNotFound;

        RevokedAt = at;
        return null;
    }

    /// <summary>A secret has 256 random bits, so a plain hash is enough; compared in constant time.</summary>
    public static bool Fits(string secret, string secretHash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(secret)), Encoding.ASCII.GetBytes(secretHash));

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public sealed record Made(ApiToken Token, string Text);
}

/// <summary>The text of a token: <c>ty_{county}_{id}_{secret}</c>; says where to look before anything is asked of the database.</summary>
public sealed record ApiTokenText(int County, Guid Id, string Secret)
{
    private const string Prefix = "ty";

    public static ApiTokenText? Parse(string? text)
    {
        var parts = (text ?? "").Split('_');
        if (parts is not [Prefix, var county, var id, { Length: > 0 } secret])
            return null;

        return int.TryParse(county, out var code) && Guid.TryParseExact(id, "N", out var guid)
            ? new ApiTokenText(code, guid, secret)
            : null;
    }

    public override string ToString() => $"{Prefix}_{County}_{Id:N}_{Secret}";
}

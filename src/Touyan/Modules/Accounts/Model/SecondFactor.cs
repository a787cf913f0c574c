using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.Accounts.Model;

/// <summary>
/// What an account's owner has beside his password: an authenticator on his phone, and recovery codes on paper. Nothing in it is used twice:
/// two at once meet at the version.
/// </summary>
[DisplayName("第二步验证")]
public sealed class SecondFactor : ICountyOwned, IVersioned
{
    private SecondFactor() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [DisplayName("账号")]
    public AccountId AccountId { get; private set; }

    /// <summary>Shared with the authenticator, in Base32.</summary>
    [NotTraced]
    public Secret<PrivateText> Key { get; private set; } = null!;

    [DisplayName("启用时间")]
    public DateTime SetUpAt { get; private set; }

    /// <summary>The period of the last code that was taken.</summary>
    [NotTraced]
    public long LastStep { get; private set; }

    /// <summary>Hashes of the recovery codes that are left, a blank between them.</summary>
    [NotTraced]
    public string HashesLeft { get; private set; } = "";

    [DisplayName("恢复码生成时间")]
    public DateTime? RecoveryCodesMadeAt { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    /// <summary>Sets it up once the owner has typed a code that this key makes. Null when it is not one.</summary>
    public static SecondFactor? SetUp(Account account, string key, string code, DateTime at, FactorRules rules) =>
        Totp.Match(Base32.Decode(key), code, at, lastTaken: 0, rules) is { } step ? Of(account, key, step, at) : null;

    public IReadOnlyList<string> RecoveryHashes => HashesLeft.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    internal static SecondFactor Of(Account account, string key, long lastStep, DateTime at) =>
        new()
        {
            CountyCode = account.CountyCode,
            Id = Guid.CreateVersion7(),
            AccountId = account.Id,
            Key = new PrivateText(key),
            SetUpAt = at,
            LastStep = lastStep,
        };

    /// <summary>Takes a code of the authenticator; false when it is wrong, too old or used.</summary>
    public bool Take(string code, DateTime now, FactorRules rules)
    {
        if (Totp.Match(Base32.Decode(Key.Value.Value), code, now, LastStep, rules) is not { } step)
            return false;

        LastStep = step;
        return true;
    }

    /// <summary>Takes a recovery code by its hash; it is gone then.</summary>
    public bool Redeem(string hash)
    {
        if (!RecoveryHashes.Contains(hash, StringComparer.Ordinal))
            return false;

        HashesLeft = string.Join(' ', RecoveryHashes.Where(h => h != hash));
        return true;
    }

    /// <summary>New recovery codes; the former ones are void.</summary>
    public void RenewRecoveryCodes(IEnumerable<string> hashes, DateTime at)
    {
        HashesLeft = string.Join(' ', hashes);
        RecoveryCodesMadeAt = at;
    }
}

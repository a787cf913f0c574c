using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;

namespace Touyan.Modules.Accounts.SecondStep;

/// <summary>Makes keys and recovery codes, and hashes the latter, under the rules of today.</summary>
public sealed class FactorSecrets(AccountRules rules, IOptions<PasswordHasherOptions> hashing, TimeProvider clock)
{
    // Digits alone: they are typed on the same keys as the codes of a phone. 53 bits, hashed as slowly as a password.
    private const int CodeLength = 16;

    public AccountRules Rules => rules;

    public DateTime Now => clock.UtcNow;

    public static string NewKey() => Base32.Encode(RandomNumberGenerator.GetBytes(Totp.KeyLength));

    /// <summary>New recovery codes in the place of the former ones; this is the only time that they can be read.</summary>
    public IReadOnlyList<string> Renew(SecondFactor factor)
    {
        var codes = Enumerable
            .Range(0, rules.Factor.RecoveryCodes)
            .Select(_ => RandomNumberGenerator.GetString("0123456789", CodeLength))
            .ToList();
        factor.RenewRecoveryCodes(codes.Select(code => HashOf(factor, code)), Now);
        return [.. codes.Select(Grouped)];
    }

    /// <summary>Takes what was typed, whichever of the two it is; null when it is neither.</summary>
    public FactorKind? Take(SecondFactor factor, string typed)
    {
        var code = new string([.. typed.Where(char.IsAsciiDigit)]);
        if (code.Length != CodeLength)
            return factor.Take(code, Now, rules.Factor) ? FactorKind.Code : null;

        return factor.Redeem(HashOf(factor, code)) ? FactorKind.RecoveryCode : null;
    }

    // One salt for the ten of a factor: what is typed is hashed once and not ten times.
    private string HashOf(SecondFactor factor, string code) =>
        Convert.ToHexStringLower(
            Rfc2898DeriveBytes.Pbkdf2(
                Encoding.ASCII.GetBytes(code),
                factor.Id.ToByteArray(),
                hashing.Value.IterationCount,
                HashAlgorithmName.SHA512,
                outputLength: 32
            )
        );

    private static string Grouped(string code) => string.Join(' ', code.Chunk(4).Select(four => new string(four)));
}

/// <summary>What the second step was taken with.</summary>
public enum FactorKind
{
    Code = 1,
    RecoveryCode = 2,
}

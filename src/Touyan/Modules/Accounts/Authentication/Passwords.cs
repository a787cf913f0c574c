using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;

namespace Touyan.Modules.Accounts.Authentication;

/// <summary>Hashes, checks and makes passwords, under the rules of today.</summary>
public sealed class Passwords(IPasswordHasher<Account> hasher, AccountRules rules, TimeProvider clock)
{
    private const string Capitals = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Small = "abcdefghijkmnpqrstuvwxyz";
    private const string Digits = "23456789";
    private const string Signs = "-+=@#%";

    private static string? nobodysHash;

    public AccountRules Rules => rules;

    /// <summary>The instant at which a password is chosen.</summary>
    public DateTime Now => clock.UtcNow;

    public string Hash(string password) => hasher.HashPassword(null!, password);

    public PasswordVerificationResult Check(string hash, string password) => hasher.VerifyHashedPassword(null!, hash, password);

    public bool Fits(string hash, string password) => Check(hash, password) is not PasswordVerificationResult.Failed;

    /// <summary>Takes as long as a check against an account, for a name that nobody has.</summary>
    public void CheckForNobody(string password) => Fits(nobodysHash ??= Hash(OneTime()), password);

    /// <summary>The rules on a new password of this account's owner.</summary>
    public Refusal? Refuse(string password, Account account, bool isAdministrator, IReadOnlyCollection<string> formerHashes) =>
        PasswordRules.Refuse(
            password,
            account.UserName,
            isAdministrator,
            p => formerHashes.Append(account.PasswordHash).Any(hash => Fits(hash, p)),
            rules
        );

    /// <summary>A password to be used once; fits the rules and has no letters that look alike.</summary>
    public string OneTime()
    {
        var length = Math.Max(rules.PasswordLength, rules.AdministratorPasswordLength);
        char[] letters =
        [
            .. RandomNumberGenerator.GetItems<char>(Capitals, 1),
            .. RandomNumberGenerator.GetItems<char>(Small, 1),
            .. RandomNumberGenerator.GetItems<char>(Digits, 1),
            .. RandomNumberGenerator.GetItems<char>(Signs, 1),
            .. RandomNumberGenerator.GetItems<char>(Capitals + Small + Digits, Math.Max(0, length - 4)),
        ];
        RandomNumberGenerator.Shuffle<char>(letters);
        return new string(letters);
    }
}

using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Touyan.Modules.Accounts.Model;

namespace Touyan.Tests.Support;

/// <summary>Hashes quickly, and counts how often a password was checked: what takes the time of an answer.</summary>
public sealed class CountingHasher : IPasswordHasher<Account>
{
    private readonly PasswordHasher<Account> hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 1 }));
    private int checks;

    public int Checks => Volatile.Read(ref checks);

    public string HashPassword(Account user, string password) => hasher.HashPassword(user, password);

    public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref checks);
        return hasher.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}

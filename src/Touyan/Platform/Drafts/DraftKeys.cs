using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Touyan.Kernel;

namespace Touyan.Platform.Drafts;

/// <summary>
/// The key under which a phone seals the drafts of an account. The phone keeps it, sealed by us, beside them; the open key only while the account is
/// signed in. Nothing of it is in the database: without the phone it opens nothing.
/// </summary>
public sealed class DraftKeys(IDataProtectionProvider protection)
{
    private const int Bytes = 32;

    private readonly IDataProtector protector = protection.CreateProtector("touyan.draft-key");

    /// <summary>A key as the page needs it, and as the phone may keep it.</summary>
    public sealed record DraftKey(string Key, string Sealed);

    /// <summary>The key that the phone kept, if it is this account's; else a new one.</summary>
    public DraftKey Open(string? kept, Actor by)
    {
        if (kept is { Length: > 0 } && Read(kept) is [var account, var key] && account == by.Account.ToString())
            return new DraftKey(key, kept);

        var made = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));
        return new DraftKey(made, protector.Protect($"{by.Account}|{made}"));
    }

    private string[]? Read(string kept)
    {
        try
        {
            return protector.Unprotect(kept).Split('|');
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

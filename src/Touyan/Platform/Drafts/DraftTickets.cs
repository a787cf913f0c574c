using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Touyan.Kernel;

namespace Touyan.Platform.Drafts;

/// <summary>
/// A form that may be sent later carries a ticket: for whom it was shown, and when by the clock of the server. Clocks of phones are not asked, and
/// what one account filled in is never sent by another (docs/decisions/0028-offline-drafts.md).
/// </summary>
public sealed class DraftTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Keys are remembered as long: a draft that could have been forgotten is not taken.</summary>
    internal static readonly TimeSpan GoodFor = TimeSpan.FromDays(14);

    /// <summary>The same in days, to be told.</summary>
    public static int DaysGood => GoodFor.Days;

    private readonly IDataProtector protector = protection.CreateProtector("touyan.draft-ticket");

    public string Issue(Actor by) => protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{by.Account}|{clock.UtcNow.Ticks}"));

    /// <summary>Why it is no ticket of this person's, or one no more.</summary>
    public Refusal? Check(string ticket, Actor by)
    {
        if (Read(ticket) is not { } read)
            return DraftRefusals.NoTicket;

        return read.Account != by.Account.ToString() ? DraftRefusals.Foreign
            : clock.UtcNow - read.At > GoodFor ? DraftRefusals.Expired(DaysGood)
            : null;
    }

    private (string Account, DateTime At)? Read(string ticket)
    {
        try
        {
            var parts = protector.Unprotect(ticket).Split('|');
            return (parts[0], new DateTime(long.Parse(parts[1], CultureInfo.InvariantCulture), DateTimeKind.Utc));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

using Touyan.Platform.Web.Api;

namespace Touyan.Platform.Drafts;

/// <summary>What <c>wwwroot/js/offline.js</c> and <c>wwwroot/sw.js</c> send and read beside a form.</summary>
public static class DraftHeaders
{
    /// <summary>The number of the draft, made on the phone.</summary>
    public const string Key = Idempotency.Header;

    /// <summary>The ticket of the form (<see cref="DraftTickets"/>).</summary>
    public const string Ticket = "Draft-Ticket";

    /// <summary>The key of the account as the phone keeps it (<see cref="DraftKeys"/>).</summary>
    public const string SealedKey = "Draft-Key";

    /// <summary>Account and seconds for which a phone may keep this page (<see cref="KeptOfflineAttribute"/>).</summary>
    public const string Keep = "Touyan-Keep";
}

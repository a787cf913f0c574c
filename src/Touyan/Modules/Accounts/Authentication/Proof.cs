using System.Security.Claims;
using Touyan.Kernel;
using Touyan.Modules.Accounts.Model;

namespace Touyan.Modules.Accounts.Authentication;

/// <summary>What a request proved about itself; whether it still holds is asked of the database (<see cref="ProvenAccounts"/>).</summary>
public sealed record Proof(int County, SessionId? Session, ApiTokenText? Token)
{
    /// <summary>Chooses one of the two below by address and Authorization header.</summary>
    public const string AnyScheme = "touyan";

    public const string SessionScheme = "session";

    public const string TokenScheme = "token";

    private const string CountyClaim = "county";
    private const string SessionClaim = "session";
    private const string TokenClaim = "token";

    /// <summary>What the cookie holds.</summary>
    public static ClaimsPrincipal OfSession(int county, SessionId session, AccountId account) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(CountyClaim, county.ToString()),
                    new Claim(SessionClaim, session.ToString()),
                    // Antiforgery tokens belong to the account, so that a page left open survives signing in again.
                    new Claim(ClaimTypes.NameIdentifier, account.ToString()),
                ],
                SessionScheme
            )
        );

    public static ClaimsPrincipal OfToken(ApiTokenText token) =>
        new(new ClaimsIdentity([new Claim(CountyClaim, token.County.ToString()), new Claim(TokenClaim, token.ToString())], TokenScheme));

    public static Proof? Read(ClaimsPrincipal principal)
    {
        if (!int.TryParse(principal.FindFirst(CountyClaim)?.Value, out var county))
            return null;

        if (ApiTokenText.Parse(principal.FindFirst(TokenClaim)?.Value) is { } token)
            return new Proof(county, null, token);

        return SessionId.TryParse(principal.FindFirst(SessionClaim)?.Value, null, out var session)
            ? new Proof(county, session, null)
            : null;
    }
}

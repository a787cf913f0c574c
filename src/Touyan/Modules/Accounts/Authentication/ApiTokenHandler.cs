using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Touyan.Modules.Accounts.Model;

namespace Touyan.Modules.Accounts.Authentication;

/// <summary>
/// <c>Authorization: Bearer ty_…</c>, at the API only. Reads the token; that it exists, is in force and has this secret is asked in the one query
/// that also finds the account (<see cref="ProvenAccounts"/>), before any endpoint runs.
/// </summary>
internal sealed class ApiTokenHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Prefix = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return Task.FromResult(AuthenticateResult.NoResult());

        return Task.FromResult(
            ApiTokenText.Parse(header[Prefix.Length..].Trim()) is { } token
                ? AuthenticateResult.Success(new AuthenticationTicket(Proof.OfToken(token), Scheme.Name))
                : AuthenticateResult.Fail("Malformed token")
        );
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}

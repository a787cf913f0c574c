using Microsoft.AspNetCore.DataProtection;
using Touyan.Modules.Accounts.Authentication;
using Touyan.Modules.Accounts.Model;

namespace Touyan.Modules.Accounts.SigningIn;

/// <summary>
/// Names a browser that somebody signed in with, sealed and for a long time. It opens nothing: it says which count of failures is meant
/// (docs/decisions/0021-known-devices-and-a-brake.md).
/// </summary>
public sealed class DeviceCookie(IDataProtectionProvider protection, AccountRules rules)
{
    private const string Name = "touyan-device";

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("touyan.known-device").ToTimeLimitedDataProtector();
    private readonly HostCookies cookies = new();

    public Guid? Read(HttpContext http)
    {
        try
        {
            return cookies.GetRequestCookie(http, Name) is { Length: > 0 } sealedName ? Guid.Parse(protector.Unprotect(sealedName)) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Forged, or too old: a strange device.
            return null;
        }
    }

    public void Write(HttpContext http, Guid device) =>
        cookies.AppendResponseCookie(
            http,
            Name,
            protector.Protect(device.ToString(), rules.DeviceIsKnown),
            new CookieOptions
            {
                HttpOnly = true,
                Secure = http.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                Path = "/",
                MaxAge = rules.DeviceIsKnown,
            }
        );
}

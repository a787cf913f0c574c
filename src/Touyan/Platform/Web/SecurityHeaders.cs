namespace Touyan.Platform.Web;

/// <summary>
/// What a browser is told about every answer: own scripts and styles only, none of them inline; no framing; nothing guessed; nothing kept that is not
/// the same for everyone.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>
    /// Nothing but what is named. <c>data:</c> is for the small pictures inside Tabler's style sheet (arrow of a list, tick of a box) and the one that
    /// a phone is held against.
    /// </summary>
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private const string NoDevices = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    // A year. Of this host alone: what else the county serves below its name is not ours to decide.
    private const string HttpsOnly = "max-age=31536000";

    public Task InvokeAsync(HttpContext http)
    {
        // At the last moment: a fault clears what was set before.
        http.Response.OnStarting(Set, http);
        return next(http);
    }

    private static Task Set(object context)
    {
        var http = (HttpContext)context;
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = NoDevices;
        if (http.Request.IsHttps)
            headers.StrictTransportSecurity = HttpsOnly;

        // Styles and scripts say themselves how long they may be kept; everything else may hold what somebody's eyes alone may see.
        if (headers.CacheControl.Count == 0)
            headers.CacheControl = "no-store";

        return Task.CompletedTask;
    }
}

namespace Touyan.Platform.Web;

/// <summary>What a browser is told about every answer: own scripts and styles only, none of them inline; no framing; nothing guessed.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary><c>data:</c> is for the small pictures inside Tabler's style sheet (arrow of a list, tick of a box).</summary>
    private const string ContentPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext http)
    {
        // At the last moment: a fault clears what was set before.
        http.Response.OnStarting(Set, http.Response);
        return next(http);
    }

    private static Task Set(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        return Task.CompletedTask;
    }
}

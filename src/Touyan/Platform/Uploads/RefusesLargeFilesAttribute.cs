using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Touyan.Platform.Uploads;

/// <summary>
/// A request that is too large for its form to be read at all is heard to its end, so that the browser listens to the answer, and is sent back to
/// the page with <c>?tooLarge=true</c>. Comes before the check of the form's token, which would read the form.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RefusesLargeFilesAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    private const long HeardAtMost = 2L << 30;

    public int Order => -1;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (!(request.ContentLength > SentFile.MostBytesOfRequest))
            return;

        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = HeardAtMost;

        if (request.ContentLength <= HeardAtMost)
            await request.Body.CopyToAsync(Stream.Null, context.HttpContext.RequestAborted);

        context.HttpContext.Response.Headers.Location = $"{request.Path}?tooLarge=true";
        context.Result = new StatusCodeResult(StatusCodes.Status303SeeOther);
    }
}

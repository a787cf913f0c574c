using System.Globalization;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Platform.Security;

namespace Touyan.Platform.Drafts;

/// <summary>
/// On a page that the phone of whoever opened it may keep for a working day, to be opened without a line. The browser's own cache keeps nothing
/// (<c>no-store</c>): the service worker does, by this header alone, and clears it at signing out (docs/decisions/0028-offline-drafts.md).
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeptOfflineAttribute : Attribute, IResultFilter
{
    internal static readonly TimeSpan KeptFor = TimeSpan.FromHours(8);

    public void OnResultExecuting(ResultExecutingContext context)
    {
        var http = context.HttpContext;
        var isShown =
            context.Result is PageResult { StatusCode: null or StatusCodes.Status200OK } && HttpMethods.IsGet(http.Request.Method);
        if (isShown && http.RequestServices.GetRequiredService<CurrentActor>().Actor is { } by)
            http.Response.Headers[DraftHeaders.Keep] = string.Create(CultureInfo.InvariantCulture, $"{by.Account}; {KeptFor.TotalSeconds}");
    }

    public void OnResultExecuted(ResultExecutedContext context) { }
}

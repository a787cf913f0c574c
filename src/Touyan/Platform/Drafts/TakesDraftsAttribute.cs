using Microsoft.AspNetCore.Mvc.Filters;

namespace Touyan.Platform.Drafts;

/// <summary>
/// On a page whose form (<c>ty-offline="…"</c>) may be filled in without a line and sent later. A form that comes with an <c>Idempotency-Key</c> is
/// carried out once: key, change and receipt are one transaction. Refusals are not kept: a draft may be put right.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesDraftsAttribute : Attribute, IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        return HttpMethods.IsPost(request.Method) && request.Headers.ContainsKey(DraftHeaders.Key)
            ? context.HttpContext.RequestServices.GetRequiredService<TakeDraft>().RunAsync(context, next)
            : next();
    }
}

using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Touyan.Platform.Web;

/// <summary>Days and texts reach a page only when they are <see cref="Plausible"/>; the others stay beside their field, with what is wrong.</summary>
internal sealed class PlausibleBinderProvider(IReadOnlyList<IModelBinderProvider> usual) : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        if (context.Metadata.UnderlyingOrModelType != typeof(DateOnly) && context.Metadata.ModelType != typeof(string))
            return null;

        return usual.Select(provider => provider.GetBinder(context)).FirstOrDefault(b => b is not null) is { } binder
            ? new PlausibleBinder(binder)
            : null;
    }

    private sealed class PlausibleBinder(IModelBinder usual) : IModelBinder
    {
        public async Task BindModelAsync(ModelBindingContext bindingContext)
        {
            await usual.BindModelAsync(bindingContext);
            if (!bindingContext.Result.IsModelSet || Plausible.Fault(bindingContext.Result.Model) is not { } fault)
                return;

            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, fault);
            bindingContext.Result = ModelBindingResult.Failed();
        }
    }
}

/// <summary>A page whose address says something that cannot be read is shown without it, beside the message, as 422. What is missing is no mistake.</summary>
internal sealed class AddressCheck : IResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (HttpMethods.IsGet(context.HttpContext.Request.Method) && context.Result is PageResult page)
            page.StatusCode ??= context.ModelState.Values.Any(IsWrong) ? StatusCodes.Status422UnprocessableEntity : null;
    }

    public void OnResultExecuted(ResultExecutedContext context) { }

    private static bool IsWrong(ModelStateEntry entry) => entry.Errors.Count > 0 && !string.IsNullOrEmpty(entry.AttemptedValue);
}

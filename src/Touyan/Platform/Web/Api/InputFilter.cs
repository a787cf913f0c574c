using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Touyan.Platform.Web.Api;

/// <summary>What a caller sends is checked by the same rules and answered in the same words as what a person fills in.</summary>
internal sealed class InputFilter(IObjectModelValidator validator, IServiceProviderIsService services) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var action = new ActionContext(context.HttpContext, new RouteData(), new ActionDescriptor());
        foreach (var input in context.Arguments.Where(IsInput))
            validator.Validate(action, validationState: null, prefix: "", input);

        return action.ModelState.IsValid
            ? await next(context)
            : Results.ValidationProblem(
                action
                    .ModelState.Where(field => field.Value!.Errors.Count > 0)
                    .ToDictionary(
                        field => InJson(field.Key),
                        field => field.Value!.Errors.Select(e => e.ErrorMessage).ToArray(),
                        StringComparer.Ordinal
                    ),
                statusCode: StatusCodes.Status422UnprocessableEntity
            );
    }

    /// <summary>A record of ours that was read from the request: neither the framework's nor a service.</summary>
    private bool IsInput(object? argument) =>
        argument is not null
        && argument.GetType() is { IsClass: true } type
        && type.Assembly == typeof(InputFilter).Assembly
        && !services.IsService(type);

    private static string InJson(string key) => string.Join('.', key.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}

using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Touyan.Platform.Web.Api;

/// <summary>What a caller sends is checked by the same rules and answered in the same words as what a person fills in.</summary>
internal sealed class InputFilter(IObjectModelValidator validator, IServiceProviderIsService services) : IEndpointFilter
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Choices = new();

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var action = new ActionContext(context.HttpContext, new RouteData(), new ActionDescriptor());
        foreach (var input in context.Arguments.Where(IsInput))
        {
            validator.Validate(action, validationState: null, prefix: "", input);
            CheckChoices(input!, action.ModelState);
        }

        return action.ModelState.IsValid ? await next(context) : ApiProblems.Invalid(ErrorsOf(action.ModelState));
    }

    /// <summary>A record of ours that was read from the request: neither the framework's nor a service.</summary>
    private bool IsInput(object? argument) =>
        argument is not null
        && argument.GetType() is { IsClass: true } type
        && type.Assembly == typeof(InputFilter).Assembly
        && !services.IsService(type);

    // What was left out of a body is the zero of an enum, which none of ours has.
    private static void CheckChoices(object input, ModelStateDictionary state)
    {
        foreach (var property in Choices.GetOrAdd(input.GetType(), ChoicesOf))
        {
            if (property.GetValue(input) is Enum value && !Enum.IsDefined(value.GetType(), value))
                state.AddModelError(property.Name, "不在可选范围内");
        }
    }

    private static PropertyInfo[] ChoicesOf(Type type) =>
        [.. type.GetProperties().Where(p => (Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType).IsEnum)];

    private static Dictionary<string, string[]> ErrorsOf(ModelStateDictionary state) =>
        state
            .Where(field => field.Value!.Errors.Count > 0)
            .ToDictionary(
                field => InJson(field.Key),
                field => field.Value!.Errors.Select(e => e.ErrorMessage).ToArray(),
                StringComparer.Ordinal
            );

    private static string InJson(string key) => string.Join('.', key.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}

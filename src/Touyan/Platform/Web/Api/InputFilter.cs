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
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Checked = new();

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var action = new ActionContext(context.HttpContext, new RouteData(), new ActionDescriptor());
        foreach (var input in context.Arguments.Where(IsInput))
        {
            validator.Validate(action, validationState: null, prefix: "", input);
            CheckValues(input!, action.ModelState);
        }

        CheckSingles(context, action.ModelState);

        return action.ModelState.IsValid ? await next(context) : ApiProblems.Invalid(ErrorsOf(action.ModelState));
    }

    /// <summary>A record of ours that was read from the request: neither the framework's nor a service.</summary>
    private bool IsInput(object? argument) =>
        argument is not null
        && argument.GetType() is { IsClass: true } type
        && type.Assembly == typeof(InputFilter).Assembly
        && !services.IsService(type);

    private static void CheckValues(object input, ModelStateDictionary state)
    {
        foreach (var property in Checked.GetOrAdd(input.GetType(), CheckedOf))
        {
            if (FaultOf(property.GetValue(input)) is { } fault)
                state.AddModelError(property.Name, fault);
        }
    }

    private static void CheckSingles(EndpointFilterInvocationContext context, ModelStateDictionary state)
    {
        var names = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<MethodInfo>()?.GetParameters();
        for (var i = 0; i < context.Arguments.Count; i++)
        {
            if (Plausible.Fault(context.Arguments[i]) is { } fault)
                state.AddModelError(names?.ElementAtOrDefault(i)?.Name ?? "", fault);
        }
    }

    // What was left out of a body is the zero of an enum, which none of ours has.
    private static string? FaultOf(object? value) =>
        value is Enum choice && !Enum.IsDefined(choice.GetType(), choice) ? "不在可选范围内" : Plausible.Fault(value);

    private static PropertyInfo[] CheckedOf(Type type) =>
        [.. type.GetProperties().Where(p => IsChecked(Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType))];

    private static bool IsChecked(Type type) => type.IsEnum || type == typeof(string) || type == typeof(DateOnly);

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

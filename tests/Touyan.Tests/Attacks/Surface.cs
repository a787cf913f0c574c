using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Tests.Accounts;
using Touyan.Tests.Support;

namespace Touyan.Tests.Attacks;

/// <summary>Something that an attacker may send to: a handler of a page, with the fields that it reads from the address and from a form.</summary>
internal sealed record Handler(Asked Page, string Method, string? Name, IReadOnlyList<Field> Query, IReadOnlyList<Field> Form)
{
    public string Pattern => Page.Pattern;

    public bool IsPost => Method == "POST";

    /// <summary>Who may come so far; the first that the matrix names.</summary>
    public Role? RoleIn(PermissionMatrix matrix) =>
        Page.Needs is not { Permission: var p } ? null
        : p is null ? Role.CountyAdministrator
        : matrix.Grants.Single(g => g.Permission.Code == p.Code).Roles[0];

    public override string ToString() => $"{Method} {Pattern}{(Name is null ? "" : "?handler=" + Name)}";
}

/// <summary>A value that is read from an address or a form, by its name there.</summary>
internal sealed record Field(string Name, Type Type);

/// <summary>An operation of the API as its document describes it.</summary>
internal sealed record Operation(
    string Method,
    string Path,
    IReadOnlyList<string> Query,
    IReadOnlyList<string> InPath,
    JsonElement? Example
)
{
    public override string ToString() => $"{Method} {Path}";
}

/// <summary>The lists of what can be asked and sent, from the running program itself.</summary>
internal static class Surface
{
    /// <summary>Every handler of every page, errors and samples left out.</summary>
    public static async Task<IReadOnlyList<Handler>> HandlersAsync(TestApp app)
    {
        var pages = Asked.AllOf(app).Where(a => a.IsPage).ToDictionary(a => a.Pattern, StringComparer.Ordinal);
        var found = new List<Handler>();
        foreach (var endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page || page.RelativePath.Contains("/Shared/"))
                continue;

            var compiled = await app.Services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata);
            found.AddRange(Of(app, pages["/" + endpoint.RoutePattern.RawText!.Trim('/')], compiled));
        }

        Assert.True(found.Count(h => h.IsPost) >= 40, $"Only {found.Count} handlers were found.");
        Assert.True(found.Sum(h => h.Query.Count) >= 60, "Parameters of addresses were not found.");
        Assert.True(found.Sum(h => h.Form.Count) >= 90, "Fields of forms were not found.");
        return found;
    }

    /// <summary>Every operation of the API.</summary>
    public static async Task<IReadOnlyList<Operation>> OperationsAsync(TestApp app)
    {
        var document = JsonDocument.Parse(await app.CreateClient().GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        var found = document
            .RootElement.GetProperty("paths")
            .EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(o => Of(path.Name, o)))
            .ToList();

        Assert.True(found.Count >= 40, $"Only {found.Count} operations were found.");
        Assert.True(found.Count(o => o.Example is not null) >= 20, "Bodies were not found.");
        return found;
    }

    private static IEnumerable<Handler> Of(TestApp app, Asked page, CompiledPageActionDescriptor compiled)
    {
        var metadata = app.Services.GetRequiredService<IModelMetadataProvider>();
        var bound = compiled.BoundProperties.Cast<PageBoundPropertyDescriptor>().ToList();
        foreach (var handler in compiled.HandlerMethods)
        {
            var own = handler.Parameters.Where(IsSent).SelectMany(p => Leaves(metadata, p)).ToList();
            var isPost = handler.HttpMethod.Equals("Post", StringComparison.OrdinalIgnoreCase);
            var asked = bound
                .Where(b => b.BindingInfo?.RequestPredicate is not { } may || MayAsk(may))
                .SelectMany(b => Leaves(metadata, b));
            var query = asked.Concat(own).Where(f => !page.Parameters.Contains(f.Name, StringComparer.OrdinalIgnoreCase)).ToList();
            var form = isPost ? bound.SelectMany(b => Leaves(metadata, b)).Concat(own).ToList() : [];
            yield return new Handler(page, isPost ? "POST" : "GET", handler.Name, query, form);
        }
    }

    private static bool IsSent(ParameterDescriptor parameter) =>
        parameter.ParameterType != typeof(CancellationToken) && parameter.BindingInfo?.BindingSource != BindingSource.Services;

    // Whether a property is bound of a mere question as well.
    private static bool MayAsk(Func<Microsoft.AspNetCore.Mvc.ActionContext, bool> may)
    {
        var http = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        http.Request.Method = "GET";
        return may(new Microsoft.AspNetCore.Mvc.ActionContext { HttpContext = http });
    }

    private static IEnumerable<Field> Leaves(IModelMetadataProvider provider, ParameterDescriptor parameter)
    {
        var name = parameter.BindingInfo?.BinderModelName ?? parameter.Name;
        return Leaves(provider.GetMetadataForType(parameter.ParameterType), name, depth: 0);
    }

    private static IEnumerable<Field> Leaves(ModelMetadata type, string name, int depth)
    {
        if (!type.IsComplexType || type.IsEnumerableType || depth > 3)
            return [new Field(name, type.ModelType)];

        return type
            .Properties.Concat(type.BoundConstructor?.BoundConstructorParameters ?? [])
            .Where(p => p.MetadataKind is ModelMetadataKind.Parameter || !p.IsReadOnly)
            .SelectMany(p => Leaves(p, name.Length == 0 ? NameOf(p) : $"{name}.{NameOf(p)}", depth + 1))
            .DistinctBy(f => f.Name);
    }

    private static string NameOf(ModelMetadata part) => part.BinderModelName ?? part.PropertyName ?? part.ParameterName!;

    private static Operation Of(string path, JsonProperty operation)
    {
        var parameters = operation.Value.TryGetProperty("parameters", out var given) ? given.EnumerateArray().ToList() : [];
        JsonElement? example =
            operation.Value.TryGetProperty("requestBody", out var body)
            && body.GetProperty("content").TryGetProperty("application/json", out var json)
            && json.TryGetProperty("example", out var shown)
                ? shown
                : null;
        return new Operation(operation.Name.ToUpperInvariant(), path, Named("query"), Named("path"), example);

        List<string> Named(string place) =>
            [.. parameters.Where(p => p.GetProperty("in").GetString() == place).Select(p => p.GetProperty("name").GetString()!)];
    }
}

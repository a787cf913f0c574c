using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Touyan.Platform.Web.Api;

/// <summary>
/// Endpoints whose handlers are compiled when somebody asks for them first, instead of all of them at every start: what a handler takes is still examined
/// at the start, so that one which cannot be bound stops it. Chosen before the framework's own by whoever maps on a group.
/// </summary>
internal static class MapOnDemand
{
    private static readonly string[] Get = [HttpMethods.Get];
    private static readonly string[] Post = [HttpMethods.Post];
    private static readonly string[] Put = [HttpMethods.Put];
    private static readonly string[] Delete = [HttpMethods.Delete];

    public static RouteHandlerBuilder MapGet(this RouteGroupBuilder group, [StringSyntax("Route")] string pattern, Delegate handler) =>
        Map(group, pattern, handler, Get);

    public static RouteHandlerBuilder MapPost(this RouteGroupBuilder group, [StringSyntax("Route")] string pattern, Delegate handler) =>
        Map(group, pattern, handler, Post);

    public static RouteHandlerBuilder MapPut(this RouteGroupBuilder group, [StringSyntax("Route")] string pattern, Delegate handler) =>
        Map(group, pattern, handler, Put);

    public static RouteHandlerBuilder MapDelete(this RouteGroupBuilder group, [StringSyntax("Route")] string pattern, Delegate handler) =>
        Map(group, pattern, handler, Delete);

    private static RouteHandlerBuilder Map(RouteGroupBuilder group, string pattern, Delegate handler, IEnumerable<string> methods) =>
        RouteHandlerServices.Map(group, pattern, handler, methods, Examine, Prepare);

    private static RequestDelegateMetadataResult Examine(MethodInfo method, RequestDelegateFactoryOptions? options) =>
        RequestDelegateFactory.InferMetadata(method, options);

    private static RequestDelegateResult Prepare(
        Delegate handler,
        RequestDelegateFactoryOptions options,
        RequestDelegateMetadataResult? examined
    )
    {
        var compiled = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(handler, options, examined).RequestDelegate);
        return new RequestDelegateResult(http => compiled.Value(http), [.. options.EndpointBuilder?.Metadata ?? []]);
    }
}

using System.Reflection;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.TestHost;

namespace Touyan.Tests.Support;

/// <summary>
/// The rate limits of an app, to be ended with it. The framework's middleware never does that, and the timer of its limits keeps the whole program in memory: a server ends with
/// its process, but here hundreds of programs end in one.
/// </summary>
internal static class RateLimits
{
    private const BindingFlags Fields = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private const string Limiter = "_endpointLimiter";

    private static readonly Type Middleware = typeof(RateLimiterOptions).Assembly.GetType(
        "Microsoft.AspNetCore.RateLimiting.RateLimitingMiddleware",
        throwOnError: true
    )!;

    public static IAsyncDisposable Of(TestServer server) =>
        Find(server) is { } middleware && Middleware.GetField(Limiter, Fields)?.GetValue(middleware) is IAsyncDisposable limits
            ? limits
            : throw new InvalidOperationException("The limits of the app are not where they were.");

    // Along the pipeline of the request: from one part of it to the next.
    private static object? Find(object start)
    {
        var (seen, waiting) = (new HashSet<object>(ReferenceEqualityComparer.Instance) { start }, new Queue<object>([start]));
        while (waiting.TryDequeue(out var at))
        {
            if (at.GetType() == Middleware)
                return at;

            foreach (var part in PartsOf(at).Where(p => IsOfPipeline(p) && seen.Add(p)))
                waiting.Enqueue(part);
        }

        return null;
    }

    private static IEnumerable<object> PartsOf(object at) =>
        at switch
        {
            Delegate { Target: { } target } => [target],
            object[] all => all.OfType<object>(),
            _ => FieldsOf(at.GetType()).Where(f => !f.FieldType.IsValueType).Select(f => f.GetValue(at)).OfType<object>(),
        };

    // Those that a type has from others are not among its own.
    private static IEnumerable<FieldInfo> FieldsOf(Type? type) =>
        type is null ? [] : [.. type.GetFields(Fields | BindingFlags.DeclaredOnly), .. FieldsOf(type.BaseType)];

    private static bool IsOfPipeline(object part) =>
        part is Delegate or object[]
        || part.GetType().FullName is { } name
            && (
                name.Contains("Middleware", StringComparison.Ordinal)
                || name.Contains("DisplayClass", StringComparison.Ordinal)
                || name.Contains("Application", StringComparison.Ordinal)
                || name.Contains("TestServer", StringComparison.Ordinal)
                || name.Contains("Closure", StringComparison.Ordinal)
                || name.StartsWith("Touyan.Platform", StringComparison.Ordinal)
            );
}

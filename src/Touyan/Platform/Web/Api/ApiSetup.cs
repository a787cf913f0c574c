using System.Text.Json;
using System.Text.Json.Serialization;
using Touyan.Kernel;

namespace Touyan.Platform.Web.Api;

/// <summary>A module's part of the REST API; each module that has one registers one.</summary>
public interface IApi
{
    /// <summary>Maps the module's endpoints below <c>/api/v1</c>. Each names its permission, a summary and what it answers.</summary>
    void Map(RouteGroupBuilder api);
}

/// <summary>The REST API: <c>/api/v1</c>, described at <c>/openapi/v1.json</c>.</summary>
public static class ApiSetup
{
    public const string Prefix = "/api/v1";

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(o => Shape(o.SerializerOptions));
        // A value that cannot be read becomes a problem that names its field (ApiProblems), not an empty 400.
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.AddRateLimiter(ExportLimit.Add);
        services.AddOpenApi("v1", ApiDocument.Describe);
        return services;
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Prefix).AddEndpointFilter<RouteGroupBuilder, InputFilter>();
        foreach (var module in app.Services.GetServices<IApi>())
            module.Map(api);

        app.MapOpenApi().NeedsNothing();
    }

    /// <summary>Unknown addresses and refused callers below /api answer with problem+json, never with a page.</summary>
    public static void UseApiProblems(this WebApplication app) =>
        app.UseWhen(
            http => http.Request.Path.StartsWithSegments("/api"),
            api =>
            {
                api.UseStatusCodePages(context => ApiProblems.WriteStatusAsync(context.HttpContext));
                api.Use(Idempotency.KeepBodyAsync);
            }
        );

    /// <summary>JSON as the API speaks it.</summary>
    public static void Shape(JsonSerializerOptions json)
    {
        json.Converters.Add(new EntityIdJsonConverter());
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        json.Converters.Add(new MaskedJson<CitizenId>());
        json.Converters.Add(new MaskedJson<PhoneNumber>());
        json.NumberHandling = JsonNumberHandling.Strict;
        // A field that nobody knows is a mistake: "previev" must not do what it was meant to try.
        json.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        json.DefaultIgnoreCondition = JsonIgnoreCondition.Never;
        json.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All);
    }

    private static void NeedsNothing(this IEndpointConventionBuilder endpoint) => endpoint.AllowAnonymous();
}

/// <summary>Sensitive values leave the program masked; a caller cannot send them in this form.</summary>
internal sealed class MaskedJson<T> : JsonConverter<T>
    where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException("A masked value is written only.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

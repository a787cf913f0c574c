using System.Collections.Concurrent;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Touyan.Kernel;
using DisplayAttribute = System.ComponentModel.DataAnnotations.DisplayAttribute;

namespace Touyan.Platform.Web.Api;

/// <summary>Completes what the document says of values: their names, words and examples. One for each document.</summary>
internal sealed class ApiSchemas
{
    private readonly ConcurrentDictionary<string, JsonTypeInfo> named = new(StringComparer.Ordinal);

    /// <summary>Name of a component; null for what is written where it is used. Nested records take the name of what they are nested in.</summary>
    public string? NameOf(JsonTypeInfo json)
    {
        var type = Nullable.GetUnderlyingType(json.Type) ?? json.Type;
        if (IsText(type) || OpenApiOptions.CreateDefaultSchemaReferenceId(json) is null)
            return null;

        var name = NameOf(type);
        named[name] = json;
        return name;
    }

    /// <summary>Ids and masked values are texts.</summary>
    public static Task CompleteAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (IsText(type))
            WriteAsText(schema, type, isNullable: type != context.JsonTypeInfo.Type && context.ParameterDescription is null);

        return Task.CompletedTask;
    }

    /// <summary>Ids in addresses reach the document as bare texts.</summary>
    public static bool IsId(Type? type) =>
        (type is null ? null : Nullable.GetUnderlyingType(type) ?? type) is { IsValueType: true } bare
        && bare.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>));

    /// <summary>The enum behind a <see cref="Choice{TEnum}"/> in an address; null for anything else.</summary>
    public static Type? ChoicesOf(Type? type) =>
        (type is null ? null : Nullable.GetUnderlyingType(type) ?? type) is { IsGenericType: true } bare
        && bare.GetGenericTypeDefinition() == typeof(Choice<>)
            ? bare.GetGenericArguments()[0]
            : null;

    /// <summary>The values of an enum as they stand in JSON.</summary>
    public static IList<JsonNode> NamesOf(Type choices) =>
        [.. Enum.GetNames(choices).Select(name => JsonValue.Create(JsonNamingPolicy.CamelCase.ConvertName(name)))];

    /// <summary>The values of an enum, each with what it means.</summary>
    public static string WordsOf(Type choices) =>
        string.Join(
            "；",
            Enum.GetValues(choices).Cast<Enum>().Select(v => $"{JsonNamingPolicy.CamelCase.ConvertName(v.ToString())} {Words.Of(v)}")
        );

    /// <summary>When all components are there: what each is, and what its properties are.</summary>
    public void DescribeAll(OpenApiDocument document)
    {
        foreach (var (name, component) in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal))
        {
            if (component is OpenApiSchema schema && named.TryGetValue(name, out var json))
                Describe(schema, json);
        }
    }

    private static void Describe(OpenApiSchema schema, JsonTypeInfo json)
    {
        var type = Nullable.GetUnderlyingType(json.Type) ?? json.Type;
        schema.Description = type.IsEnum ? WordsOf(type) : null;
        schema.Examples = null;
        if (type.IsEnum)
            schema.Type = JsonSchemaType.String;

        foreach (var property in json.Properties)
        {
            var attributes = property.AttributeProvider?.GetCustomAttributes(inherit: true) ?? [];
            if (schema.Properties?.TryGetValue(property.Name, out var shown) is true)
                schema.Properties[property.Name] = Described(
                    attributes.OfType<RequiredAttribute>().Any() ? Given(shown) : shown,
                    attributes
                );
        }
    }

    /// <summary>What a form says of a field is what the document says, unless the property has words of its own.</summary>
    private static IOpenApiSchema Described(IOpenApiSchema schema, object[] attributes)
    {
        var display = attributes.OfType<DisplayAttribute>().FirstOrDefault();
        if ((attributes.OfType<DescriptionAttribute>().FirstOrDefault()?.Description ?? WordsOf(display)) is { } words)
            schema.Description = words;

        if (attributes.OfType<ExampleAttribute>().FirstOrDefault() is { } example && schema is OpenApiSchema plain)
            plain.Examples = [Read(example.Text, plain.Type)!];

        return schema;
    }

    /// <summary>Nullable in C#, so that its absence is noticed; a caller must give it.</summary>
    private static IOpenApiSchema Given(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchema { OneOf: { Count: 2 } either } && either.OfType<OpenApiSchemaReference>().FirstOrDefault() is { } given)
            return given;

        if (schema is OpenApiSchema { Type: { } type } plain)
            plain.Type = type & ~JsonSchemaType.Null;

        return schema;
    }

    /// <summary>An example's text as JSON of that kind.</summary>
    public static JsonNode? Read(string text, JsonSchemaType? type) =>
        type is { } kind && !kind.HasFlag(JsonSchemaType.String) ? JsonNode.Parse(text) : JsonValue.Create(text);

    private static string NameOf(Type type)
    {
        var name = type.Name.Split('`')[0];
        if (type.IsGenericType)
            name += "Of" + string.Concat(type.GetGenericArguments().Select(NameOf));

        return type.DeclaringType is { } outer ? outer.Name + name : name;
    }

    private static bool IsText(Type type) => IsId(type) || type == typeof(CitizenId) || type == typeof(PhoneNumber);

    private static void WriteAsText(OpenApiSchema schema, Type type, bool isNullable)
    {
        schema.Type = isNullable ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String;
        (schema.Format, schema.Properties, schema.Required) = (IsId(type) ? "uuid" : null, null, null);
    }

    private static string? WordsOf(DisplayAttribute? display) =>
        display?.Description is { } more ? $"{display.Name}（{more}）" : display?.Name;
}

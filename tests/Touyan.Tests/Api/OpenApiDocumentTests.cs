using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Touyan.Tests.Architecture;
using Touyan.Tests.Support;

namespace Touyan.Tests.Api;

/// <summary>The OpenAPI document tells a programmer all that he needs: it is valid, nothing in it goes without words, every body has an example.</summary>
public sealed class OpenApiDocumentTests
{
    [Fact]
    public async Task The_document_is_valid_OpenApi_3_1()
    {
        var text = await ReadTextAsync();

        var read = OpenApiDocument.Parse(text, "json", new OpenApiReaderSettings());

        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic!.SpecificationVersion);
        Offenders.None(read.Diagnostic.Errors.Concat(read.Diagnostic.Warnings).Select(e => e.ToString()));
        Assert.NotEmpty(read.Document!.Paths);
    }

    [Fact]
    public async Task Every_reference_leads_somewhere()
    {
        var document = JsonNode.Parse(await ReadTextAsync())!;
        var references = Walk(document).Select(n => n["$ref"]?.GetValue<string>()).OfType<string>().Distinct().ToList();

        Assert.NotEmpty(references);
        Offenders.None(references.Where(r => r[2..].Split('/').Aggregate(document, (node, part) => node?[part]!) is null));
    }

    [Fact]
    public async Task Every_operation_says_what_it_does_in_Chinese_under_a_name_of_its_own()
    {
        var operations = await OperationsAsync();

        Offenders.None(operations.Where(o => !IsChinese(o.Is.Summary) || !IsChinese(o.Is.Description)).Select(o => o.Name));
        Offenders.None(operations.Where(o => o.Is.Tags is not { Count: 1 }).Select(o => o.Name + " has no tag"));
        Offenders.None(
            operations
                .GroupBy(o => o.Is.OperationId, StringComparer.Ordinal)
                .Where(g => g.Key is null || g.Count() > 1)
                .Select(g => g.Key ?? "none")
        );
    }

    [Fact]
    public async Task Every_parameter_is_described()
    {
        var parameters = (await OperationsAsync()).SelectMany(o => (o.Is.Parameters ?? []).Select(p => (o.Name, Is: p))).ToList();

        Assert.NotEmpty(parameters);
        Offenders.None(parameters.Where(p => !IsChinese(p.Is.Description)).Select(p => $"{p.Name} {p.Is.Name}"));
        Offenders.None(parameters.Where(p => p.Is.In is ParameterLocation.Query && char.IsUpper(p.Is.Name![0])).Select(p => p.Is.Name));
    }

    [Fact]
    public async Task Every_property_is_described()
    {
        var schemas = (await ReadAsync()).Components!.Schemas!;
        var properties = schemas
            .SelectMany(s => (s.Value.Properties ?? NoProperties).Select(p => (Name: $"{s.Key}.{p.Key}", Is: p.Value)))
            .ToList();

        Assert.True(properties.Count > 50);
        Offenders.None(properties.Where(p => !IsChinese(p.Is.Description)).Select(p => p.Name));
    }

    [Fact]
    public async Task Every_body_has_words_and_an_example_that_fits_it()
    {
        var document = await ReadAsync();
        var bodies = Operations(document).Where(o => o.Is.RequestBody is not null).ToList();

        Assert.NotEmpty(bodies);
        Offenders.None(bodies.Where(o => !IsChinese(o.Is.RequestBody!.Description)).Select(o => o.Name + " has no words"));
        Offenders.None(
            bodies.SelectMany(o =>
                o.Is.RequestBody!.Content!.Where(c => c.Key == "application/json")
                    .SelectMany(c => Misfits(o.Name, c.Value.Schema!, c.Value.Example))
            )
        );
    }

    [Fact]
    public async Task Every_answer_has_a_shape()
    {
        var operations = await OperationsAsync();
        var answers = operations.SelectMany(o => o.Is.Responses!.Select(r => (Name: $"{o.Name} {r.Key}", r.Key, Is: r.Value))).ToList();

        Offenders.None(answers.Where(a => a.Key is not ("204" or "304") && a.Is.Content is not { Count: > 0 }).Select(a => a.Name));
        Offenders.None(answers.Where(a => !IsChinese(a.Is.Description)).Select(a => a.Name + " has no words"));
        var refused = answers.Where(a => a.Key[0] == '4').ToList();
        Assert.NotEmpty(refused);
        Offenders.None(
            refused
                .Where(a => a.Is.Content!["application/problem+json"].Schema is not OpenApiSchemaReference { Reference.Id: "Problem" })
                .Select(a => a.Name)
        );
    }

    [Fact]
    public async Task Whoever_may_be_refused_finds_it_written()
    {
        var operations = await OperationsAsync();

        Offenders.None(
            operations.SelectMany(o => new[] { "401", "403" }.Where(s => !o.Is.Responses!.ContainsKey(s)).Select(s => $"{o.Name} {s}"))
        );
        Offenders.None(operations.Where(o => o.Path.Contains('{') && !o.Is.Responses!.ContainsKey("404")).Select(o => o.Name));
        Offenders.None(operations.Where(o => o.Is.RequestBody is not null && !o.Is.Responses!.ContainsKey("422")).Select(o => o.Name));
    }

    private sealed record Operation(string Name, string Path, OpenApiOperation Is);

    private static readonly Dictionary<string, IOpenApiSchema> NoProperties = [];

    private static async Task<List<Operation>> OperationsAsync() => Operations(await ReadAsync());

    private static List<Operation> Operations(OpenApiDocument document)
    {
        var operations = document
            .Paths.SelectMany(p => p.Value.Operations!.Select(o => new Operation($"{o.Key} {p.Key}", p.Key, o.Value)))
            .ToList();
        Assert.True(operations.Count > 15);
        return operations;
    }

    private static async Task<OpenApiDocument> ReadAsync() => OpenApiDocument.Parse(await ReadTextAsync(), "json").Document!;

    private static async Task<string> ReadTextAsync()
    {
        var app = await SharedApp.GetAsync();
        return await app.NewBrowser().Http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative));
    }

    // An example fits when it says all that is required and nothing that is unknown, each in its kind.
    private static IEnumerable<string> Misfits(string name, IOpenApiSchema schema, JsonNode? example)
    {
        if (example is not JsonObject body)
            return [name + " has no example"];

        var properties = schema.Properties ?? NoProperties;
        return body.Where(p => !properties.ContainsKey(p.Key))
            .Select(p => $"{name}: the example has {p.Key}, the schema has not")
            .Concat(
                (schema.Required ?? new HashSet<string>()).Where(r => !body.ContainsKey(r)).Select(r => $"{name}: the example lacks {r}")
            )
            .Concat(
                body.Where(p => properties.ContainsKey(p.Key) && !Fits(p.Value, properties[p.Key]))
                    .Select(p => $"{name}: {p.Key} is of another kind")
            );
    }

    private static bool Fits(JsonNode? value, IOpenApiSchema schema)
    {
        if (schema.OneOf is { Count: > 0 } either)
            return either.Any(s => Fits(value, s));

        if (schema.Enum is { Count: > 0 } values)
            return values.Any(v => JsonNode.DeepEquals(v, value));

        return schema.Type is not { } type
            || value?.GetValueKind() switch
            {
                null => type.HasFlag(JsonSchemaType.Null),
                JsonValueKind.String => type.HasFlag(JsonSchemaType.String),
                JsonValueKind.Number => type.HasFlag(JsonSchemaType.Integer) || type.HasFlag(JsonSchemaType.Number),
                JsonValueKind.True or JsonValueKind.False => type.HasFlag(JsonSchemaType.Boolean),
                JsonValueKind.Array => type.HasFlag(JsonSchemaType.Array),
                _ => type.HasFlag(JsonSchemaType.Object),
            };
    }

    private static bool IsChinese(string? words) => words is not null && words.Any(c => c is >= '\u4e00' and <= '\u9fff');

    private static IEnumerable<JsonObject> Walk(JsonNode node) =>
        node switch
        {
            JsonObject o => o.SelectMany(p => p.Value is null ? [] : Walk(p.Value)).Prepend(o),
            JsonArray a => a.OfType<JsonNode>().SelectMany(Walk),
            _ => [],
        };
}

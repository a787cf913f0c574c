using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Touyan.Platform.Security;

namespace Touyan.Platform.Web.Api;

/// <summary>Completes what the document says of an operation: the permission it needs, its parameters and headers, an example of its body.</summary>
internal static class ApiOperations
{
    public static Task CompleteAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var about = context.Description.ActionDescriptor.EndpointMetadata;
        if (about.OfType<INeeds>().LastOrDefault()?.Permission is { } permission)
            operation.Description = $"{operation.Description}\n\n需要权限：{permission.Title}（`{permission.Code}`）。".Trim();

        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            Complete(parameter, context.Description.ParameterDescriptions.FirstOrDefault(p => p.Name == parameter.Name));

        AddHeaders(operation, about);
        AddExample(operation, about);
        ApiAnswers.Complete(operation, about, context.Document!);
        return Task.CompletedTask;
    }

    private const string ExampleTag = "\"3-9f86d081884c7d65\"";

    private static void Complete(OpenApiParameter parameter, ApiParameterDescription? described)
    {
        var source = (described?.ParameterDescriptor as IParameterInfoParameterDescriptor)?.ParameterInfo;
        if (ApiSchemas.IsId(source?.ParameterType))
        {
            parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" };
            parameter.Description ??= "编号";
        }

        if (ApiSchemas.ChoicesOf(source?.ParameterType) is { } choices)
        {
            parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = ApiSchemas.NamesOf(choices) };
            parameter.Description += "：" + ApiSchemas.WordsOf(choices);
        }

        if (source?.GetCustomAttributes(inherit: true).OfType<ExampleAttribute>().FirstOrDefault() is { } example)
            parameter.Example = ApiSchemas.Read(example.Text, parameter.Schema is OpenApiSchema plain ? plain.Type : null);

        // Names of parameters are those of a record's properties; they are read whatever their case.
        parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
    }

    private static void AddHeaders(OpenApiOperation operation, IList<object> about)
    {
        if (about.OfType<IdempotentMark>().Any())
            Add(
                operation,
                Idempotency.Header,
                "重试用的键，由调用方生成（如 UUID）。相同的键只办一次，返回第一次的结果。",
                "6b7c0c3e-7f0a-4d5e-9d55-1f0a2b3c4d5e"
            );

        if (about.OfType<VersionedMark>().Any())
            Add(operation, IfMatch.Header, "读取时得到的 ETag；期间被他人修改的返回 412。", ExampleTag);

        if (about.OfType<TaggedMark>().Any())
            Add(operation, HeaderNames.IfNoneMatch, "上次读取时得到的 ETag；内容没有变化的返回 304。", ExampleTag);
    }

    private static void Add(OpenApiOperation operation, string header, string words, string example) =>
        (operation.Parameters ??= []).Add(
            new OpenApiParameter
            {
                Name = header,
                In = ParameterLocation.Header,
                Description = words,
                Example = JsonValue.Create(example),
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            }
        );

    private static void AddExample(OpenApiOperation operation, IList<object> about)
    {
        if (operation.RequestBody is not OpenApiRequestBody { Content: { } content } body)
            return;

        body.Description ??= about.OfType<BodyWords>().FirstOrDefault()?.Text ?? "办理内容";
        if (about.OfType<BodyExample>().FirstOrDefault() is not { } example)
            return;

        foreach (var (_, media) in content)
            media.Example = JsonNode.Parse(example.Json);
    }
}

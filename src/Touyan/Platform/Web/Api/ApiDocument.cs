using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Platform.Web.Api;

/// <summary>Completes the OpenAPI document: who it is for, how to sign in, what every operation may refuse, how ids look.</summary>
internal static class ApiDocument
{
    private const string Bearer = "bearer";

    public static void Describe(OpenApiOptions options)
    {
        options.AddDocumentTransformer(
            (document, _, _) =>
            {
                document.Info = new OpenApiInfo
                {
                    Title = "头雁 接口",
                    Version = "v1",
                    Description =
                        "县级党建工作系统的接口。用访问令牌（Authorization: Bearer）调用，看到的范围与本人登录网页时相同；范围以外一律 404。"
                        + "出错时返回 application/problem+json，其中 code 为稳定代码，article 为依据条款。"
                        + "列表按游标翻页：把 next 的值作为 cursor 传回。写操作可带 Idempotency-Key，重试不会办两次。",
                    License = new OpenApiLicense { Name = "Apache-2.0" },
                };
                document.Components ??= new OpenApiComponents();
                document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal);
                document.Components.SecuritySchemes[Bearer] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http,
                    Scheme = Bearer,
                    Description = "访问令牌，用 create-token 命令或在“我的账号”页面签发。",
                };
                document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
                return Task.CompletedTask;
            }
        );
        options.AddOperationTransformer(
            (operation, context, _) =>
            {
                var needs = context.Description.ActionDescriptor.EndpointMetadata.OfType<INeeds>().FirstOrDefault();
                if (needs?.Permission is { } permission)
                    operation.Description = $"{operation.Description}\n\n需要权限：{permission.Title}（`{permission.Code}`）".Trim();

                operation.Responses ??= [];
                foreach (var (status, words) in Refused)
                    operation.Responses.TryAdd(status, new OpenApiResponse { Description = words });

                return Task.CompletedTask;
            }
        );
        options.AddSchemaTransformer(
            (schema, context, _) =>
            {
                if (IsId(context.JsonTypeInfo.Type))
                    (schema.Type, schema.Format, schema.Properties) = (JsonSchemaType.String, "uuid", null);

                if (context.JsonPropertyInfo?.AttributeProvider is { } property)
                    Exemplify(schema, property);

                return Task.CompletedTask;
            }
        );
    }

    private static readonly (string Status, string Words)[] Refused =
    [
        ("401", "未登录或令牌无效"),
        ("403", "无权办理"),
        ("404", "未找到，或不在可见范围内"),
        ("429", "请求过于频繁"),
    ];

    private static void Exemplify(OpenApiSchema schema, ICustomAttributeProvider property)
    {
        foreach (var example in property.GetCustomAttributes(inherit: true).OfType<ExampleAttribute>())
            schema.Examples = [JsonValue.Create(example.Text)];
    }

    private static bool IsId(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>));
}

/// <summary>An example value for the OpenAPI document; the description comes from <c>[Description]</c>.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ExampleAttribute(string text) : Attribute
{
    public string Text { get; } = text;
}

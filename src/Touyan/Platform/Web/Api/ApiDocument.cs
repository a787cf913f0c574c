using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Touyan.Platform.Web.Api;

/// <summary>The OpenAPI document: who it is for, how to sign in. What it says of operations and of values is completed by <see cref="ApiOperations"/> and <see cref="ApiSchemas"/>.</summary>
internal static class ApiDocument
{
    private const string Bearer = "bearer";
    private const string Cookie = "cookie";

    private const string About = """
        县级党建工作系统的接口。用访问令牌（`Authorization: Bearer ty_…`）调用，看到的范围与本人登录网页时相同；范围以外一律 404。

        - 出错时返回 `application/problem+json`：`code` 为稳定代码，`field` 和 `errors` 为有误的字段，`article` 为依据条款。
        - 列表按游标翻页：把 `next`（下一页）或 `previous`（上一页）的值作为 `cursor` 传回，其他条件不变。
        - 写操作可带 `Idempotency-Key`：用同一个值重试，只办一次，返回第一次的结果。
        - 单个党组织、班子、党员的回答带 `ETag`；修改时以 `If-Match` 传回，期间被他人改过的返回 412，不会覆盖。再次读取时以 `If-None-Match` 传回，没有变化的返回 304。
        - 公民身份号码、手机号码一律遮盖；查看原文须另行请求并说明理由，系统留痕。
        - 日期为 `yyyy-MM-dd`，时刻为 UTC；编号为 UUID，一律作字符串。
        """;

    public static void Describe(OpenApiOptions options)
    {
        var schemas = new ApiSchemas();
        options.CreateSchemaReferenceId = schemas.NameOf;
        options.AddDocumentTransformer(
            async (document, context, ct) =>
            {
                Introduce(document);
                await ApiAnswers.AddProblemAsync(document, context, ct);
                schemas.DescribeAll(document);
            }
        );
        options.AddOperationTransformer(ApiOperations.CompleteAsync);
        options.AddSchemaTransformer(ApiSchemas.CompleteAsync);
    }

    private static void Introduce(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "头雁接口",
            Version = "v1",
            Description = About,
            License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = Bearer,
                Description = "访问令牌，用 create-token 命令签发。",
            },
            [Cookie] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = "touyan",
                Description = "网页登录的会话。写操作须在请求头 RequestVerificationToken 中带上网页表单的防伪令牌。",
            },
        };
        document.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Cookie, document)] = [] },
        ];
    }
}

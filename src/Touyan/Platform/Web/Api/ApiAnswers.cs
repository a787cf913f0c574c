using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.OpenApi;

namespace Touyan.Platform.Web.Api;

/// <summary>What the document says of an operation's answers, above all of all that it may refuse.</summary>
internal static class ApiAnswers
{
    private const string ProblemType = "application/problem+json";

    /// <summary>The shape of every refusal.</summary>
    public static async Task AddProblemAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct) =>
        document.AddComponent(nameof(Problem), await context.GetOrCreateSchemaAsync(typeof(Problem), parameterDescription: null, ct));

    public static void Complete(OpenApiOperation operation, IList<object> about, OpenApiDocument document)
    {
        var answers = new OpenApiResponses();
        var refused = Refusals(operation, about).ToDictionary(r => r.Status, r => Refused(r.Words, document), StringComparer.Ordinal);
        var done = (operation.Responses ?? []).Where(r => r.Key[0] == '2').Select(r => (r.Key, Is: Done(r.Key, r.Value)));
        if (about.OfType<TaggedMark>().Any())
            done = done.Append(("304", new OpenApiResponse { Description = "与 If-None-Match 相同，没有变化，没有内容" }));

        foreach (var (status, answer) in done.Concat(refused.Select(r => (r.Key, Is: (IOpenApiResponse)r.Value))))
            answers[status] = answer;

        operation.Responses = answers;
    }

    private static IOpenApiResponse Done(string status, IOpenApiResponse response)
    {
        response.Description = status switch
        {
            "201" => "已新建，Location 为其地址",
            "202" => "已受理，Location 为查询办理情况的地址",
            "204" => "已办理，没有内容",
            _ => "成功",
        };
        return response;
    }

    private static IEnumerable<(string Status, string Words)> Refusals(OpenApiOperation operation, IList<object> about)
    {
        var hasBody = operation.RequestBody is not null;
        var asks = (operation.Parameters ?? []).Select(p => p.In).ToHashSet();
        if (hasBody || asks.Count > 0)
            yield return ("400", "请求无法读取");

        yield return ("401", "未登录，或令牌无效、已过期、已吊销");
        yield return ("403", "无权办理");
        if (asks.Contains(ParameterLocation.Path) || operation.Responses!.ContainsKey("404"))
            yield return ("404", "未找到，或不在可见范围内");

        if (about.OfType<IdempotentMark>().Any() || operation.Responses!.ContainsKey("409"))
            yield return ("409", "与现状冲突，或幂等键已用于另一请求");

        if (about.OfType<VersionedMark>().Any())
            yield return ("412", "读取之后已被他人修改");

        if (hasBody)
            yield return ("415", "不支持该内容类型");

        if (hasBody || asks.Contains(ParameterLocation.Query))
            yield return ("422", "填写有误，或不合规定");

        if (about.OfType<EnableRateLimitingAttribute>().Any())
            yield return ("429", "同时进行的导出过多，请稍后再试");
    }

    private static OpenApiResponse Refused(string words, OpenApiDocument document) =>
        new()
        {
            Description = words,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [ProblemType] = new() { Schema = new OpenApiSchemaReference(nameof(Problem), document) },
            },
        };
}

using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Platform.Data;
using Touyan.Platform.Telemetry;

namespace Touyan.Platform.Web.Api;

/// <summary>What the API answers when it has no better word: problem+json with a stable code and a Chinese title.</summary>
public static partial class ApiProblems
{
    private const string ContentType = "application/problem+json";

    /// <summary>A problem for a refusal that is given before any endpoint runs.</summary>
    public static Task WriteAsync(HttpContext http, int status, string code, string title) => WriteAsync(http, Of(status, code, title));

    internal static Task WriteFaultAsync(HttpContext http, Exception fault) =>
        fault is BadHttpRequestException bad ? WriteUnreadableAsync(http, bad)
        : fault.AsOutage() is { } outage ? WriteOutageAsync(http, OutageWords.Of(outage))
        : WriteAsync(http, Fault(http));

    internal static Task WriteStatusAsync(HttpContext http) =>
        http.Response.StatusCode switch
        {
            StatusCodes.Status401Unauthorized => WriteAsync(http, 401, "sign-in.required", "请先登录或提供有效的访问令牌"),
            StatusCodes.Status403Forbidden => WriteAsync(http, 403, "permission.missing", "无权办理"),
            StatusCodes.Status404NotFound => WriteAsync(http, 404, "not-found", "未找到"),
            StatusCodes.Status405MethodNotAllowed => WriteAsync(http, 405, "method.not-allowed", "不支持该请求方法"),
            StatusCodes.Status413PayloadTooLarge => WriteAsync(http, 413, "request.too-large", "请求内容过大"),
            StatusCodes.Status415UnsupportedMediaType => WriteAsync(http, 415, "media-type.unsupported", "不支持该内容类型"),
            StatusCodes.Status429TooManyRequests => WriteAsync(http, 429, "requests.too-many", "请求过于频繁，请稍后再试"),
            var status => WriteAsync(http, status, "request.refused", "请求未能办理"),
        };

    /// <summary>Fields are wrong: each with what is wrong with it.</summary>
    internal static IResult Invalid(IReadOnlyDictionary<string, string[]> errors) => new Answer(WithErrors(errors));

    private static Task WriteUnreadableAsync(HttpContext http, BadHttpRequestException bad)
    {
        if (UnknownFieldOf(bad) is { } unknown)
            return WriteAsync(http, WithError(unknown, "没有这一项"));

        if (FieldOf(bad) is { } field)
            return WriteAsync(http, WithError(field, "格式不正确"));

        http.Response.StatusCode = bad.StatusCode;
        return bad.StatusCode is StatusCodes.Status400BadRequest
            ? WriteAsync(http, 400, "request.unreadable", "请求无法读取")
            : WriteStatusAsync(http);
    }

    private static string? UnknownFieldOf(BadHttpRequestException bad) =>
        bad.InnerException is JsonException json && UnknownField().Match(json.Message) is { Success: true } found
            ? found.Groups["name"].Value
            : null;

    /// <summary>The field whose value cannot be read; null when the whole cannot be.</summary>
    private static string? FieldOf(BadHttpRequestException bad)
    {
        // A JSON exception within is a mistake of syntax: where it was noticed is no wrong field.
        if (bad.InnerException is JsonException json)
            return json is { InnerException: not JsonException, Path: ['$', '.', .. var path] } ? path : null;

        return UnboundParameter().Match(bad.Message) is { Success: true } found
            ? JsonNamingPolicy.CamelCase.ConvertName(found.Groups["name"].Value)
            : null;
    }

    private static ProblemDetails WithError(string field, string words) =>
        WithErrors(new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [words] });

    private static ProblemDetails WithErrors(IReadOnlyDictionary<string, string[]> errors)
    {
        var problem = Of(StatusCodes.Status422UnprocessableEntity, "input.invalid", "填写有误");
        problem.Detail = string.Join('；', errors.SelectMany(e => e.Value.Select(words => $"{e.Key}：{words}")));
        problem.Extensions["field"] = errors.Keys.First();
        problem.Extensions["errors"] = errors;
        return problem;
    }

    private static Task WriteOutageAsync(HttpContext http, OutageWords outage)
    {
        outage.Mark(http.Response);
        var problem = Of(outage.Status, outage.Code, outage.Heading);
        problem.Detail = outage.Advice;
        problem.Extensions["reference"] = Faults.Reference(http);
        return WriteAsync(http, problem);
    }

    private static ProblemDetails Fault(HttpContext http)
    {
        var problem = Of(StatusCodes.Status500InternalServerError, "fault", "系统出错");
        problem.Extensions["reference"] = Faults.Reference(http);
        return problem;
    }

    internal static ProblemDetails Of(int status, string code, string title) =>
        new()
        {
            Status = status,
            Title = title,
            Type = $"{ApiSetup.Prefix}/problems/{code}",
            Extensions = { ["code"] = code },
        };

    internal static Task WriteAsync(HttpContext http, ProblemDetails problem)
    {
        http.Response.StatusCode = problem.Status!.Value;
        return http.Response.WriteAsJsonAsync(problem, options: null, ContentType);
    }

    // 'Failed to bind parameter "Nullable<DateOnly> On" from "soon".' and 'Required parameter "string q" was not provided …'
    [GeneratedRegex("parameter \"\\S+ (?<name>\\w+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex UnboundParameter();

    // "The JSON property 'countyCode' could not be mapped to any .NET member contained in type …"
    [GeneratedRegex("^The JSON property '(?<name>.*)' could not be mapped", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex UnknownField();

    private sealed class Answer(ProblemDetails problem) : IResult, IStatusCodeHttpResult
    {
        public int? StatusCode => problem.Status;

        public Task ExecuteAsync(HttpContext httpContext) => WriteAsync(httpContext, problem);
    }
}

/// <summary>A refusal as a problem with its code, field and article.</summary>
internal sealed record RefusedResult(Refusal Refusal, int Status, string Title) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => Status;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.RequestServices.GetRequiredService<Figures>().Refused(Refusal.Code);
        var problem = ApiProblems.Of(Status, Refusal.Code, Title);
        problem.Detail = Refusal.Message;
        problem.Extensions["field"] = Refusal.Field is { } field ? JsonNamingPolicy.CamelCase.ConvertName(field) : null;
        problem.Extensions["article"] = Refusal.Article;
        return ApiProblems.WriteAsync(httpContext, problem);
    }
}

using Microsoft.AspNetCore.Mvc;

namespace Touyan.Platform.Web.Api;

/// <summary>What the API answers when it has no better word: problem+json with a stable code and a Chinese title.</summary>
internal static class ApiProblems
{
    public static Task WriteFaultAsync(HttpContext http, Exception fault) =>
        fault is BadHttpRequestException bad
            ? WriteAsync(http, bad.StatusCode, "request.unreadable", "请求无法读取")
            : WriteAsync(http, StatusCodes.Status500InternalServerError, "fault", "系统出错", Faults.Reference(http));

    public static Task WriteStatusAsync(HttpContext http) =>
        http.Response.StatusCode switch
        {
            StatusCodes.Status401Unauthorized => WriteAsync(http, 401, "sign-in.required", "请先登录或提供访问令牌"),
            StatusCodes.Status403Forbidden => WriteAsync(http, 403, "permission.missing", "无权办理"),
            StatusCodes.Status404NotFound => WriteAsync(http, 404, "not-found", "未找到"),
            StatusCodes.Status405MethodNotAllowed => WriteAsync(http, 405, "method.not-allowed", "不支持该请求方法"),
            StatusCodes.Status415UnsupportedMediaType => WriteAsync(http, 415, "media-type.unsupported", "不支持该内容类型"),
            StatusCodes.Status429TooManyRequests => WriteAsync(http, 429, "requests.too-many", "请求过于频繁，请稍后再试"),
            var status => WriteAsync(http, status, "request.refused", "请求未能办理"),
        };

    /// <summary>Gives the framework's own problems (validation, binding) the same shape.</summary>
    public static void Complete(ProblemDetails problem, HttpContext http)
    {
        if (problem.Extensions.ContainsKey("code"))
            return;

        if (problem is HttpValidationProblemDetails)
        {
            problem.Title = "填写有误";
            problem.Extensions["code"] = "input.invalid";
        }

        problem.Type = null;
        problem.Extensions.Remove("traceId");
    }

    private static Task WriteAsync(HttpContext http, int status, string code, string title, string? reference = null)
    {
        http.Response.StatusCode = status;
        var problem = new ProblemDetails
        {
            Status = status,
            Title = title,
            Type = $"/api/v1/problems/{code}",
        };
        problem.Extensions["code"] = code;
        if (reference is not null)
            problem.Extensions["reference"] = reference;

        return http.Response.WriteAsJsonAsync(problem, options: null, "application/problem+json");
    }
}

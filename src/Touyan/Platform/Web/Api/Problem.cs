using System.ComponentModel;

namespace Touyan.Platform.Web.Api;

/// <summary>RFC 9457 problem details as the API writes them; stands in the OpenAPI document only.</summary>
internal sealed record Problem
{
    [Description("问题类别的地址，以稳定代码结尾"), Example("/api/v1/problems/organization.name-taken")]
    public string? Type { get; init; }

    [Description("问题类别"), Example("与现状冲突")]
    public required string Title { get; init; }

    [Description("HTTP 状态码"), Example("409")]
    public required int Status { get; init; }

    [Description("给人看的说明"), Example("同一上级之下已有“中共海安镇中坝社区支部委员会”")]
    public string? Detail { get; init; }

    [Description("稳定代码，程序据此判断"), Example("organization.name-taken")]
    public required string Code { get; init; }

    [Description("有误的字段"), Example("name")]
    public string? Field { get; init; }

    [Description("依据条款"), Example("《中国共产党支部工作条例（试行）》第五条")]
    public string? Article { get; init; }

    [Description("各字段的说明；code 为 input.invalid 时有")]
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    [Description("系统出错时的编号，供管理员查日志"), Example("4bf92f3577b3")]
    public string? Reference { get; init; }
}

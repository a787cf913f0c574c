using System.ComponentModel;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Rulebook.Reading;

/// <summary>A code table.</summary>
internal sealed record CodeTableAnswer(
    [property: Description("名称")] string Id,
    [property: Description("标题")] string Title,
    [property: Description("所依标准")] string Standard,
    [property: Description("各项")] IReadOnlyList<CodeAnswer> Entries
);

/// <summary>A line of a code table.</summary>
internal sealed record CodeAnswer(
    [property: Description("代码"), Example("20")] string Code,
    [property: Description("名称"), Example("大学本科")] string Name,
    [property: Description("其他写法")] IReadOnlyList<string> Aliases,
    [property: Description("统计分组")] string? Group,
    [property: Description("上级代码")] string? Parent
)
{
    public static CodeAnswer Of(CodeTable table, CodeEntry entry) =>
        new(entry.Code, entry.Name, entry.Aliases, table.GroupOf(entry.Code)?.Name, entry.Parent);
}

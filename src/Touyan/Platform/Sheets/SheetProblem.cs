using System.ComponentModel;
using Touyan.Platform.Web.Api;

namespace Touyan.Platform.Sheets;

/// <summary>What is wrong with a row, beside the cell it concerns.</summary>
/// <param name="Code">Stable code, <c>column.what-is-wrong</c>.</param>
/// <param name="Column">Key of the <see cref="WantedColumn"/>; null when it concerns the row.</param>
/// <param name="Message">What a user reads, in Chinese; never with an ID number in it.</param>
/// <param name="IsWarning">The row is taken all the same.</param>
public sealed record SheetProblem(
    [property: Description("稳定代码"), Example("id-number.check-digit")] string Code,
    [property: Description("所在列；涉及整行时为空")] string? Column,
    [property: Description("说明")] string Message,
    [property: Description("只是提示，不妨碍通过"), Example("false")] bool IsWarning = false
);

namespace Touyan.Platform.Sheets;

/// <summary>What is wrong with a row, beside the cell it concerns.</summary>
/// <param name="Code">Stable code, <c>column.what-is-wrong</c>.</param>
/// <param name="Column">Key of the <see cref="WantedColumn"/>; null when it concerns the row.</param>
/// <param name="Message">What a user reads, in Chinese; never with an ID number in it.</param>
/// <param name="IsWarning">The row is taken all the same.</param>
public sealed record SheetProblem(string Code, string? Column, string Message, bool IsWarning = false);

namespace Touyan.Modules.Rulebook;

/// <summary>What is wrong in a file of the rule book, and where; line and column are 0 when it concerns no single place.</summary>
public sealed record RulebookProblem(string File, int Line, int Column, string? Id, string Message)
{
    public override string ToString() =>
        $"{File}{(Line > 0 ? $" 第 {Line} 行第 {Column} 列" : "")}{(Id is null ? "" : " " + Id)}：{Message}";
}

/// <summary>The rule book cannot be used; the program does not start with it.</summary>
public sealed class RulebookException(IReadOnlyList<RulebookProblem> problems)
    : Exception("规则库有误，程序不能启动：" + Environment.NewLine + string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<RulebookProblem> Problems { get; } = problems;

    /// <summary>The message alone: an operator reads it when the start stops, and a stack trace would only hide the line.</summary>
    public override string ToString() => Message;
}

namespace Touyan.Modules.Rulebook;

/// <summary>A file that could be read.</summary>
/// <param name="Id">Its name without ending.</param>
/// <param name="Name">Its name as messages show it: rulebook/procedures/transfer.yaml.</param>
/// <param name="Content">What stands in it.</param>
/// <param name="Text">The text itself.</param>
public sealed record YamlFile<T>(string Id, string Name, T Content, string Text)
{
    /// <summary>What is wrong in it at a place.</summary>
    public RulebookProblem Wrong(Place at, string? id, string message) => new(Name, at.Line, at.Column, id, message);
}

using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures.Definitions;

/// <summary>Reads a definition that was accepted before, from its text.</summary>
internal static class DefinitionText
{
    /// <summary>The definition in a text.</summary>
    /// <exception cref="RulebookException">The text is not what was accepted: it was changed past the program.</exception>
    public static ProcedureDefinition Read(string source)
    {
        var problems = new List<RulebookProblem>();
        var file = YamlFiles.Parse<ProcedureShape>(source, "procedure_definitions", problems);
        var definition = file is null
            ? null
            : new DefinitionReader((at, message) => problems.Add(file.Wrong(at.Place, id: null, message))).Read(file.Content, source);
        return definition ?? throw new RulebookException(problems);
    }
}

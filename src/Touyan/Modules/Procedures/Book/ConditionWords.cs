namespace Touyan.Modules.Procedures.Book;

/// <summary>Conditions of steps as sentences.</summary>
internal static class ConditionWords
{
    /// <summary>As a question: “须先公示”为“是”？</summary>
    public static string Asked(ConditionDefinition condition, ProcedureDefinition definition, Func<string, string> ruleTitle) =>
        Of(condition, definition, ruleTitle) + "？";

    public static string Of(ConditionDefinition condition, ProcedureDefinition definition, Func<string, string> ruleTitle) =>
        condition switch
        {
            { Rule: { } rule } => $"“{ruleTitle(rule)}”为“{condition.Is}”",
            { Field: { } field, Is: null } => $"填写了“{FieldTitle(definition, field)}”",
            { Field: { } field } => $"“{FieldTitle(definition, field)}”为“{condition.Is}”",
            _ => $"{string.Join("与", condition.Differ.Select(p => definition.Party(p)?.Title ?? p))}不是同一党组织",
        };

    private static string FieldTitle(ProcedureDefinition definition, string id) =>
        definition.Fields.FirstOrDefault(f => f.Id == id)?.Title ?? id;
}

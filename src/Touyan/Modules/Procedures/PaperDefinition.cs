using System.Text.RegularExpressions;

namespace Touyan.Modules.Procedures;

/// <summary>A paper that is issued with an outcome: of what kind (rulebook/papers), by which party, with texts that take their values from the case.</summary>
public sealed partial record PaperDefinition(string Kind, string Issuer, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>
    /// The field in which an office writes the number of a paper of its own. When it does, none is issued; else the number of the paper issued stands in that
    /// field from now on. Null where the paper is always issued.
    /// </summary>
    public string? As { get; init; }

    /// <summary>The date field that says how long the paper is good; null when it does not run out.</summary>
    public string? ValidUntil { get; init; }

    /// <summary>Marks of all its texts.</summary>
    internal IEnumerable<PaperMark> Marks => Values.Values.SelectMany(MarksIn);

    internal static IEnumerable<PaperMark> MarksIn(string text) => Mark().Matches(text).Select(PaperMark.Of);

    /// <summary>A brace that belongs to no mark: a slip of the writer.</summary>
    internal static bool HasStray(string text) => Mark().Replace(text, "").AsSpan().ContainsAny('{', '}');

    internal static string Fill(string text, Func<PaperMark, string?> value) => Mark().Replace(text, m => value(PaperMark.Of(m)) ?? "");

    [GeneratedRegex(@"\{(?<scope>[a-z]+)\.(?<name>[a-z0-9-]+)(\.(?<part>[a-z]+))?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Mark();
}

/// <summary>A mark in the text of a paper: <c>{subject.name}</c>, <c>{party.branch}</c>, <c>{field.reason}</c>, <c>{day.meeting}</c>, <c>{vote.meeting.present}</c>.</summary>
internal sealed record PaperMark(string Scope, string Name, string Part)
{
    /// <summary>What papers say of whom or what the case is about.</summary>
    public const string Subject = "subject";

    /// <summary>The name of a party.</summary>
    public const string Party = "party";

    /// <summary>What was said in a field, in the words of a reader.</summary>
    public const string Field = "field";

    /// <summary>The day of the last decision on a step.</summary>
    public const string Day = "day";

    /// <summary>Who decided a step last.</summary>
    public const string By = "by";

    /// <summary>The opinion given with the last decision on a step.</summary>
    public const string Reason = "reason";

    /// <summary>A vote, in words or a figure of it.</summary>
    public const string Vote = "vote";

    /// <summary>What an effect found out.</summary>
    public const string Learned = "learned";

    /// <summary>The case: <c>case.number</c>, <c>case.title</c>.</summary>
    public const string Case = "case";

    public static PaperMark Of(Match found) => new(found.Groups["scope"].Value, found.Groups["name"].Value, found.Groups["part"].Value);

    public override string ToString() => Part.Length > 0 ? $"{Scope}.{Name}.{Part}" : $"{Scope}.{Name}";
}

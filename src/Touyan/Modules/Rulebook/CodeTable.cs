using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Touyan.Kernel;

namespace Touyan.Modules.Rulebook;

/// <summary>A line of a code table.</summary>
public sealed record CodeEntry
{
    public required string Code { get; init; }

    /// <summary>The one name that is shown, stored sheets are written with, and imports normalise to.</summary>
    public required string Name { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Code of the group it counts under in statistics.</summary>
    public string? Group { get; init; }

    /// <summary>Code of the entry above it, in tables that are trees.</summary>
    public string? Parent { get; init; }

    /// <summary>Properties that the engine asks for, declared by the table.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    public Period InForce { get; init; } = Always;

    public string? Note { get; init; }

    /// <summary>In force without known beginning or end.</summary>
    public static Period Always { get; } = new(DateOnly.MinValue);

    public bool Has(string tag) => Tags.Contains(tag, StringComparer.Ordinal);
}

/// <summary>A group of entries that is counted as one, or a tag.</summary>
public sealed record CodeGroup(string Code, string Name);

/// <summary>A code table: codes, names, the other names that offices write, groups of the statistics.</summary>
public sealed class CodeTable
{
    private readonly Dictionary<string, CodeEntry> byCode;
    private readonly Dictionary<string, CodeEntry> byWord;
    private readonly Dictionary<string, CodeGroup> groups;

    public CodeTable(string id, string title, string standard, Evidence evidence, CodeParts parts)
    {
        (Id, Title, Standard, Evidence, Entries, Groups, Tags) = (id, title, standard, evidence, parts.Entries, parts.Groups, parts.Tags);
        byCode = parts.Entries.ToDictionary(e => e.Code, StringComparer.Ordinal);
        byWord = parts
            .Entries.SelectMany(e => e.Aliases.Prepend(e.Name).Select(w => (Word: Normalize(w), Entry: e)))
            .ToDictionary(w => w.Word, w => w.Entry, StringComparer.Ordinal);
        groups = parts.Groups.ToDictionary(g => g.Code, StringComparer.Ordinal);
    }

    /// <summary>Name of its file: ethnicity.</summary>
    public string Id { get; }

    public string Title { get; }

    /// <summary>The standard or regulation that it follows.</summary>
    public string Standard { get; }

    public Evidence Evidence { get; }

    public IReadOnlyList<CodeEntry> Entries { get; }

    public IReadOnlyList<CodeGroup> Groups { get; }

    public IReadOnlyList<CodeGroup> Tags { get; }

    public CodeEntry? Find(string? code) => code is not null && byCode.TryGetValue(code, out var entry) ? entry : null;

    /// <summary>The entry that a written word means: its name or another name of it, whatever the spaces and the width of its characters.</summary>
    public CodeEntry? Resolve(string? text) => text is not null && byWord.TryGetValue(Normalize(text), out var entry) ? entry : null;

    /// <summary>The name of a code; the code itself when the table does not know it, empty for none.</summary>
    [return: NotNullIfNotNull(nameof(code))]
    public string? Name(string? code) => Find(code)?.Name ?? code;

    /// <summary>The group that a code counts under; null when there is none.</summary>
    public CodeGroup? GroupOf(string? code) => Find(code)?.Group is { } group ? groups.GetValueOrDefault(group) : null;

    /// <summary>Codes that count under a group: what a filter by group asks the database for.</summary>
    public IReadOnlyList<string> CodesIn(string group) => [.. Entries.Where(e => e.Group == group).Select(e => e.Code)];

    /// <summary>Entries that may be chosen on a day.</summary>
    public IEnumerable<CodeEntry> InForce(DateOnly on) => Entries.Where(e => e.InForce.Contains(on));

    /// <summary>Full-width to half-width, no spaces, lower case.</summary>
    internal static string Normalize(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKC))
        {
            if (
                !char.IsWhiteSpace(letter)
                && CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.Format or UnicodeCategory.Control)
            )
                plain.Append(char.ToLowerInvariant(letter));
        }

        return plain.ToString();
    }
}

/// <summary>The lines of a code table.</summary>
public sealed record CodeParts(IReadOnlyList<CodeEntry> Entries, IReadOnlyList<CodeGroup> Groups, IReadOnlyList<CodeGroup> Tags);

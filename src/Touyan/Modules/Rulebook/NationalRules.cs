namespace Touyan.Modules.Rulebook;

/// <summary>The rule book as it was read at the start, without what a county laid over it: for what is alike in all counties (passwords, limits, logs).</summary>
public sealed class NationalRules : Rules
{
    internal NationalRules(RulebookContent content)
        : base(content) => Versioned = new(content.Files);

    private protected override RuleVersions Versioned { get; }

    internal RuleVersions AllVersions => Versioned;
}

/// <summary>Files of rules, and every version by the id of its rule.</summary>
internal sealed class RuleVersions(IReadOnlyList<RuleFile> files)
{
    private readonly Dictionary<string, Rule[]> byId = files
        .SelectMany(f => f.Rules)
        .GroupBy(r => r.Id, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    public IReadOnlyList<RuleFile> Files => files;

    public IReadOnlyList<Rule> Of(string id) => byId.GetValueOrDefault(id) ?? [];
}

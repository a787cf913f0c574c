using System.Text.Json;

namespace Touyan.Modules.Procedures.Model;

/// <summary>A decision as it is handed in.</summary>
public sealed record DecisionGiven
{
    public required string Outcome { get; init; }

    public required DateOnly On { get; init; }

    public string? Reason { get; init; }

    public string? LateReason { get; init; }

    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<DocumentGiven> Documents { get; init; } = [];

    public VoteCount? Vote { get; init; }

    /// <summary>Rules that it was judged by.</summary>
    public IReadOnlyCollection<string> Rules { get; init; } = [];

    internal string RulesJson => JsonSerializer.Serialize(Rules.Order(StringComparer.Ordinal));
}

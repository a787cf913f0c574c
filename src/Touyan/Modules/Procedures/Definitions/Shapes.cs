using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures.Definitions;

/// <summary>rulebook/procedures/*.yaml.</summary>
internal sealed class ProcedureShape : Located
{
    public string? Id { get; set; }
    public int? Version { get; set; }
    public string? Title { get; set; }
    public string? About { get; set; }
    public string? Article { get; set; }
    public Evidence? Evidence { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public string? Subject { get; set; }
    public string? Prefix { get; set; }
    public bool Several { get; set; }
    public string? StartPage { get; set; }
    public List<PartyShape> Parties { get; set; } = [];
    public StartShape? Start { get; set; }
    public List<StepShape> Steps { get; set; } = [];
    public WithdrawShape? Withdraw { get; set; }
}

internal sealed class PartyShape : Located
{
    public string? Id { get; set; }
    public string? Title { get; set; }

    /// <summary>subject, given, or the party above which it stands.</summary>
    public string? From { get; set; }
    public string? Above { get; set; }
    public List<string> Types { get; set; } = [];
}

internal sealed class StartShape : Located
{
    public List<KeeperShape> By { get; set; } = [];
    public List<FieldShape> Fields { get; set; } = [];
    public List<DocumentShape> Documents { get; set; } = [];
    public List<string> Checks { get; set; } = [];
    public List<string> Effects { get; set; } = [];
    public bool Suspended { get; set; }
    public bool ByItself { get; set; }
}

internal sealed class WithdrawShape : Located
{
    public List<KeeperShape> By { get; set; } = [];
    public string? Until { get; set; }
    public List<string> Effects { get; set; } = [];
}

/// <summary>One key of: secretary, committee, named (with the party or field), county, subject, starter (with true).</summary>
internal sealed class KeeperShape : Located
{
    public string? Secretary { get; set; }
    public string? Committee { get; set; }
    public string? Named { get; set; }
    public bool County { get; set; }
    public bool Subject { get; set; }
    public bool Starter { get; set; }
}

internal sealed class FieldShape : Located
{
    public string? Id { get; set; }
    public string? Title { get; set; }
    public string? Type { get; set; }
    public bool Required { get; set; }
    public List<string> For { get; set; } = [];
    public string? Help { get; set; }
    public List<string> Choices { get; set; } = [];
    public string? Codes { get; set; }
    public string? Rule { get; set; }
    public string? AtMost { get; set; }
}

internal sealed class DocumentShape : Located
{
    public string? Id { get; set; }
    public string? Title { get; set; }
    public bool Required { get; set; }
    public List<string> For { get; set; } = [];
    public string? Article { get; set; }
}

internal sealed class LimitShape : Located
{
    public string? Rule { get; set; }
    public string? From { get; set; }

    /// <summary>A field that holds the day itself, or <c>learned:</c> what an effect found out, instead of a rule.</summary>
    public string? On { get; set; }
}

internal sealed class ExtensionShape : Located
{
    public string? Rule { get; set; }
    public List<KeeperShape> By { get; set; } = [];
}

internal sealed class ConditionShape : Located
{
    public string? Rule { get; set; }
    public string? Field { get; set; }
    public string? Is { get; set; }
    public List<string> Differ { get; set; } = [];
    public string? Else { get; set; }
}

internal sealed class VoteShape : Located
{
    public string? Quorum { get; set; }
    public string? Majority { get; set; }
    public bool Written { get; set; }
    public string? Of { get; set; }
    public List<string> PassesFor { get; set; } = [];
}

internal sealed class StepShape : Located
{
    public string? Id { get; set; }
    public string? Title { get; set; }
    public string? Stage { get; set; }
    public string? Article { get; set; }
    public string? About { get; set; }

    /// <summary>any (the usual) or all.</summary>
    public string? Sign { get; set; }
    public List<KeeperShape> Keepers { get; set; } = [];
    public List<string> DifferentFrom { get; set; } = [];
    public List<FieldShape> Fields { get; set; } = [];
    public List<DocumentShape> Documents { get; set; } = [];
    public VoteShape? Vote { get; set; }
    public LimitShape? Limit { get; set; }
    public LimitShape? Earliest { get; set; }
    public ExtensionShape? Extension { get; set; }
    public ConditionShape? If { get; set; }
    public List<string> Checks { get; set; } = [];
    public List<OutcomeShape> Outcomes { get; set; } = [];
}

internal sealed class OutcomeShape : Located
{
    public string? Id { get; set; }
    public string? Title { get; set; }

    /// <summary>The step that follows.</summary>
    public string? To { get; set; }

    /// <summary>The earlier step that it goes back to.</summary>
    public string? Back { get; set; }

    /// <summary>completed, refused, expired.</summary>
    public string? Ends { get; set; }
    public bool Refuses { get; set; }
    public bool Reason { get; set; }
    public bool Automatic { get; set; }
    public List<string> Effects { get; set; } = [];
    public List<PaperShape> Papers { get; set; } = [];
}

internal sealed class PaperShape : Located
{
    public string? Kind { get; set; }
    public string? Issuer { get; set; }
    public Dictionary<string, string?> Values { get; set; } = [];
    public string? As { get; set; }
    public string? ValidUntil { get; set; }
}

using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures;

/// <summary>A procedure as the rule book has it (rulebook/procedures/*.yaml): steps, who keeps each gate, how long it may take, what it needs and brings about. Checked before it is accepted.</summary>
public sealed record ProcedureDefinition
{
    /// <summary>Stable: <c>transfer-within</c>. Several versions share it.</summary>
    public required string Id { get; init; }

    public required int Version { get; init; }

    public required string Title { get; init; }

    /// <summary>What an office should know before it begins one.</summary>
    public string About { get; init; } = "";

    /// <summary>Instrument and article it follows.</summary>
    public required string Article { get; init; }

    public required Evidence Evidence { get; init; }

    /// <summary>Days on which cases may begin by this version.</summary>
    public required Period InForce { get; init; }

    /// <summary>What a case is about: <c>member</c>, <c>organization</c>, or a kind that a house registers.</summary>
    public required string Subject { get; init; }

    /// <summary>First letters of the numbers of its cases.</summary>
    public required string Prefix { get; init; }

    /// <summary>True where two cases of one subject may run side by side.</summary>
    public bool AllowsSeveral { get; init; }

    /// <summary>Where it is begun; null for the common form.</summary>
    public string? StartPage { get; init; }

    public IReadOnlyList<PartyDefinition> Parties { get; init; } = [];

    public required StartDefinition Start { get; init; }

    public IReadOnlyList<StepDefinition> Steps { get; init; } = [];

    public WithdrawalDefinition? Withdrawal { get; init; }

    /// <summary>The text it was read from: what a running case keeps.</summary>
    public required string Source { get; init; }

    /// <summary>SHA-256 of that text, in hexadecimal.</summary>
    public required string Digest { get; init; }

    public StepDefinition? Find(string step) => Steps.FirstOrDefault(s => s.Id == step);

    public StepDefinition First => Steps[0];

    public PartyDefinition? Party(string id) => Parties.FirstOrDefault(p => p.Id == id);

    /// <summary>Every field of the start and of all steps, by id.</summary>
    public IEnumerable<FieldDefinition> Fields => Start.Fields.Concat(Steps.SelectMany(s => s.Fields));
}

/// <summary>An organisation that has a part in a case.</summary>
public sealed record PartyDefinition(string Id, string Title, PartyOrigin Origin)
{
    /// <summary>The party above which it stands, for <see cref="PartyOrigin.Above"/>.</summary>
    public string? Of { get; init; }

    /// <summary>Types that it may have; any when empty.</summary>
    public IReadOnlyList<OrganizationType> Types { get; init; } = [];
}

/// <summary>Where a party comes from.</summary>
public enum PartyOrigin
{
    /// <summary>The organisation that the subject belongs to (or is).</summary>
    Subject = 1,

    /// <summary>Named by whoever begins.</summary>
    Given = 2,

    /// <summary>The nearest organisation of one of the types above another party.</summary>
    Above = 3,
}

/// <summary>Who may begin, and what he says.</summary>
public sealed record StartDefinition(
    IReadOnlyList<KeeperDefinition> By,
    IReadOnlyList<FieldDefinition> Fields,
    IReadOnlyList<string> Checks
)
{
    public IReadOnlyList<DocumentDefinition> Documents { get; init; } = [];

    /// <summary>What the beginning itself brings about, in order, in the same transaction.</summary>
    public IReadOnlyList<string> Effects { get; init; } = [];

    /// <summary>True where it may be about a member whose membership is suspended.</summary>
    public bool TakesSuspended { get; init; }

    /// <summary>True where the program begins it too, when a house finds that the rule asks for it.</summary>
    public bool ByItself { get; init; }

    /// <summary>Whether it may be about this one.</summary>
    public bool Takes(CaseSubject subject) => TakesSuspended || !subject.IsSuspended;
}

/// <summary>Who may take a case back, and until which step was decided.</summary>
public sealed record WithdrawalDefinition(IReadOnlyList<KeeperDefinition> By, string? Until, IReadOnlyList<string> Effects);

/// <summary>A gate: who keeps it, what it needs, what it may come to.</summary>
public sealed record StepDefinition
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The stage it belongs to, in words; steps of a stage stand together.</summary>
    public string Stage { get; init; } = "";

    public required string Article { get; init; }

    public string About { get; init; } = "";

    /// <summary>True where every keeper signs (会签); else one of them decides.</summary>
    public bool AllSign { get; init; }

    public required IReadOnlyList<KeeperDefinition> Keepers { get; init; }

    /// <summary>Steps whose deciders may not decide this one.</summary>
    public IReadOnlyList<string> DifferentFrom { get; init; } = [];

    public IReadOnlyList<FieldDefinition> Fields { get; init; } = [];

    public IReadOnlyList<DocumentDefinition> Documents { get; init; } = [];

    public VoteDefinition? Vote { get; init; }

    /// <summary>How long it may take.</summary>
    public LimitDefinition? Limit { get; init; }

    /// <summary>How long one must wait.</summary>
    public LimitDefinition? Earliest { get; init; }

    /// <summary>By how much the limit may be put off, and by whom.</summary>
    public ExtensionDefinition? Extension { get; init; }

    /// <summary>The step is taken only when this holds.</summary>
    public ConditionDefinition? Condition { get; init; }

    public IReadOnlyList<string> Checks { get; init; } = [];

    public required IReadOnlyList<OutcomeDefinition> Outcomes { get; init; }

    /// <summary>The outcome that happens by itself when the limit passes.</summary>
    public OutcomeDefinition? Automatic => Outcomes.FirstOrDefault(o => o.IsAutomatic);

    public OutcomeDefinition? Find(string outcome) => Outcomes.FirstOrDefault(o => o.Id == outcome);
}

/// <summary>What a step comes to.</summary>
public sealed record OutcomeDefinition(string Id, string Title, OutcomeKind Kind)
{
    /// <summary>The step that follows; null where the case ends.</summary>
    public string? To { get; init; }

    /// <summary>How the case ends; null where it goes on.</summary>
    public CaseState? Ends { get; init; }

    public bool NeedsReason { get; init; }

    /// <summary>Happens when the limit passes, decided by nobody.</summary>
    public bool IsAutomatic { get; init; }

    /// <summary>What it brings about, in order, in the same transaction.</summary>
    public IReadOnlyList<string> Effects { get; init; } = [];

    /// <summary>Papers that are issued with it, after its effects, in order.</summary>
    public IReadOnlyList<PaperDefinition> Papers { get; init; } = [];
}

/// <summary>What an outcome means for the case.</summary>
public enum OutcomeKind
{
    /// <summary>On to the next gate, or to a good end.</summary>
    Forward = 1,

    /// <summary>Back to an earlier step.</summary>
    Return = 2,

    /// <summary>No.</summary>
    Refuse = 3,
}

/// <summary>A document that a step needs, in the order of the dossier.</summary>
public sealed record DocumentDefinition(string Id, string Title, bool IsRequired)
{
    /// <summary>Outcomes for which it is needed; all but returns when empty.</summary>
    public IReadOnlyList<string> For { get; init; } = [];

    public string? Article { get; init; }
}

/// <summary>A step that is taken only under a condition: a rule has a value in this county, a field was answered so, two parties are not the same.</summary>
public sealed record ConditionDefinition
{
    public string? Rule { get; init; }

    public string? Field { get; init; }

    public string? Is { get; init; }

    public IReadOnlyList<string> Differ { get; init; } = [];

    /// <summary>The step that is taken instead.</summary>
    public required string Else { get; init; }
}

/// <summary>A vote: quorum and majority by rules of the rule book (shares of those entitled or present).</summary>
public sealed record VoteDefinition(string Quorum, string Majority)
{
    /// <summary>True where opinions sent in beforehand count with those cast.</summary>
    public bool CountsWritten { get; init; }

    /// <summary>Outcomes that need the majority.</summary>
    public IReadOnlyList<string> PassesFor { get; init; } = [];

    /// <summary>The party whose full members on the books are those entitled; null where others vote (a committee).</summary>
    public string? Of { get; init; }
}

using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Procedures;

/// <summary>A case at the moment at which something is decided: what checks look at and effects work with.</summary>
public sealed record CaseMoment
{
    private readonly Dictionary<string, string> learned = new(StringComparer.Ordinal);

    public required CaseId Case { get; init; }

    /// <summary>Number of the case: the paper that what is done rests on.</summary>
    public required string Number { get; init; }

    public required ProcedureDefinition Definition { get; init; }

    public required CaseSubject Subject { get; init; }

    /// <summary>Organisations by their part.</summary>
    public required IReadOnlyDictionary<string, OrganizationId> Parties { get; init; }

    /// <summary>All that was said so far, what is said now included.</summary>
    public required CaseValues Values { get; init; }

    /// <summary>Who decides; the program when a limit passed.</summary>
    public required Actor By { get; init; }

    /// <summary>The day of the decision.</summary>
    public required DateOnly On { get; init; }

    /// <summary>When it is entered, UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The day on which the case began.</summary>
    public required DateOnly StartedOn { get; init; }

    /// <summary>The rule book as the county has it on the day of the decision.</summary>
    public required RulesOn Rules { get; init; }

    /// <summary>The step that is decided; null at the beginning and when the case is withdrawn.</summary>
    public StepDefinition? Step { get; init; }

    public OutcomeDefinition? Outcome { get; init; }

    public string? Reason { get; init; }

    /// <summary>By when the step should be decided, put off or not; null when it has no limit.</summary>
    public DateOnly? DueOn { get; init; }

    public VoteCount? Vote { get; init; }

    /// <summary>Days of the decisions so far, by step; the last where a step was decided more than once.</summary>
    public IReadOnlyDictionary<string, DateOnly> Days { get; init; } = new Dictionary<string, DateOnly>();

    /// <summary>Documents handed in so far, these included.</summary>
    public IReadOnlySet<string> Documents { get; init; } = new HashSet<string>();

    /// <summary>What effects found out (the number of a letter): later steps and papers know it.</summary>
    public IReadOnlyDictionary<string, string> Learned => learned;

    public OrganizationId Party(string id) => Parties[id];

    public void Learn(string field, string value) => learned[field] = value;

    /// <summary>The member that the subject has become with this decision: from now on it is his own matter.</summary>
    public MemberId? SubjectIsNow { get; private set; }

    public void SubjectBecomes(MemberId member) => SubjectIsNow = member;
}

/// <summary>Looks at a case before something is decided, and says why not, citing the article. Writes nothing.</summary>
public interface ICaseCheck
{
    Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct);
}

/// <summary>
/// What a decision brings about, in the unit of work at hand: it adds and changes, records its trail, and does not save. A refusal undoes the whole
/// step. It asks for no permission: the gates of the procedure did.
/// </summary>
public interface ICaseEffect
{
    Task<Refusal?> RunAsync(CaseMoment moment, CancellationToken ct);
}

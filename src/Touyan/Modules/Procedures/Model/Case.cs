using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Procedures.Model;

/// <summary>
/// One matter on its way through a procedure: which step is open, who keeps it, what was decided. It stays on the version it began with. Decisions
/// are appended and never changed; each act raises the version of the case, so that of two at once only one is done.
/// </summary>
[DisplayName("办理单")]
public sealed partial class Case : ICountyOwned, IVersioned
{
    public const int TitleMaxLength = 200;

    private readonly List<CaseParty> parties = [];
    private readonly List<CaseStep> steps = [];
    private readonly List<CaseDecision> decisions = [];
    private readonly List<CaseEvent> events = [];
    private readonly List<CaseDocument> documents = [];

    private Case() { }

    public int CountyCode { get; private set; }

    public CaseId Id { get; private set; }

    [DisplayName("编号")]
    public string Number { get; private set; } = "";

    /// <summary>Id of the definition.</summary>
    [NotTraced]
    public string Procedure { get; private set; } = "";

    /// <summary>The definition as kept when the case began.</summary>
    [NotTraced]
    public Guid DefinitionId { get; private set; }

    [DisplayName("事项")]
    public string Title { get; private set; } = "";

    /// <summary>What it is about: member, organization …</summary>
    [NotTraced]
    public string SubjectKind { get; private set; } = "";

    [NotTraced]
    public Guid SubjectId { get; private set; }

    [DisplayName("办理对象")]
    public string SubjectTitle { get; private set; } = "";

    /// <summary>The member it is about, who may follow it and never decides it.</summary>
    [NotTraced]
    public MemberId? SubjectMember { get; private set; }

    /// <summary>Where it belongs: the trail's reader of that organisation sees it.</summary>
    [DisplayName("所属党组织")]
    public OrganizationId? OrganizationId { get; private set; }

    [DisplayName("状态")]
    public CaseState State { get; private set; }

    /// <summary>Step that is open; null when the case has ended.</summary>
    [NotTraced]
    public string? OpenStep { get; private set; }

    /// <summary>By when the open step should be decided.</summary>
    [DisplayName("办理期限")]
    public DateOnly? DueOn { get; private set; }

    /// <summary>The day on which it began.</summary>
    [DisplayName("发起日期")]
    public DateOnly StartedOn { get; private set; }

    [NotTraced]
    public DateTime StartedAt { get; private set; }

    /// <summary>Null where the program began it by rule.</summary>
    [NotTraced]
    public AccountId? StartedById { get; private set; }

    [DisplayName("发起人")]
    public string StartedBy { get; private set; } = "";

    /// <summary>The matter, while it is open and there may be only one of it: of two that begin at once the database takes one.</summary>
    [NotTraced]
    public string? OpenFor { get; private set; }

    [DisplayName("办结日期")]
    public DateOnly? EndedOn { get; private set; }

    [NotTraced]
    public DateTime? EndedAt { get; private set; }

    /// <summary>What was said in the fields of the start and of all steps so far, by field; JSON.</summary>
    [NotTraced]
    public string Values { get; private set; } = "{}";

    /// <summary>The import that brought it in while it was running.</summary>
    [NotTraced]
    public Guid? ImportId { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    public IReadOnlyList<CaseParty> Parties => parties;

    /// <summary>Every step that was opened, each time it was.</summary>
    public IReadOnlyList<CaseStep> Steps => steps;

    public IReadOnlyList<CaseDecision> Decisions => decisions;

    /// <summary>What happened beside decisions: urged, put off, handed over, overdue …</summary>
    public IReadOnlyList<CaseEvent> Events => events;

    public IReadOnlyList<CaseDocument> Documents => documents;

    /// <summary>Steps before were taken on paper: not all that was said there is known.</summary>
    public bool IsTakenOver => events.Exists(e => e.Kind is CaseEventKind.TakenOver);

    public CaseStep? Open => steps.Find(s => s.IsOpen);

    public bool IsOpen => State is CaseState.Open;

    public TrailSubject Subject => new("case", Id.Value, $"{Title} {Number}", OrganizationId);
}

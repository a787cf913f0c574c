using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Documents;

/// <summary>
/// The door to papers (文书): issues them with number and verification code, voids them, takes their receipts. Nothing here saves; whoever calls has
/// asked whether the act is allowed.
/// </summary>
public interface IPapers
{
    /// <summary>
    /// Issues a paper in the unit of work at hand. The number is taken under a lock that ends with the caller's transaction, so begin one first
    /// (<c>UnitOfWork.BeginAsync</c>) and commit it after the save: what is rolled back leaves no gap, and others wait. Issue late in a transaction;
    /// when an act issues several papers, always in the same order.
    /// </summary>
    Task<Result<IssuedPaper>> IssueAsync(PaperDraft draft, Actor by, CancellationToken ct);

    /// <summary>Declares a paper void (作废): its number stays used and listed.</summary>
    Task<Refusal?> VoidAsync(PaperId id, string reason, Actor by, CancellationToken ct);

    /// <summary>The receipt part (回执联) of a paper came back.</summary>
    Task<Refusal?> MarkReceiptAsync(PaperId id, DateOnly on, string? note, Actor by, CancellationToken ct);

    /// <summary>All papers of this county as registers of other houses tell them; to be joined in a query that already begins with whose.</summary>
    IQueryable<PaperLine> Known { get; }

    /// <summary>A paper that the actor may see; null when it is out of sight or does not exist.</summary>
    Task<PaperGlance?> FindAsync(PaperId id, Actor by, CancellationToken ct);

    /// <summary>Those of these papers that the actor may see.</summary>
    Task<IReadOnlyList<PaperGlance>> AmongAsync(IReadOnlyCollection<PaperId> ids, Actor by, CancellationToken ct);

    /// <summary>These papers concern these organisations as well from now on (the matter went there): they see them. No save.</summary>
    Task ConcernAsync(IReadOnlyCollection<PaperId> ids, IReadOnlyCollection<OrganizationId> organizations, CancellationToken ct);

    /// <summary>Papers about somebody or something that the actor may see, the newest first.</summary>
    Task<IReadOnlyList<PaperGlance>> AboutAsync(Guid subject, Actor by, CancellationToken ct);

    /// <summary>
    /// Papers and lists of attachments bound in order, with cover, table of contents and continuous page numbers. Show it with
    /// <c>&lt;partial name="@Bundle.Partial" model="…" /&gt;</c>. Papers that the actor may not see are left out.
    /// </summary>
    Task<Bundle> BindAsync(BundleOrder order, Actor by, CancellationToken ct);
}

/// <summary>A paper to be issued.</summary>
public sealed record PaperDraft
{
    /// <summary>Kind: name of its file in rulebook/papers, <c>transfer-letter</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The organisation that issues it; its reach decides who sees it.</summary>
    public required OrganizationId Issuer { get; init; }

    /// <summary>Whom or what it is about: a member, an applicant, an organisation, a case.</summary>
    public required PaperSubject Subject { get; init; }

    /// <summary>What stands in its fields, by field id. Numbers of identity cards are masked before they are kept.</summary>
    public required IReadOnlyDictionary<string, string?> Values { get; init; }

    /// <summary>Other organisations of the county that it concerns: they see it as well.</summary>
    public IReadOnlyCollection<OrganizationId> Concerned { get; init; } = [];

    /// <summary>The day it bears, of whose year its number is; today when null, never later.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Last day on which it is good; null when it does not run out.</summary>
    public DateOnly? ValidUntil { get; init; }
}

/// <summary>Whom or what a paper is about.</summary>
/// <param name="Kind">member, applicant, organization, case … as in the trail.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name; that of a person is shown masked to whoever verifies the paper.</param>
public sealed record PaperSubject(string Kind, Guid Id, string Title)
{
    /// <summary>Who is a member sees his own papers by this kind.</summary>
    public const string Member = "member";

    public static PaperSubject Of(TrailSubject subject) => new(subject.Kind, subject.Id, subject.Title);
}

/// <summary>What was issued.</summary>
/// <param name="Id">Its id; the page is <c>/papers/{id}</c>.</param>
/// <param name="Number">Number as printed: 海安市委组转〔2026〕12号.</param>
/// <param name="Code">Verification code.</param>
public sealed record IssuedPaper(PaperId Id, string Number, string Code);

/// <summary>A paper as other houses need to know it.</summary>
public sealed record PaperGlance
{
    public PaperId Id { get; init; }

    public string Kind { get; init; } = "";

    public string Title { get; init; } = "";

    public string Number { get; init; } = "";

    public OrganizationId Issuer { get; init; }

    public string SubjectTitle { get; init; } = "";

    public DateOnly IssuedOn { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public PaperState State { get; init; }

    public DateOnly? VoidedOn { get; init; }

    public string? VoidReason { get; init; }
}

/// <summary>A paper in a register of another house.</summary>
public sealed record PaperLine
{
    public PaperId Id { get; init; }

    public string Number { get; init; } = "";

    public DateOnly IssuedOn { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public DateOnly? VoidedOn { get; init; }

    public string? VoidReason { get; init; }

    public DateOnly? ReceiptOn { get; init; }
}

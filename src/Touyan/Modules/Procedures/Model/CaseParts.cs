using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Procedures.Model;

/// <summary>An organisation with a part in a case: whoever sees it may follow the case.</summary>
[DisplayName("参与方")]
public sealed class CaseParty : ICountyOwned
{
    private CaseParty() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public CaseId CaseId { get; private set; }

    /// <summary>Its id in the definition: source, target …</summary>
    [NotTraced]
    public string Party { get; private set; } = "";

    [DisplayName("党组织")]
    public OrganizationId OrganizationId { get; private set; }

    internal static CaseParty Of(Case of, string party, OrganizationId organization) =>
        new()
        {
            CountyCode = of.CountyCode,
            Id = Guid.CreateVersion7(),
            CaseId = of.Id,
            Party = party,
            OrganizationId = organization,
        };

    /// <summary>The organisation was merged into another.</summary>
    internal void GoAlongTo(OrganizationId organization) => OrganizationId = organization;
}

/// <summary>Something that happened in a case beside its decisions. Appended, never changed.</summary>
[DisplayName("办理情况")]
public sealed class CaseEvent : ICountyOwned
{
    public const int TextMaxLength = 500;

    private CaseEvent() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public CaseId CaseId { get; private set; }

    [NotTraced]
    public Guid? StepId { get; private set; }

    [DisplayName("情况")]
    public CaseEventKind Kind { get; private set; }

    [NotTraced]
    public DateTime At { get; private set; }

    [NotTraced]
    public AccountId? ById { get; private set; }

    /// <summary>Who; the program itself when nobody did.</summary>
    [NotTraced]
    public string By { get; private set; } = "";

    [DisplayName("说明")]
    public string Text { get; private set; } = "";

    internal static CaseEvent Of(Case of, CaseEventKind kind, string text, Doer by, CaseStep? step = null) =>
        new()
        {
            CountyCode = of.CountyCode,
            Id = Guid.CreateVersion7(),
            CaseId = of.Id,
            StepId = step?.Id,
            Kind = kind,
            At = by.At,
            ById = by.Account,
            By = by.Name,
            Text = text,
        };
}

/// <summary>A document of a step: handed in, with its own data (files attached under its title belong to it); or issued by it.</summary>
[DisplayName("材料")]
public sealed class CaseDocument : ICountyOwned
{
    /// <summary>Of one that is typed; numbers of issued papers are longer.</summary>
    public const int NumberMaxLength = 60;
    public const int PaperNumberMaxLength = 200;
    public const int MostPages = 999;

    private CaseDocument() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public CaseId CaseId { get; private set; }

    [NotTraced]
    public Guid? StepId { get; private set; }

    /// <summary>Its id in the check list of the definition.</summary>
    [NotTraced]
    public string Document { get; private set; } = "";

    [DisplayName("材料名称")]
    public string Title { get; private set; } = "";

    [DisplayName("文号或编号")]
    public string? Number { get; private set; }

    [DisplayName("材料日期")]
    public DateOnly? DatedOn { get; private set; }

    [DisplayName("页数")]
    public int? Pages { get; private set; }

    /// <summary>The paper, where the step itself issued it.</summary>
    [NotTraced]
    public PaperId? PaperId { get; private set; }

    [NotTraced]
    public DateTime At { get; private set; }

    [NotTraced]
    public string By { get; private set; } = "";

    internal static CaseDocument Of(Case of, CaseStep? step, DocumentGiven given, string title, Doer by) =>
        new()
        {
            CountyCode = of.CountyCode,
            Id = Guid.CreateVersion7(),
            CaseId = of.Id,
            StepId = step?.Id,
            Document = given.Document,
            Title = title,
            Number = string.IsNullOrWhiteSpace(given.Number) ? null : given.Number.Trim(),
            DatedOn = given.DatedOn,
            Pages = given.Pages,
            At = by.At,
            By = by.Name,
        };

    internal static CaseDocument Of(Case of, CaseStep step, IssuedPaper paper, string title, string kind, DateOnly on, Doer by) =>
        new()
        {
            CountyCode = of.CountyCode,
            Id = Guid.CreateVersion7(),
            CaseId = of.Id,
            StepId = step.Id,
            Document = kind,
            Title = title,
            Number = paper.Number,
            DatedOn = on,
            PaperId = paper.Id,
            At = by.At,
            By = by.Name,
        };
}

/// <summary>Who does something, as it is written down.</summary>
public sealed record Doer(AccountId? Account, MemberId? Member, string Name, string Post, DateTime At)
{
    public static Doer Of(Actor by, ActingPost? post, DateTime at) => new(by.Account, by.Member, by.Name, post?.Title ?? "", at);

    /// <summary>The program, when a limit passes.</summary>
    public static Doer Program(DateTime at) => new(null, null, "系统", "", at);
}

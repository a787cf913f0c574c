using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Development.Plans;

/// <summary>What an entry of a plan tells.</summary>
public enum PlanEntryKind
{
    [Display(Name = "县委组织部下达")]
    Granted = 1,

    [Display(Name = "分解到党支部")]
    Assigned = 2,

    [Display(Name = "占用")]
    Taken = 3,

    [Display(Name = "退回")]
    Returned = 4,
}

/// <summary>One line of the ledger of a plan.</summary>
[DisplayName("发展党员计划台账")]
public sealed class PlanEntry : ICountyOwned
{
    public const int ReasonMaxLength = 500;

    private PlanEntry() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public Guid PlanId { get; private set; }

    [DisplayName("事项")]
    public PlanEntryKind Kind { get; private set; }

    [DisplayName("名额")]
    public int Places { get; private set; }

    [DisplayName("党支部")]
    public OrganizationId? BranchId { get; private set; }

    [NotTraced]
    public ApplicantId? ApplicantId { get; private set; }

    [DisplayName("日期")]
    public DateOnly On { get; private set; }

    [DisplayName("文号")]
    public string? DocumentNumber { get; private set; }

    [DisplayName("事由")]
    public string Reason { get; private set; } = "";

    [DisplayName("登记人")]
    public string By { get; private set; } = "";

    [NotTraced]
    public DateTime RecordedAt { get; private set; }

    internal static PlanEntry Of(
        DevelopmentPlan plan,
        PlanEntryKind kind,
        int places,
        OrganizationId? branch,
        ApplicantId? applicant,
        PlanNote note
    ) =>
        new()
        {
            CountyCode = plan.CountyCode,
            Id = Guid.CreateVersion7(),
            PlanId = plan.Id,
            Kind = kind,
            Places = places,
            BranchId = branch,
            ApplicantId = applicant,
            On = note.On,
            DocumentNumber = note.DocumentNumber,
            Reason = note.Reason,
            By = note.By,
            RecordedAt = note.RecordedAt,
        };
}

/// <summary>When, why and by whom an entry is made.</summary>
public sealed record PlanNote(DateOnly On, string Reason, string By, DateTime RecordedAt)
{
    public string? DocumentNumber { get; init; }
}

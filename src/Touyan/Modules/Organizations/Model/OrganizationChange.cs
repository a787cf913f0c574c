using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Trail;

namespace Touyan.Modules.Organizations.Model;

/// <summary>What happened to an organisation.</summary>
public enum OrganizationChangeKind
{
    [Display(Name = "成立")]
    Established = 1,

    [Display(Name = "更名")]
    Renamed = 2,

    [Display(Name = "隶属调整")]
    Moved = 3,

    [Display(Name = "类别调整")]
    TypeChanged = 4,

    [Display(Name = "信息更正")]
    Corrected = 5,

    [Display(Name = "并入其他组织")]
    Merged = 6,

    [Display(Name = "接收并入组织")]
    Absorbed = 7,

    [Display(Name = "撤销")]
    Dissolved = 8,
}

/// <summary>One change of an organisation with its three dates: when it took effect, the date on its paper, when it was entered. Appended, never changed.</summary>
[DisplayName("组织变更")]
public sealed class OrganizationChange : ICountyOwned
{
    public const int ShownMaxLength = 1000;

    private OrganizationChange() { }

    public int CountyCode { get; private set; }

    public Guid Id { get; private set; }

    [NotTraced]
    public OrganizationId OrganizationId { get; private set; }

    [NotTraced]
    public OrganizationChangeKind Kind { get; private set; }

    [NotTraced]
    public DateOnly EffectiveOn { get; private set; }

    /// <summary>What was, in the words of a reader.</summary>
    [NotTraced]
    public string? Before { get; private set; }

    /// <summary>What became.</summary>
    [NotTraced]
    public string? After { get; private set; }

    /// <summary>The organisation it was merged into, or that it took in; the new parent of a move.</summary>
    [NotTraced]
    public OrganizationId? OtherId { get; private set; }

    [NotTraced]
    public string Reason { get; private set; } = "";

    [NotTraced]
    public string? DocumentNumber { get; private set; }

    [NotTraced]
    public DateOnly? DocumentOn { get; private set; }

    /// <summary>Why it was entered directly; null for what a procedure decided.</summary>
    [NotTraced]
    public DirectGround? Ground { get; private set; }

    [NotTraced]
    public DateTime RecordedAt { get; private set; }

    [NotTraced]
    public AccountId RecordedById { get; private set; }

    [NotTraced]
    public string RecordedBy { get; private set; } = "";

    internal static OrganizationChange Of(
        Organization organization,
        OrganizationChangeKind kind,
        ChangeBasis basis,
        string? before,
        string? after,
        OrganizationId? other = null
    ) =>
        new()
        {
            CountyCode = organization.CountyCode,
            Id = Guid.CreateVersion7(),
            OrganizationId = organization.Id,
            Kind = kind,
            EffectiveOn = basis.On,
            Before = before,
            After = after,
            OtherId = other,
            Reason = basis.Reason.Trim(),
            DocumentNumber = string.IsNullOrWhiteSpace(basis.DocumentNumber) ? null : basis.DocumentNumber.Trim(),
            DocumentOn = basis.DocumentOn,
            Ground = basis.Ground,
            RecordedAt = basis.RecordedAt,
            RecordedById = basis.By.Account,
            RecordedBy = basis.By.Name,
        };
}

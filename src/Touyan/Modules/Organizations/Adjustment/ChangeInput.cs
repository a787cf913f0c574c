using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;

namespace Touyan.Modules.Organizations.Adjustment;

/// <summary>What every form on an organisation asks for beside its own fields: since when, why, on what paper.</summary>
public abstract record ChangeInput
{
    [Display(Name = "直接登记的原因", Description = "平常的变更按流程办理；直接登记只用于首次建库和改正差错", Order = 89)]
    [Required]
    public DirectGround? Ground { get; init; }

    [Display(Name = "生效日期", Description = "从这一天起，组织沿革按调整后的情况记载", Order = 90)]
    [Required]
    public DateOnly? On { get; init; }

    [Display(Name = "事由", Order = 91)]
    [Required, StringLength(ChangeBasis.ReasonMaxLength), DataType(DataType.MultilineText)]
    public string Reason { get; init; } = "";

    [Display(Name = "文号", Description = "如：海组〔2025〕12号", Order = 92)]
    [StringLength(ChangeBasis.DocumentNumberMaxLength)]
    public string? DocumentNumber { get; init; }

    [Display(Name = "文件日期", Order = 93)]
    public DateOnly? DocumentOn { get; init; }

    /// <summary>The version that the user saw; what changed meanwhile is not overwritten. Programs send it as If-Match.</summary>
    [JsonIgnore]
    public int? Version { get; init; }

    /// <summary>Only asks what would be done; nothing is written.</summary>
    [Description("只问会怎样，不办理")]
    public bool Preview { get; init; }

    internal ChangeBasis ToBasis(Actor by, TimeProvider clock) =>
        new()
        {
            On = On!.Value,
            Reason = Reason,
            DocumentNumber = DocumentNumber,
            DocumentOn = DocumentOn,
            Ground = Ground,
            By = by,
            RecordedAt = clock.UtcNow,
        };
}

/// <summary>What an act on an organisation came to, or would come to.</summary>
/// <param name="Id">The organisation to look at next.</param>
/// <param name="Effects">What it does, sentence by sentence.</param>
/// <param name="IsDone">False when it was only asked.</param>
public sealed record ChangeOutcome(OrganizationId Id, IReadOnlyList<string> Effects, bool IsDone);

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;

namespace Touyan.Modules.Members.Desk;

/// <summary>What every form on a member carries: who, as he was seen, and why.</summary>
public abstract record MemberInput
{
    [JsonIgnore]
    public MemberId Id { get; init; }

    /// <summary>The version that the user saw. Programs send it as If-Match.</summary>
    [JsonIgnore]
    public int? Version { get; init; }

    [Display(Name = "事由", Order = 99), Required, StringLength(500), DataType(DataType.MultilineText)]
    public string Reason { get; init; } = "";
}

/// <summary>What every form on a happening asks for: the day, the paper.</summary>
public abstract record HappeningInput : MemberInput
{
    [Display(Name = "日期", Order = 90), Required]
    public DateOnly? On { get; init; }

    [Display(Name = "文号", Description = "如：海组〔2026〕12号；可以不填", Order = 91), StringLength(100)]
    public string? DocumentNumber { get; init; }

    [Display(Name = "文件日期", Order = 92)]
    public DateOnly? EvidenceOn { get; init; }

    internal Happening ToHappening(DateTime now) => new(On!.Value, now) { DocumentNumber = DocumentNumber, EvidenceOn = EvidenceOn };
}

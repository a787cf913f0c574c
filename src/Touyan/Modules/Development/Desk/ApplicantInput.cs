using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Touyan.Modules.Development.Desk;

/// <summary>What every form on an applicant carries: who, as he was seen, and why.</summary>
public abstract record ApplicantInput
{
    [JsonIgnore]
    public ApplicantId Id { get; init; }

    /// <summary>The version that the user saw. Programs send it as If-Match.</summary>
    [JsonIgnore]
    public int? Version { get; init; }
}

/// <summary>An act with a reason in words.</summary>
public abstract record ReasonedInput : ApplicantInput
{
    [Display(Name = "事由", Order = 99), Required, StringLength(500), DataType(DataType.MultilineText)]
    public string Reason { get; init; } = "";
}

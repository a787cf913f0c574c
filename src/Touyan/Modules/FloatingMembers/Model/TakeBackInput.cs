using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Touyan.Modules.FloatingMembers.Model;

/// <summary>Dues paid elsewhere that were noted wrongly, as either side takes them back.</summary>
public abstract record TakeBackInput
{
    [JsonIgnore]
    public Guid Dues { get; init; }

    [JsonIgnore]
    public int? Version { get; init; }

    [Display(Name = "撤销原因"), Required, StringLength(NotedDues.WhyMaxLength)]
    public string Why { get; init; } = "";
}

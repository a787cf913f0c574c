using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;

namespace Touyan.Modules.Development.Pool;

/// <summary>Which applicants a list shows. Names of the properties are those of the address: /development?organization=…&amp;stage=activist.</summary>
public record PoolFilter
{
    /// <summary>None means all that the actor may see.</summary>
    [Display(Name = "党组织")]
    public OrganizationId? Organization { get; init; }

    /// <summary>Part of the name in Chinese characters, or the first letters of its pinyin.</summary>
    [Display(Name = "姓名或拼音首字母"), StringLength(50)]
    public string? Name { get; init; }

    /// <summary>Those still on the way when none is given.</summary>
    [Display(Name = "阶段")]
    public ApplicantStage? Stage { get; init; }

    [Display(Name = "团员情况")]
    public LeagueStanding? League { get; init; }

    [Display(Name = "申请日期自")]
    public DateOnly? AppliedFrom { get; init; }

    [Display(Name = "申请日期至")]
    public DateOnly? AppliedTo { get; init; }

    /// <summary>Activists whose next half-yearly review falls due on this day or before.</summary>
    [Display(Name = "半年考察应在此日前")]
    public DateOnly? ReviewDueBy { get; init; }

    /// <summary>On probation that ends on this day or before.</summary>
    [Display(Name = "预备期届满至")]
    public DateOnly? ProbationEndsBy { get; init; }

    /// <summary>On probation that ends on this day or later.</summary>
    [Display(Name = "预备期届满自")]
    public DateOnly? ProbationEndsFrom { get; init; }

    /// <summary>name, applied or organization; with a minus before it from the end.</summary>
    [RegularExpression("^-?(name|applied|organization)$", ErrorMessage = "没有这种排序")]
    public string? Sort { get; init; }

    internal bool IsDescending => Sort is ['-', ..];

    internal string SortedBy => Sort?.TrimStart('-') ?? "name";

    /// <summary>True when one of the folded conditions is set.</summary>
    internal bool IsNarrowed =>
        (AppliedFrom ?? AppliedTo ?? ReviewDueBy ?? ProbationEndsBy ?? ProbationEndsFrom) is not null || League is not null;
}

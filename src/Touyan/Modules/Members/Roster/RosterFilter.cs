using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;

namespace Touyan.Modules.Members.Roster;

/// <summary>Which members a roster shows. Names of the properties are those of the address: /members?organization=…&amp;ageBand=8.</summary>
public record RosterFilter
{
    /// <summary>None means all that the actor may see.</summary>
    [Display(Name = "党组织")]
    public OrganizationId? Organization { get; init; }

    [Display(Name = "含下级党组织")]
    public bool Below { get; init; } = true;

    /// <summary>The day; today when none is given.</summary>
    [Display(Name = "时点")]
    public DateOnly? On { get; init; }

    /// <summary>Part of the name in Chinese characters, or the first letters of its pinyin.</summary>
    [Display(Name = "姓名或拼音首字母"), StringLength(50)]
    public string? Name { get; init; }

    [Display(Name = "性别")]
    public Sex? Sex { get; init; }

    /// <summary>Code of a band of rulebook/bands/age.yaml.</summary>
    [Display(Name = "年龄段")]
    public string? AgeBand { get; init; }

    /// <summary>Group of rulebook/codes/education.yaml, or <see cref="Unknown"/>.</summary>
    [Display(Name = "学历")]
    public string? Education { get; init; }

    /// <summary>A code of rulebook/codes/ethnicity.yaml, or <see cref="Minority"/>.</summary>
    [Display(Name = "民族")]
    public string? Ethnicity { get; init; }

    [Display(Name = "党员类别")]
    public MemberKind? Kind { get; init; }

    /// <summary>Members on the books when none is given.</summary>
    [Display(Name = "党籍状态")]
    public RosterStanding? Standing { get; init; }

    [Display(Name = "入党时间自")]
    public DateOnly? JoinedFrom { get; init; }

    [Display(Name = "入党时间至")]
    public DateOnly? JoinedTo { get; init; }

    /// <summary>Group of rulebook/codes/occupation.yaml, or <see cref="Unknown"/>.</summary>
    [Display(Name = "职业")]
    public string? Occupation { get; init; }

    /// <summary>Code of rulebook/codes/sector.yaml: of the organisation.</summary>
    [Display(Name = "领域")]
    public string? Sector { get; init; }

    /// <summary>Probation ends on this day or after.</summary>
    [Display(Name = "预备期届满自")]
    public DateOnly? ProbationEndsFrom { get; init; }

    /// <summary>Probation ends on this day or before.</summary>
    [Display(Name = "预备期届满至")]
    public DateOnly? ProbationEndsBy { get; init; }

    /// <summary>name, born, joined or organization; with a minus before it from the end.</summary>
    public string? Sort { get; init; }

    public const string Unknown = "none";

    public const string Minority = "minority";

    internal bool IsDescending => Sort is ['-', ..];

    internal string SortedBy => Sort?.TrimStart('-') ?? "name";
}

/// <summary>Which standings a roster shows; without a choice those on the books: normal, and lost but searched for.</summary>
public enum RosterStanding
{
    [Display(Name = "正常")]
    Normal = 1,

    [Display(Name = "停止党籍")]
    Suspended = 2,

    [Display(Name = "失联")]
    LostContact = 3,

    [Display(Name = "已转出")]
    Transferred = 4,

    [Display(Name = "出党")]
    LeftParty = 5,

    [Display(Name = "去世")]
    Deceased = 6,

    [Display(Name = "全部（含已不在册）")]
    All = 9,
}

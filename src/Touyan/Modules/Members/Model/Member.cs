using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.Members.Model;

/// <summary>A member as he is today; spells tell what was true on any day. Age, standing in years and the end of probation are computed, never stored.</summary>
[DisplayName("党员")]
public sealed partial class Member : ICountyOwned, IVersioned
{
    public const int NameMaxLength = 50;

    /// <summary>Names of the sealed columns, part of each seal.</summary>
    internal const string IdNumberColumn = "members.id_number";
    internal const string PhoneColumn = "members.phone";

    private readonly List<MembershipSpell> spells = [];
    private readonly List<EducationRecord> educationRecords = [];
    private readonly List<OccupationSpell> occupationSpells = [];
    private readonly List<Honour> honours = [];

    private Member() { }

    public int CountyCode { get; private set; }

    public MemberId Id { get; private set; }

    [DisplayName("姓名")]
    public string Name { get; private set; } = "";

    /// <summary>Pinyin of the name: order and search; derived.</summary>
    [NotTraced]
    public string NameKey { get; private set; } = "";

    /// <summary>Pinyin initials: search; derived.</summary>
    [NotTraced]
    public string Initials { get; private set; } = "";

    /// <summary>Sealed; unique within a county by its digest. Masks itself in text.</summary>
    [DisplayName("公民身份号码")]
    public Secret<CitizenId> IdNumber { get; private set; } = null!;

    /// <summary>Keyed digest of the ID number, by which it is found; filled by the data layer, computed anew when the look-up key changes.</summary>
    [NotTraced, NotWitnessed]
    public byte[] IdNumberDigest { get; private set; } = [];

    [DisplayName("性别")]
    public Sex Sex { get; private set; }

    [DisplayName("出生日期")]
    public DateOnly BornOn { get; private set; }

    /// <summary>Code of rulebook/codes/ethnicity.yaml (GB/T 3304).</summary>
    [DisplayName("民族"), Coded("ethnicity")]
    public string Ethnicity { get; private set; } = "";

    [DisplayName("籍贯")]
    public string? NativePlace { get; private set; }

    /// <summary>Sealed. Masks itself in text.</summary>
    [DisplayName("手机号码")]
    public Secret<PhoneNumber>? Phone { get; private set; }

    /// <summary>Highest level, code of rulebook/codes/education.yaml; follows the education records.</summary>
    [DisplayName("学历"), Coded("education")]
    public string? Education { get; private set; }

    /// <summary>Today's occupation, code of rulebook/codes/occupation.yaml; follows the occupation spells.</summary>
    [DisplayName("工作岗位"), Coded("occupation")]
    public string? Occupation { get; private set; }

    /// <summary>入党日期: the day the branch meeting passed the admission.</summary>
    [DisplayName("入党日期")]
    public DateOnly AdmittedOn { get; private set; }

    /// <summary>转正日期; null for a probationary member.</summary>
    [DisplayName("转正日期")]
    public DateOnly? ConvertedOn { get; private set; }

    /// <summary>Until when the probation was extended; null when it was not.</summary>
    [DisplayName("预备期延长至")]
    public DateOnly? ProbationExtendedTo { get; private set; }

    [DisplayName("党员类别")]
    public MemberKind Kind { get; private set; }

    [DisplayName("党籍状态")]
    public MembershipStanding Standing { get; private set; }

    [DisplayName("所在党组织")]
    public OrganizationId OrganizationId { get; private set; }

    [DisplayName("备注")]
    public string? Note { get; private set; }

    /// <summary>The member that this record was merged into, when it was a second record of the same person.</summary>
    [DisplayName("并入")]
    public MemberId? MergedInto { get; private set; }

    /// <summary>The import that brought this record in.</summary>
    [NotTraced]
    public Guid? ImportId { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    /// <summary>Where, as what and how he stood, from admission on.</summary>
    public IReadOnlyList<MembershipSpell> Spells => spells;

    public IReadOnlyList<EducationRecord> EducationRecords => educationRecords;

    public IReadOnlyList<OccupationSpell> OccupationSpells => occupationSpells;

    public IReadOnlyList<Honour> Honours => honours;
}

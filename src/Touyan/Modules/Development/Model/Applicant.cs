using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Trail;
using Touyan.Platform.Secrets;
using Touyan.Platform.Text;

namespace Touyan.Modules.Development.Model;

/// <summary>Somebody on the way into the Party. What was decided about him stands in his case; here is who he is and how far he has come.</summary>
[DisplayName("发展党员工作对象")]
public sealed partial class Applicant : ICountyOwned, IVersioned
{
    public const int NameMaxLength = 50;
    public const int TextMaxLength = 200;

    /// <summary>Names of the sealed columns, part of each seal.</summary>
    internal const string IdNumberColumn = "applicants.id_number";
    internal const string PhoneColumn = "applicants.phone";

    private readonly List<CultivationReview> reviews = [];
    private readonly List<ApplicantMove> moves = [];

    private Applicant() { }

    public int CountyCode { get; private set; }

    public ApplicantId Id { get; private set; }

    /// <summary>The id as cases know their subjects: what the two are joined by in a query.</summary>
    [NotTraced]
    public Guid CaseSubject { get; private set; }

    [DisplayName("姓名")]
    public string Name { get; private set; } = "";

    /// <summary>Pinyin of the name: order and search; derived.</summary>
    [NotTraced]
    public string NameKey { get; private set; } = "";

    /// <summary>Pinyin initials: search; derived.</summary>
    [NotTraced]
    public string Initials { get; private set; } = "";

    /// <summary>Sealed. Masks itself in text.</summary>
    [DisplayName("公民身份号码")]
    public Secret<CitizenId> IdNumber { get; private set; } = null!;

    /// <summary>Keyed digest of the ID number, by which a second application is found; filled by the data layer.</summary>
    [NotTraced, NotWitnessed]
    public byte[] IdNumberDigest { get; private set; } = [];

    [DisplayName("性别")]
    public Sex Sex { get; private set; }

    [DisplayName("出生日期")]
    public DateOnly BornOn { get; private set; }

    /// <summary>Code of rulebook/codes/ethnicity.yaml (GB/T 3304).</summary>
    [DisplayName("民族"), Coded("ethnicity")]
    public string Ethnicity { get; private set; } = "";

    /// <summary>Sealed. Masks itself in text.</summary>
    [DisplayName("手机号码")]
    public Secret<PhoneNumber>? Phone { get; private set; }

    /// <summary>Code of rulebook/codes/education.yaml.</summary>
    [DisplayName("学历"), Coded("education")]
    public string? Education { get; private set; }

    /// <summary>Code of rulebook/codes/occupation.yaml.</summary>
    [DisplayName("工作岗位"), Coded("occupation")]
    public string? Occupation { get; private set; }

    [DisplayName("工作学习单位")]
    public string? WorkUnit { get; private set; }

    [DisplayName("居住地")]
    public string? Residence { get; private set; }

    [DisplayName("团员情况")]
    public LeagueStanding League { get; private set; }

    /// <summary>The branch that develops him.</summary>
    [DisplayName("所在党支部")]
    public OrganizationId OrganizationId { get; private set; }

    [DisplayName("阶段")]
    public ApplicantStage Stage { get; private set; }

    [DisplayName("申请入党日期")]
    public DateOnly AppliedOn { get; private set; }

    [DisplayName("确定为入党积极分子日期")]
    public DateOnly? ActivistOn { get; private set; }

    [DisplayName("确定为发展对象日期")]
    public DateOnly? TargetOn { get; private set; }

    /// <summary>The day of the branch meeting that passed his admission, once the committee has approved it.</summary>
    [DisplayName("成为预备党员日期")]
    public DateOnly? AdmittedOn { get; private set; }

    /// <summary>Until when he is on probation, extended or not.</summary>
    [DisplayName("预备期至")]
    public DateOnly? ProbationTo { get; private set; }

    /// <summary>The day on which his way ended: full member, withdrawn, refused, gone elsewhere.</summary>
    [DisplayName("结束日期")]
    public DateOnly? EndedOn { get; private set; }

    [DisplayName("结束说明")]
    public string? Ending { get; private set; }

    /// <summary>Number of the form of admission (入党志愿书): no two have the same.</summary>
    [DisplayName("入党志愿书编号")]
    public string? FormNumber { get; private set; }

    /// <summary>The member that he has become.</summary>
    [DisplayName("党员")]
    public MemberId? MemberId { get; private set; }

    [NotTraced]
    public DateTime RecordedAt { get; private set; }

    [NotTraced]
    public Guid? ImportId { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    /// <summary>Reviews by the branch, while activist and while probationary.</summary>
    public IReadOnlyList<CultivationReview> Reviews => reviews;

    public IReadOnlyList<ApplicantMove> Moves => moves;

    public TrailSubject Subject => new("applicant", Id.Value, Name, OrganizationId);

    /// <summary>Enters somebody who handed in an application.</summary>
    public static Applicant Register(Registration registration)
    {
        var id = EntityId.New<ApplicantId>();
        return new Applicant
        {
            CountyCode = registration.County,
            Id = id,
            CaseSubject = id.Value,
            Name = registration.Name,
            NameKey = Pinyin.Key(registration.Name),
            Initials = Pinyin.Initials(registration.Name),
            IdNumber = registration.IdNumber,
            Sex = registration.Sex,
            BornOn = registration.BornOn,
            Ethnicity = registration.Ethnicity,
            Phone = Secret.Of(registration.Phone),
            Education = registration.Education,
            Occupation = registration.Occupation,
            WorkUnit = registration.WorkUnit,
            Residence = registration.Residence,
            League = registration.League,
            OrganizationId = registration.OrganizationId,
            Stage = ApplicantStage.Applicant,
            AppliedOn = registration.AppliedOn,
            RecordedAt = registration.RecordedAt,
            ImportId = registration.ImportId,
        };
    }

    /// <summary>What was written of him, to be written again where it was wrong.</summary>
    internal Registration AsRegistered(LeagueStanding league) =>
        new()
        {
            County = CountyCode,
            OrganizationId = OrganizationId,
            Name = Name,
            IdNumber = IdNumber.Value,
            Ethnicity = Ethnicity,
            League = league,
            AppliedOn = AppliedOn,
            RecordedAt = RecordedAt,
        };

    /// <summary>What was written wrongly is put right; a phone number that is not given stays.</summary>
    public Refusal? Correct(Registration read)
    {
        if (!Stage.IsBeforeAdmission)
            return DevelopmentRefusals.WrongStage(Stage);

        (Name, NameKey, Initials) = (read.Name, Pinyin.Key(read.Name), Pinyin.Initials(read.Name));
        (Ethnicity, Education, Occupation) = (read.Ethnicity, read.Education, read.Occupation);
        (WorkUnit, Residence, League) = (read.WorkUnit, read.Residence, read.League);
        if (read.Phone is { } phone)
            Phone = Secret.Of<PhoneNumber>(phone);

        return null;
    }
}

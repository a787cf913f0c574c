using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Trail;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.Transfers.Model;

/// <summary>
/// 来转党员: a member of another office's books on his way here, as his letter and his file tell him. Nobody counts him here before he is received. Of
/// one who comes from another county of this installation no more is kept than his letter says: his file is opened when he is received.
/// </summary>
[DisplayName("来转党员")]
public sealed class Arrival : ICountyOwned
{
    internal const string IdNumberColumn = "transfer_arrivals.id_number";
    internal const string PhoneColumn = "transfer_arrivals.phone";

    private Arrival() { }

    public int CountyCode { get; private set; }

    public ArrivalId Id { get; private set; }

    [DisplayName("姓名")]
    public string Name { get; private set; } = "";

    /// <summary>The branch that he is to come to, or the committee that is to say which.</summary>
    [DisplayName("转入党组织")]
    public OrganizationId OrganizationId { get; private set; }

    [DisplayName("转出党组织")]
    public string FromName { get; private set; } = "";

    [DisplayName("党员类别")]
    public MemberKind Kind { get; private set; }

    /// <summary>Sealed. Null for one whose file another county of this installation has.</summary>
    [DisplayName("公民身份号码")]
    public Secret<CitizenId>? IdNumber { get; private set; }

    /// <summary>Sealed.</summary>
    [DisplayName("手机号码")]
    public Secret<PhoneNumber>? Phone { get; private set; }

    [DisplayName("民族"), Coded("ethnicity")]
    public string? Ethnicity { get; private set; }

    [DisplayName("籍贯")]
    public string? NativePlace { get; private set; }

    [DisplayName("学历"), Coded("education")]
    public string? Education { get; private set; }

    [DisplayName("工作岗位"), Coded("occupation")]
    public string? Occupation { get; private set; }

    [DisplayName("工作单位")]
    public string? WorkUnit { get; private set; }

    [DisplayName("入党日期")]
    public DateOnly? AdmittedOn { get; private set; }

    [DisplayName("转正日期")]
    public DateOnly? ConvertedOn { get; private set; }

    /// <summary>The county of this installation that he comes from.</summary>
    [NotTraced]
    public int? FromCounty { get; private set; }

    /// <summary>His number is no longer kept: he came and stands in the books, or he did not come.</summary>
    public bool IsForgotten => FromCounty is null && IdNumber is null;

    public TrailSubject Subject => new("arrival", Id.Value, Name, OrganizationId);

    /// <summary>From outside the installation.</summary>
    public static Arrival Register(int county, PersonFacts person, PhoneNumber? phone, OrganizationId to, string from) =>
        new()
        {
            CountyCode = county,
            Id = EntityId.New<ArrivalId>(),
            Name = person.Name.Trim(),
            OrganizationId = to,
            FromName = from.Trim(),
            Kind = person.Kind,
            IdNumber = person.IdNumber,
            Phone = Secret.Of(phone),
            Ethnicity = person.Ethnicity,
            NativePlace = person.NativePlace,
            Education = person.Education,
            Occupation = person.Occupation,
            WorkUnit = person.WorkUnit,
            AdmittedOn = person.AdmittedOn,
            ConvertedOn = person.ConvertedOn,
        };

    /// <summary>From another county of the installation: what his letter says.</summary>
    public static Arrival FromOther(int county, string name, MemberKind kind, OrganizationId to, string from, int fromCounty) =>
        new()
        {
            CountyCode = county,
            Id = EntityId.New<ArrivalId>(),
            Name = name,
            OrganizationId = to,
            FromName = from,
            Kind = kind,
            FromCounty = fromCounty,
        };

    /// <summary>What only his reception needed is kept no longer than that.</summary>
    public void Forget() => (IdNumber, Phone) = (null, null);

    /// <summary>The organisation that he is to come to went into another.</summary>
    public void FollowMerger(OrganizationId into) => OrganizationId = into;

    /// <summary>As the books of members ask for him.</summary>
    public PersonFacts ToPerson() =>
        new()
        {
            Name = Name,
            IdNumber = IdNumber!.Value,
            Ethnicity = Ethnicity ?? "",
            NativePlace = NativePlace,
            Phone = Phone?.Value.Value,
            Education = Education,
            Occupation = Occupation,
            WorkUnit = WorkUnit,
            AdmittedOn = AdmittedOn!.Value,
            ConvertedOn = ConvertedOn,
            Kind = Kind,
        };
}

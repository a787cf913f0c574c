using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.FloatingMembers.Model;

/// <summary>A member of elsewhere who is here (磁铁): registered on arrival by the organisation that receives him, signed off on leaving.</summary>
[DisplayName("流入登记")]
public sealed partial class Inflow : ICountyOwned, IVersioned
{
    public const int NameMaxLength = 50;

    /// <summary>Names of the sealed columns, part of each seal.</summary>
    internal const string IdNumberColumn = "inflows.id_number";
    internal const string PhoneColumn = "inflows.phone";
    internal const string HomePhoneColumn = "inflows.home_phone";

    private readonly List<InflowDues> dues = [];

    private Inflow() { }

    public int CountyCode { get; private set; }

    public InflowId Id { get; private set; }

    [DisplayName("接收的党组织")]
    public OrganizationId OrganizationId { get; private set; }

    /// <summary>His record, when he is a member of this county; null for one from outside.</summary>
    [DisplayName("本县党员档案")]
    public MemberId? MemberId { get; private set; }

    [DisplayName("姓名")]
    public string Name { get; private set; } = "";

    /// <summary>Sealed; found by its digest. Masks itself in text.</summary>
    [DisplayName("公民身份号码")]
    public Secret<CitizenId>? IdNumber { get; private set; }

    [NotTraced, NotWitnessed]
    public byte[]? IdNumberDigest { get; private set; }

    [DisplayName("联系电话")]
    public Secret<PhoneNumber>? Phone { get; private set; }

    [DisplayName("流入日期")]
    public DateOnly ArrivedOn { get; private set; }

    [DisplayName("流入原因")]
    public FloatingReason Reason { get; private set; }

    [DisplayName("去向")]
    public FloatingPlace Kind { get; private set; }

    [DisplayName("现居住或者工作地点")]
    public string Place { get; private set; } = "";

    [DisplayName("原所在党组织")]
    public string HomeOrganization { get; private set; } = "";

    [DisplayName("原党组织联系人")]
    public string? HomeContact { get; private set; }

    [DisplayName("原党组织联系电话")]
    public Secret<PhoneNumber>? HomePhone { get; private set; }

    /// <summary>Number of the 流动党员活动证 that he brought.</summary>
    [DisplayName("活动证编号")]
    public string? CardNumber { get; private set; }

    [DisplayName("联系人")]
    public MemberId ContactPersonId { get; private set; }

    [DisplayName("流出日期")]
    public DateOnly? LeftOn { get; private set; }

    [DisplayName("流出去向")]
    public string? LeftFor { get; private set; }

    [DisplayName("签批人")]
    public string? SignedOffBy { get; private set; }

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    public IReadOnlyList<InflowDues> Dues => dues;

    public bool IsOpen => LeftOn is null;

    /// <summary>He reports on arrival.</summary>
    public static Result<Inflow> Register(InflowFacts facts)
    {
        if (facts.ArrivedOn > Clock.ToChinaDate(facts.RecordedAt))
            return FloatingRefusals.InFuture("ArrivedOn");

        return new Inflow
        {
            CountyCode = facts.County,
            Id = EntityId.New<InflowId>(),
            OrganizationId = facts.Organization,
            MemberId = facts.Member,
            Name = facts.Name,
            IdNumber = Secret.Of(facts.IdNumber),
            Phone = Secret.Of(facts.Phone),
            ArrivedOn = facts.ArrivedOn,
            Reason = facts.Reason,
            Kind = facts.Kind,
            Place = facts.Place,
            HomeOrganization = facts.HomeOrganization,
            HomeContact = facts.HomeContact,
            HomePhone = Secret.Of(facts.HomePhone),
            CardNumber = facts.CardNumber,
            ContactPersonId = facts.ContactPerson,
            RecordedAt = facts.RecordedAt,
        };
    }

    /// <summary>The receiving organisation saw or spoke to him: a row of its own.</summary>
    public Result<InflowContact> Contact(ContactFacts facts) =>
        !IsOpen ? FloatingRefusals.InflowEnded
        : facts.Check(ArrivedOn) is { } refusal ? refusal
        : InflowContact.Of(this, facts);

    /// <summary>He paid his dues here for some months; each month is paid once.</summary>
    /// <param name="facts">What he paid.</param>
    /// <param name="noted">First and last months that either side has noted already.</param>
    /// <param name="rules">The rules of the day.</param>
    public Result<InflowDues> Pay(DuesFacts facts, IEnumerable<(DateOnly From, DateOnly To)> noted, FloatingRules rules)
    {
        if (!IsOpen)
            return FloatingRefusals.InflowEnded;

        if (string.IsNullOrWhiteSpace(CardNumber))
            return FloatingRefusals.DuesWithoutCard(rules);

        var today = Clock.ToChinaDate(facts.RecordedAt);
        if (facts.PaidOn > today)
            return FloatingRefusals.InFuture("PaidOn");

        if (facts.To < facts.From || facts.From < InflowDues.MonthOf(ArrivedOn) || facts.To > InflowDues.MonthOf(today))
            return FloatingRefusals.MonthsOutside(ArrivedOn, today);

        if (facts.Overlapped(dues.Where(d => d.Holds).Select(d => d.Span).Concat(noted)) is var (from, to))
            return FloatingRefusals.MonthsOverlap(from, to, rules);

        var made = InflowDues.Of(this, facts);
        dues.Add(made);
        return made;
    }

    /// <summary>He leaves, and is signed off.</summary>
    public Refusal? SignOff(DateOnly on, string leftFor, string by, DateOnly today)
    {
        if (!IsOpen)
            return FloatingRefusals.InflowEnded;

        if (on > today)
            return FloatingRefusals.InFuture("On");

        if (on < ArrivedOn)
            return FloatingRefusals.BeforeItBegan(ArrivedOn, "On");

        (LeftOn, LeftFor, SignedOffBy) = (on, leftFor, by);
        return null;
    }

    /// <summary>Both sides agree that he is this member.</summary>
    internal void IsKnownAs(MemberId member) => MemberId = member;

    /// <summary>Goes along with the organisation that received him.</summary>
    internal void GoAlongTo(OrganizationId organization) => OrganizationId = organization;
}

/// <summary>An inflow as it is entered.</summary>
public sealed record InflowFacts
{
    public required int County { get; init; }
    public required OrganizationId Organization { get; init; }
    public MemberId? Member { get; init; }
    public required string Name { get; init; }
    public CitizenId? IdNumber { get; init; }
    public PhoneNumber? Phone { get; init; }
    public required DateOnly ArrivedOn { get; init; }
    public FloatingReason Reason { get; init; } = FloatingReason.Work;
    public FloatingPlace Kind { get; init; } = FloatingPlace.Unknown;
    public required string Place { get; init; }
    public required string HomeOrganization { get; init; }
    public string? HomeContact { get; init; }
    public PhoneNumber? HomePhone { get; init; }
    public string? CardNumber { get; init; }
    public required MemberId ContactPerson { get; init; }
    public required DateTime RecordedAt { get; init; }
}

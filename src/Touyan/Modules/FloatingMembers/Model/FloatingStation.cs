using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Trail;
using Touyan.Platform.Secrets;

namespace Touyan.Modules.FloatingMembers.Model;

/// <summary>An office or station elsewhere, or a committee led jointly with organisations there. Whom it serves is counted from the outflows.</summary>
[DisplayName("驻外流动党组织")]
public sealed class FloatingStation : ICountyOwned, IVersioned
{
    internal const string PhoneColumn = "floating_stations.phone";

    private FloatingStation() { }

    public int CountyCode { get; private set; }

    public StationId Id { get; private set; }

    [DisplayName("类别")]
    public StationKind Kind { get; private set; }

    [DisplayName("名称")]
    public string Name { get; private set; } = "";

    /// <summary>The organisation of this county that answers for it.</summary>
    [DisplayName("主管党组织")]
    public OrganizationId OrganizationId { get; private set; }

    /// <summary>The temporary branch or committee of the tree in which its members live their Party life.</summary>
    [DisplayName("所设临时党组织")]
    public OrganizationId? TemporaryId { get; private set; }

    /// <summary>Code of rulebook/codes/province.yaml.</summary>
    [DisplayName("所在省份"), Coded("province")]
    public string Province { get; private set; } = "";

    [DisplayName("详细地点")]
    public string Place { get; private set; } = "";

    [DisplayName("成立日期")]
    public DateOnly EstablishedOn { get; private set; }

    [DisplayName("撤销日期")]
    public DateOnly? ClosedOn { get; private set; }

    [DisplayName("联系人")]
    public string Contact { get; private set; } = "";

    [DisplayName("联系电话")]
    public Secret<PhoneNumber>? Phone { get; private set; }

    /// <summary>With which organisations jointly, in words.</summary>
    [DisplayName("共建的党组织")]
    public string? JointWith { get; private set; }

    [DisplayName("录入时间")]
    public DateTime RecordedAt { get; private set; }

    [NotTraced]
    public int Version { get; set; }

    public bool IsOpen => ClosedOn is null;

    public static Result<FloatingStation> Open(StationFacts facts)
    {
        if (facts.EstablishedOn > Clock.ToChinaDate(facts.RecordedAt))
            return FloatingRefusals.InFuture("EstablishedOn");

        if (facts.Kind is StationKind.JointCommittee && string.IsNullOrWhiteSpace(facts.JointWith))
            return FloatingRefusals.JointWithNobody;

        return new FloatingStation
        {
            CountyCode = facts.County,
            Id = EntityId.New<StationId>(),
            Kind = facts.Kind,
            Name = facts.Name,
            OrganizationId = facts.Organization,
            TemporaryId = facts.Temporary,
            Province = facts.Province,
            Place = facts.Place,
            EstablishedOn = facts.EstablishedOn,
            Contact = facts.Contact,
            Phone = Secret.Of(facts.Phone),
            JointWith = facts.JointWith,
            RecordedAt = facts.RecordedAt,
        };
    }

    /// <summary>It is given up, once it serves nobody any more.</summary>
    public Refusal? Close(DateOnly on, int served, DateOnly today)
    {
        if (!IsOpen)
            return FloatingRefusals.StationClosed;

        if (served > 0)
            return FloatingRefusals.StillServes(served);

        if (on > today)
            return FloatingRefusals.InFuture("On");

        if (on < EstablishedOn)
            return FloatingRefusals.BeforeItBegan(EstablishedOn, "On");

        ClosedOn = on;
        return null;
    }

    /// <summary>The organisation that answered for it, or that was set up in it, was merged into another.</summary>
    internal void Follow(OrganizationId from, OrganizationId into)
    {
        OrganizationId = OrganizationId == from ? into : OrganizationId;
        TemporaryId = TemporaryId == from ? into : TemporaryId;
    }
}

/// <summary>A station as it is entered.</summary>
public sealed record StationFacts
{
    public required int County { get; init; }
    public required StationKind Kind { get; init; }
    public required string Name { get; init; }
    public required OrganizationId Organization { get; init; }
    public OrganizationId? Temporary { get; init; }
    public required string Province { get; init; }
    public required string Place { get; init; }
    public required DateOnly EstablishedOn { get; init; }
    public required string Contact { get; init; }
    public PhoneNumber? Phone { get; init; }
    public string? JointWith { get; init; }
    public required DateTime RecordedAt { get; init; }
}

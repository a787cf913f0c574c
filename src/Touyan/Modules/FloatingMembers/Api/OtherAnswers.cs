using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Matching;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.FloatingMembers.Receptions;
using Touyan.Modules.FloatingMembers.Stations;
using Touyan.Platform.Data;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.FloatingMembers.Api;

/// <summary>What an act made or changed.</summary>
internal sealed record FloatingDone([property: Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] Guid Id);

/// <summary>An outflow and an inflow that may be one person's.</summary>
internal sealed record MatchAnswer(
    [property: Description("流出登记的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] OutflowId Outflow,
    [property: Description("流入登记的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] InflowId Inflow,
    [property: Description("姓名"), Example("李伟")] string Name,
    [property: Description("依据"), Example("sameRecord")] MatchBasis Basis,
    [property: Description("流出地党组织"), Example("中共城东镇东风村支部委员会")] string HomeOrganization,
    [property: Description("流入地党组织"), Example("中共河西镇柳桥村支部委员会")] string HostOrganization,
    [property: Description("流出地已确认"), Example("true")] bool IsConfirmedByHome,
    [property: Description("流入地已确认"), Example("false")] bool IsConfirmedByHost,
    [property: Description("等待您这一方确认"), Example("true")] bool WaitsForMe
)
{
    public static MatchAnswer Of(MatchRow row) =>
        new(
            row.OutflowId,
            row.InflowId,
            row.Name,
            row.Basis,
            row.HomeOrganization,
            row.HostOrganization,
            row.HomeBy is not null,
            row.HostBy is not null,
            row.WaitsForMe
        );
}

/// <summary>Which stations are asked for.</summary>
internal sealed record StationsAsked
{
    [Description("类别"), Example("jointCommittee")]
    public Choice<StationKind>? Kind { get; init; }

    [Description("所在省份，见规则库 province"), Display(Name = "所在省份"), StringLength(2), Example("31")]
    public string? Province { get; init; }

    [Description("含已撤销的"), Example("false")]
    public bool? WithClosed { get; init; }

    public ListStations.Input ToInput() =>
        new()
        {
            Kind = Kind,
            Province = Province,
            WithClosed = WithClosed ?? false,
        };
}

/// <summary>An office, station or joint committee.</summary>
internal sealed record StationAnswer(
    [property: Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] StationId Id,
    [property: Description("类别"), Example("jointCommittee")] StationKind Kind,
    [property: Description("名称"), Example("驻沪流动党员联合党委")] string Name,
    [property: Description("主管党组织的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] OrganizationId OrganizationId,
    [property: Description("主管党组织"), Example("中共海平县委员会")] string Organization,
    [property: Description("所设临时党组织的编号；没有为空"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] OrganizationId? TemporaryId,
    [property: Description("所在省份"), Example("31")] string Province,
    [property: Description("详细地点"), Example("上海市浦东新区")] string Place,
    [property: Description("成立日期"), Example("2018-05-01")] DateOnly EstablishedOn,
    [property: Description("撤销日期；仍在为空")] DateOnly? ClosedOn,
    [property: Description("联系人"), Example("王建国")] string Contact,
    [property: Description("共建的党组织"), Example("上海市浦东新区张江镇党委")] string? JointWith,
    [property: Description("正在服务的外出党员，可见范围内"), Example("42")] int Served
)
{
    public static StationAnswer Of(ListStations.Row row) =>
        new(
            row.Id,
            row.Kind,
            row.Name,
            row.OrganizationId,
            row.Organization,
            row.TemporaryId,
            row.Province,
            row.Place,
            row.EstablishedOn,
            row.ClosedOn,
            row.Contact,
            row.JointWith,
            row.Served
        );
}

/// <summary>A page of receptions.</summary>
internal sealed record ReceptionsAsked
{
    [Description("节日"), Example("springFestival")]
    public Choice<Holiday>? Holiday { get; init; }

    [Description("上一次回答中的 next 或 previous")]
    public string? Cursor { get; init; }

    [Description("每页条数，默认 50，最多 200"), Display(Name = "每页条数"), Range(1, PageSize.Most), Example("50")]
    public int? Size { get; init; }

    public FindReceptions.Input ToInput() =>
        new()
        {
            Holiday = Holiday,
            Cursor = Cursor,
            Size = Size,
        };
}

/// <summary>A reception.</summary>
internal sealed record ReceptionAnswer(
    [property: Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] ReceptionId Id,
    [property: Description("党组织"), Example("中共城东镇东风村支部委员会")] string Organization,
    [property: Description("日期"), Example("2026-02-12")] DateOnly On,
    [property: Description("节日"), Example("springFestival")] Holiday Holiday,
    [property: Description("地点"), Example("村党群服务中心")] string Place,
    [property: Description("座谈内容"), Example("通报村级发展情况")] string Content,
    [property: Description("反映的问题和诉求"), Example("希望办好村里的养老服务")] string? Asked,
    [property: Description("到场人数"), Example("6")] int Guests,
    [property: Description("到场的党员；列表中为空")] IReadOnlyList<GuestAnswer>? Present = null
)
{
    public static ReceptionAnswer Of(FindReceptions.Row row) =>
        new(row.Id, row.Organization, row.On, row.Holiday, row.Place, row.Content, row.Asked, row.Guests);

    public static ReceptionAnswer Of(FindReceptions.View view) =>
        Of(view.Reception) with
        {
            Present = [.. view.Guests.Select(g => new GuestAnswer(g.OutflowId, g.Name, g.Place))],
        };
}

/// <summary>Who came.</summary>
internal sealed record GuestAnswer(
    [property: Description("流出登记的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] OutflowId OutflowId,
    [property: Description("姓名"), Example("李伟")] string Name,
    [property: Description("外出地点"), Example("上海市浦东新区张江镇")] string Place
);

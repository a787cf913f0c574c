using Touyan.Modules.Trail;

namespace Touyan.Modules.FloatingMembers;

/// <summary>Acts on floating members as the trail knows them (docs/events.md).</summary>
public static class FloatingActs
{
    public static readonly TrailAct Demo = new("floating.demo", "装载演示流动党员");

    public static readonly TrailAct BeginOutflow = new("outflow.begin", "登记外出", FloatingPermissions.Edit);

    public static readonly TrailAct ChangeOutflow = new("outflow.change", "变更外出情况", FloatingPermissions.Edit);

    public static readonly TrailAct Educate = new("outflow.educate", "补登流出前教育", FloatingPermissions.Edit);

    public static readonly TrailAct ContactOutflow = new("outflow.contact", "登记与外出党员联系", FloatingPermissions.Edit);

    public static readonly TrailAct NoteDuesAway = new("outflow.note-dues", "登记外出党员在流入地交纳党费", FloatingPermissions.Edit);

    public static readonly TrailAct TakeBackDuesAway = new(
        "outflow.take-back-dues",
        "撤销外出党员在流入地交纳党费的登记",
        FloatingPermissions.Edit
    );

    public static readonly TrailAct Report = new("outflow.report", "外出党员向党支部报告", FloatingPermissions.Report);

    public static readonly TrailAct EndOutflow = new("outflow.end", "登记外出结束", FloatingPermissions.Edit);

    public static readonly TrailAct ImportOutflow = new("outflow.import", "导入流动党员", FloatingPermissions.Import);

    public static readonly TrailAct TakeBackOutflow = new("outflow.take-back", "撤销导入的流动党员", FloatingPermissions.Import);

    public static readonly TrailAct ExportOutflows = new("outflow.export", "导出流出党员", FloatingPermissions.Export);

    public static readonly TrailAct RegisterInflow = new("inflow.register", "登记流入", FloatingPermissions.Edit);

    public static readonly TrailAct ContactInflow = new("inflow.contact", "登记与流入党员联系", FloatingPermissions.Edit);

    public static readonly TrailAct NoteDues = new("inflow.note-dues", "登记在流入地交纳党费", FloatingPermissions.Edit);

    public static readonly TrailAct TakeBackDues = new("inflow.take-back-dues", "撤销在流入地交纳党费的登记", FloatingPermissions.Edit);

    public static readonly TrailAct SignOffInflow = new("inflow.sign-off", "签批流出", FloatingPermissions.Edit);

    public static readonly TrailAct MoveInflow = new("inflow.move", "流入登记随党组织合并", FloatingPermissions.Edit);

    public static readonly TrailAct ExportInflows = new("inflow.export", "导出流入党员", FloatingPermissions.Export);

    public static readonly TrailAct ConfirmMatch = new("match.confirm", "确认流入流出为同一人", FloatingPermissions.Edit);

    public static readonly TrailAct DeclineMatch = new("match.decline", "认定流入流出不是同一人", FloatingPermissions.Edit);

    public static readonly TrailAct OpenStation = new("station.open", "登记驻外流动党组织", FloatingPermissions.Stations);

    public static readonly TrailAct CloseStation = new("station.close", "撤销驻外流动党组织", FloatingPermissions.Stations);

    public static readonly TrailAct MoveStation = new("station.move", "驻外流动党组织随党组织合并", FloatingPermissions.Stations);

    public static readonly TrailAct HoldReception = new("reception.hold", "登记节日接待", FloatingPermissions.Edit);
}

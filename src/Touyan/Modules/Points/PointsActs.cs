using Touyan.Modules.Trail;

namespace Touyan.Modules.Points;

/// <summary>Acts on pioneer points as the trail knows them (docs/events.md).</summary>
public static class PointsActs
{
    public static readonly TrailAct Demo = new("points.demo", "装载演示先锋储值");

    public static readonly TrailAct Earn = new("points.earn", "积分计入");

    public static readonly TrailAct Reverse = new("points.reverse", "积分冲回");

    public static readonly TrailAct Expire = new("points.expire", "积分到期");

    public static readonly TrailAct Grant = new("points.grant", "申诉补记积分");

    public static readonly TrailAct AskSpend = new("points.ask-spend", "登记使用积分", PointsPermissions.Spend);

    public static readonly TrailAct Spend = new("points.spend", "确认使用积分", PointsPermissions.Spend);

    public static readonly TrailAct DeclineSpend = new("points.decline-spend", "不同意使用积分", PointsPermissions.Spend);

    public static readonly TrailAct Export = new("points.export", "导出先锋储值积分", PointsPermissions.Export);
}

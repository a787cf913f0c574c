using Touyan.Modules.Trail;

namespace Touyan.Modules.Posts;

/// <summary>Acts on service posts and deeds as the trail knows them (docs/events.md).</summary>
public static class PostsActs
{
    public static readonly TrailAct Demo = new("posts.demo", "装载演示党员岗位和服务");

    public static readonly TrailAct Define = new("post.define", "设置党员岗位", PostsPermissions.Edit);

    public static readonly TrailAct Close = new("post.close", "撤销党员岗位", PostsPermissions.Edit);

    public static readonly TrailAct Move = new("post.move", "党员岗位随党组织合并", PostsPermissions.Edit);

    public static readonly TrailAct Export = new("post.export", "导出党员岗位", PostsPermissions.Export);

    public static readonly TrailAct Import = new("post.import", "导入党员岗位", PostsPermissions.Import);

    public static readonly TrailAct TakeBack = new("post.take-back", "撤销导入的党员岗位", PostsPermissions.Import);

    public static readonly TrailAct Take = new("holding.take", "认领岗位", PostsPermissions.Serve);

    public static readonly TrailAct Assign = new("holding.assign", "安排岗位", PostsPermissions.Edit);

    public static readonly TrailAct Confirm = new("holding.confirm", "确认认领岗位", PostsPermissions.Edit);

    public static readonly TrailAct GiveUp = new("holding.give-up", "退出岗位", PostsPermissions.Serve);

    public static readonly TrailAct Relieve = new("holding.relieve", "调整退出岗位", PostsPermissions.Edit);

    public static readonly TrailAct EndHolding = new("holding.end", "岗位自行终止");

    public static readonly TrailAct LogDeed = new("deed.log", "登记服务", PostsPermissions.Serve);

    public static readonly TrailAct EnterDeeds = new("deed.enter", "党支部登记服务", PostsPermissions.Edit);

    public static readonly TrailAct ConfirmDeed = new("deed.confirm", "确认服务", PostsPermissions.Edit);

    public static readonly TrailAct ConfirmBySlip = new("deed.confirm-slip", "凭确认单确认服务", PostsPermissions.Serve);

    public static readonly TrailAct WithdrawDeed = new("deed.withdraw", "撤回服务登记", PostsPermissions.Serve);

    public static readonly TrailAct RejectDeed = new("deed.reject", "不予确认或撤销服务登记", PostsPermissions.Edit);

    public static readonly TrailAct MoveDeed = new("deed.move", "服务登记随党组织合并", PostsPermissions.Edit);

    public static readonly TrailAct ExportDeeds = new("deed.export", "导出服务登记", PostsPermissions.Export);

    public static readonly TrailAct IssueSlips = new("slip.issue", "开具服务确认单", PostsPermissions.Edit);
}

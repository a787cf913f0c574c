using Touyan.Modules.Trail;

namespace Touyan.Modules.Dues;

/// <summary>Acts on dues as the trail knows them (docs/events.md).</summary>
public static class DuesActs
{
    public static readonly TrailAct Demo = new("dues.demo", "装载演示党费");

    public static readonly TrailAct FixBasis = new("dues.fix-basis", "核定党费计算基数", DuesPermissions.Collect);

    public static readonly TrailAct ImportBasis = new("dues.import-basis", "导入党费计算基数", DuesPermissions.Import);

    public static readonly TrailAct TakeBackBasis = new("dues.take-back-basis", "撤销导入的党费计算基数", DuesPermissions.Import);

    public static readonly TrailAct Assess = new("dues.assess", "核定当月党费", DuesPermissions.Collect);

    public static readonly TrailAct Collect = new("dues.collect", "收缴党费", DuesPermissions.Collect);

    public static readonly TrailAct Reverse = new("dues.reverse", "冲销党费收款", DuesPermissions.Collect);

    public static readonly TrailAct ImportPayments = new("dues.import-payments", "导入党费交纳记录", DuesPermissions.Import);

    public static readonly TrailAct Relieve = new("dues.relieve", "批准少交、免交党费");

    public static readonly TrailAct Elsewhere = new("dues.elsewhere", "党费在流入地交纳，更正核定");

    public static readonly TrailAct OwedAgain = new("dues.owed-again", "在流入地交纳的登记撤销，恢复核定");

    public static readonly TrailAct ExportArrears = new("dues.export-arrears", "导出欠交党费名单", DuesPermissions.Export);

    public static readonly TrailAct Post = new("dues.post", "党费记账", DuesPermissions.Accounts);

    public static readonly TrailAct Remit = new("dues.remit", "上缴、下拨党费", DuesPermissions.Accounts);

    public static readonly TrailAct Receive = new("dues.receive", "收到上缴、下拨的党费", DuesPermissions.Accounts);

    public static readonly TrailAct Publish = new("dues.publish", "公布党费收缴使用情况", DuesPermissions.Accounts);

    public static readonly TrailAct TakeLarge = new("dues.take-large", "代收大额党费", DuesPermissions.Accounts);

    public static readonly TrailAct HandOnLarge = new("dues.hand-on-large", "转交大额党费", DuesPermissions.Accounts);

    public static readonly TrailAct ConfirmLarge = new("dues.confirm-large", "登记大额党费中央收据", DuesPermissions.Accounts);

    public static readonly TrailAct Follow = new("dues.follow-merger", "党费账目随党组织合并", DuesPermissions.Accounts);
}

using Touyan.Modules.Trail;

namespace Touyan.Modules.Elections;

/// <summary>Acts on elections as the trail knows them (docs/events.md).</summary>
public static class ElectionsActs
{
    public static readonly TrailAct Request = new("election.request", "提出换届请示");

    public static readonly TrailAct Course = new("election.course", "选举进程变化");

    public static readonly TrailAct Exclude = new("election.exclude", "登记不计入应到会的党员", ElectionsPermissions.Conduct);

    public static readonly TrailAct TakeBackExclusion = new(
        "election.take-back-exclusion",
        "取消不计入应到会",
        ElectionsPermissions.Conduct
    );

    public static readonly TrailAct Nominate = new("election.nominate", "登记候选人预备人选", ElectionsPermissions.Conduct);

    public static readonly TrailAct TakeOff = new("election.take-off", "撤下候选人预备人选", ElectionsPermissions.Conduct);

    public static readonly TrailAct NameOfficer = new("election.name-officer", "确定监票人、计票人", ElectionsPermissions.Conduct);

    public static readonly TrailAct Release = new("election.release-officer", "更换监票人、计票人", ElectionsPermissions.Conduct);

    public static readonly TrailAct OpenRound = new("election.open-round", "开始投票", ElectionsPermissions.Conduct);

    public static readonly TrailAct Count = new("election.count", "录入计票", ElectionsPermissions.Count);

    public static readonly TrailAct Declare = new("election.declare", "公布投票结果", ElectionsPermissions.Conduct);

    public static readonly TrailAct GiveUpSeats = new("election.give-up-seats", "减少应选名额", ElectionsPermissions.Conduct);

    public static readonly TrailAct Divide = new("election.divide", "登记委员分工", ElectionsPermissions.Conduct);

    public static readonly TrailAct Remind = new("election.remind", "发出换届提醒", ElectionsPermissions.Remind);

    public static readonly TrailAct Export = new("election.export", "导出换届选举", ElectionsPermissions.Export);
}

using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Elections;

/// <summary>What may be done with elections, and which roles may. What is decided on them, the gates of their procedure say.</summary>
public sealed class ElectionsPermissions : IPermissionSource
{
    public static readonly Permission Read = new("elections.read", "查看换届选举");

    public static readonly Permission Conduct = new("elections.conduct", "组织选举：人选、监票计票人、投票轮次");

    /// <summary>To count at all; whether he counts in this one, his name among the tellers says.</summary>
    public static readonly Permission Count = new("elections.count", "计票录入");

    public static readonly Permission Remind = new("elections.remind", "发出换届提醒");

    public static readonly Permission Export = new("elections.export", "导出换届选举");

    public IEnumerable<Grant> Grants =>
        [
            new(Read, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector),
            new(Conduct, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary),
            new(Count, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Member),
            new(Remind, Role.CountyAdministrator, Role.CommitteeAdministrator),
            new(Export, Role.CountyAdministrator, Role.CommitteeAdministrator, Role.BranchSecretary, Role.Inspector),
        ];
}

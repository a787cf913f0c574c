using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Cockpit;

/// <summary>Who has which of the pages made for a phone.</summary>
public sealed class CockpitPermissions : IPermissionSource
{
    public static readonly Permission Own = new("work.own", "本人事务（手机）");

    public static readonly Permission Branch = new("work.branch", "支部工作（手机）");

    public IEnumerable<Grant> Grants => [new(Own, Role.Member), new(Branch, Role.BranchSecretary)];
}

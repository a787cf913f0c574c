using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Trail;

/// <summary>The trail of the whole county is the audit administrator's alone; the history of one subject goes with the subject.</summary>
public sealed class TrailPermissions : IPermissionSource
{
    public static readonly Permission Read = new("trail.read", "查看全县操作记录");

    public IEnumerable<Grant> Grants => [new(Read, Role.AuditAdministrator)];
}

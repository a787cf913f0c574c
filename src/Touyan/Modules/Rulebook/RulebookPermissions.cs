using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Rulebook;

/// <summary>The rule book may be read by everyone: whoever is held to a rule may see it. What the county sets itself takes two people.</summary>
public sealed class RulebookPermissions : IPermissionSource
{
    public static readonly Permission Read = new("rulebook.read", "查看规则库");

    public static readonly Permission Propose = new("rulebook.propose", "提请本县规定");

    /// <summary>Never for one's own proposal.</summary>
    public static readonly Permission Approve = new("rulebook.approve", "批准本县规定");

    public IEnumerable<Grant> Grants =>
        [new(Read, Enum.GetValues<Role>()), new(Propose, Role.CountyAdministrator), new(Approve, Role.CountyAdministrator)];
}

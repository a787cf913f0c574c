using Touyan.Kernel;
using Touyan.Platform.Security;

namespace Touyan.Modules.Rulebook;

/// <summary>The rule book may be read by everyone: whoever is held to a rule may see it.</summary>
public sealed class RulebookPermissions : IPermissionSource
{
    public static readonly Permission Read = new("rulebook.read", "查看规则库");

    public IEnumerable<Grant> Grants => [new(Read, Enum.GetValues<Role>())];
}

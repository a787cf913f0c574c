using System.Collections.Frozen;
using Touyan.Kernel;

namespace Touyan.Platform.Security;

/// <summary>A permission and the roles that hold it.</summary>
public sealed record Grant(Permission Permission, params Role[] Roles);

/// <summary>A module's permissions; each module registers one.</summary>
public interface IPermissionSource
{
    IEnumerable<Grant> Grants { get; }
}

/// <summary>The permission matrix: all that modules declared, role by role.</summary>
public sealed class PermissionMatrix
{
    private readonly FrozenDictionary<Role, FrozenSet<string>> byRole;

    public PermissionMatrix(IEnumerable<IPermissionSource> sources)
    {
        Grants = [.. sources.SelectMany(s => s.Grants).OrderBy(g => g.Permission.Code, StringComparer.Ordinal)];
        byRole = Enum.GetValues<Role>()
            .ToFrozenDictionary(
                role => role,
                role => Grants.Where(g => g.Roles.Contains(role)).Select(g => g.Permission.Code).ToFrozenSet(StringComparer.Ordinal)
            );
    }

    public IReadOnlyList<Grant> Grants { get; }

    /// <summary>Codes of all that a role may do.</summary>
    public IReadOnlySet<string> Of(Role role) => byRole[role];
}

using Touyan.Kernel;

namespace Touyan.Platform.Security;

/// <summary>Who may do what, as this program has it.</summary>
internal sealed class PermissionFacts(PermissionMatrix matrix) : IProgramFacts
{
    public IEnumerable<ProgramFact> Facts =>
        matrix.Grants.Select(g => new ProgramFact(
            "权限",
            $"{g.Permission.Title}（{g.Permission.Code}）",
            string.Join('、', g.Roles.Order().Select(role => Words.Of(role)))
        ));
}

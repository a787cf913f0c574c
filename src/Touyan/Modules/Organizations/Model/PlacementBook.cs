using Touyan.Kernel;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Organizations.Model;

/// <summary>Reads what may stand below what from the rule book (rulebook/organization-placement.yaml).</summary>
public sealed class PlacementBook(Rules rules, TimeProvider clock)
{
    /// <summary>As in force today: what was allowed when a past change took effect is not asked again.</summary>
    public PlacementRules Today
    {
        get
        {
            var on = rules.On(clock.Today);
            var parents = Enum.GetValues<OrganizationType>().ToDictionary(type => type, type => on.Entries($"PLC-01.parents-{(int)type}"));
            return new PlacementRules(
                parents.ToDictionary(p => p.Key, p => Types(p.Value)),
                Types(on.Entries("PLC-00.tops")),
                parents.ToDictionary(p => p.Key, p => p.Value.Article)
            );
        }
    }

    private static IReadOnlySet<OrganizationType> Types(Cited<IReadOnlyList<CodeEntry>> entries) =>
        entries.Value.Select(e => (OrganizationType)int.Parse(e.Code)).ToHashSet();
}

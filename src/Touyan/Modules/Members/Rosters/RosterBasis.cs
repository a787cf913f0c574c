using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Rosters;

/// <summary>Gathers what today's rosters are checked against.</summary>
internal sealed class RosterBasis(IOrganizations organizations, Rules rules, INewDb newDb, TimeProvider clock)
{
    public RegisteredNumbers RegisteredIn(int county) => new(newDb, county);

    /// <summary>Organisations outside the reach are not there at all.</summary>
    public async Task<RosterContext> OfAsync(Reach reach, RegisteredNumbers registered, CancellationToken ct)
    {
        var tree = await organizations.TreeAsOfAsync(clock.Today, ct);
        var names = new OrganizationNames(tree, tree.All.Where(o => reach.Covers(o.Path)));
        return RosterContext.Of(rules, clock.Today, names, registered.Contains);
    }
}

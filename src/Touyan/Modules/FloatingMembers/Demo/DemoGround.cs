using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.FloatingMembers.Demo;

/// <summary>Branches and members of the demo county, in an order that depends on nothing but who they are.</summary>
internal sealed class DemoGround
{
    private const int Oldest = 58;

    private readonly DateOnly today;
    private readonly Dictionary<OrganizationId, OrganizationPlace> branches;
    private readonly List<MemberGlance> members;
    private readonly Dictionary<OrganizationId, List<MemberId>> full;
    private readonly Dictionary<MemberId, OrganizationId> branchOf;

    private DemoGround(DateOnly today, List<OrganizationPlace> places, List<MemberGlance> known)
    {
        this.today = today;
        Root = places.Find(p => p.ParentId is null);
        branches = places.Where(p => p.Type is OrganizationType.Branch or OrganizationType.JointBranch).ToDictionary(p => p.Id);
        members =
        [
            .. known
                .Where(m => branches.ContainsKey(m.OrganizationId))
                .OrderBy(m => branches[m.OrganizationId].Code, StringComparer.Ordinal)
                .ThenBy(m => m.BornOn)
                .ThenBy(m => m.NameKey, StringComparer.Ordinal)
                .ThenBy(m => m.Name, StringComparer.Ordinal),
        ];
        full = members
            .Where(m => m.Kind is MemberKind.Full && m.Standing is MembershipStanding.Normal)
            .GroupBy(m => m.OrganizationId)
            .ToDictionary(g => g.Key, g => g.Select(m => m.Id).ToList());
        branchOf = members.ToDictionary(m => m.Id, m => m.OrganizationId);
        Hosts = [.. branches.Values.Where(p => full.ContainsKey(p.Id)).OrderBy(p => p.Code, StringComparer.Ordinal)];
    }

    /// <summary>The county's committee.</summary>
    public OrganizationPlace? Root { get; }

    /// <summary>Branches that have somebody to be contact person.</summary>
    public IReadOnlyList<OrganizationPlace> Hosts { get; }

    public static async Task<DemoGround> ReadAsync(FloatingDesk desk, CancellationToken ct) =>
        new(
            desk.Today,
            await desk.Organizations.Places.Where(p => p.IsOpen).ToListAsync(ct),
            await desk.Members.Known.Where(m => m.Standing == MembershipStanding.Normal).ToListAsync(ct)
        );

    public IReadOnlyList<MemberId> FullOf(OrganizationId branch) => full.GetValueOrDefault(branch) ?? [];

    public string NameOf(OrganizationId branch) => branches[branch].Name;

    public OrganizationId BranchOf(MemberId member) => branchOf[member];

    /// <summary>Those of an age to work elsewhere, in a drawn order.</summary>
    public IEnumerable<MemberGlance> Leaving(Random random)
    {
        var able = members.Where(m => m.BornOn > today.AddYears(-Oldest)).ToArray();
        random.Shuffle(able);
        return able;
    }

    /// <summary>Another branch of the county that could receive him.</summary>
    public OrganizationPlace? Elsewhere(MemberGlance member, Random random) =>
        Hosts.Count < 2 ? null
        : Hosts[random.Next(Hosts.Count)] is var host && host.Id != member.OrganizationId ? host
        : null;
}

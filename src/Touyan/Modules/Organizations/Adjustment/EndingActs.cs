using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;

namespace Touyan.Modules.Organizations.Adjustment;

/// <summary>
/// Ends organisations in the unit of work at hand: the houses above hear of it. Asks for no permission and saves nothing; whoever calls has the right
/// to, or a procedure has decided it.
/// </summary>
public sealed class EndingActs(Adjustments adjustments)
{
    public async Task<Result<OrganizationAltered>> MergeAsync(
        Organization organization,
        Placement to,
        ChangeBasis basis,
        CancellationToken ct
    )
    {
        var (db, into) = (adjustments.Db, to.Parent!);
        var children = await db.Organizations.Open.Where(o => o.ParentId == organization.Id).Include(o => o.Spells).ToListAsync(ct);
        var below = await db.DescendantsAsync(organization, ct);
        var since = await db.SubordinatesSinceAsync(organization, basis.On, ct);
        var refusal = organization.MergeInto(into, since, children, child => Below(child, below), to, basis);
        if (refusal is not null)
            return refusal;

        Record(organization, into, children, basis);
        var told = await adjustments.TellAsync(organization, into, basis, ct);
        return told.IsRefused
            ? told.Refusal!
            : new OrganizationAltered(
                into.Id,
                [
                    $"“{organization.Name}”自 {basis.On:yyyy-MM-dd} 起并入“{into.Name}”，不再单独存在",
                    children.Count == 0 ? "没有下级党组织" : $"{children.Count} 个下级党组织改为隶属“{into.Name}”",
                    .. told.Value,
                ]
            );
    }

    public async Task<Result<OrganizationAltered>> DissolveAsync(Organization organization, ChangeBasis basis, CancellationToken ct)
    {
        var below = await adjustments.Db.SubordinatesSinceAsync(organization, basis.On, ct);
        if (organization.Dissolve(below, await adjustments.HangingAsync(organization.Id, ct), basis) is { } refusal)
            return refusal;

        adjustments.Record(organization, OrganizationActs.Dissolve, basis);
        var told = await adjustments.TellAsync(organization, into: null, basis, ct);
        return told.IsRefused
            ? told.Refusal!
            : new OrganizationAltered(
                organization.Id,
                [
                    $"“{organization.Name}”自 {basis.On:yyyy-MM-dd} 起撤销",
                    "它没有下级党组织，也没有党员和在任的班子",
                    .. told.Value,
                    "此前的沿革和痕迹保留，可按日期查阅",
                ]
            );
    }

    private void Record(Organization organization, Organization into, List<Organization> children, ChangeBasis basis)
    {
        adjustments.HoldStill(into);
        adjustments.Record(organization, OrganizationActs.Merge, basis);
        adjustments.Record(into, OrganizationActs.Absorb, basis);
        foreach (var child in children)
            adjustments.Record(child, OrganizationActs.Move, basis);
    }

    private static IEnumerable<Organization> Below(Organization child, List<Organization> all)
    {
        var top = child.Path;
        return all.Where(o => o.Id != child.Id && OrganizationPath.IsWithin(o.Path, top)).ToList();
    }
}

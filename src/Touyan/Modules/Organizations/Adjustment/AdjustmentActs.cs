using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Organizations.Adjustment;

/// <summary>
/// Renames, moves and changes organisations in the unit of work at hand, by all the rules there are: asks for no permission and saves nothing. Whoever
/// calls has the right to, or a procedure has decided it.
/// </summary>
public sealed class AdjustmentActs(Adjustments adjustments, PlacementBook book, Rules rules)
{
    public async Task<Result<OrganizationAltered>> RenameAsync(
        Organization organization,
        string name,
        ChangeBasis basis,
        CancellationToken ct
    )
    {
        var before = organization.Name;
        var siblings = await adjustments.Db.SiblingNamesAsync(organization.ParentId, organization.Id, ct);
        if (organization.Rename(name.Trim(), siblings, basis) is { } refusal)
            return refusal;

        adjustments.Record(organization, OrganizationActs.Rename, basis);
        return new OrganizationAltered(organization.Id, [$"“{before}”自 {basis.On:yyyy-MM-dd} 起更名为“{organization.Name}”"]);
    }

    public async Task<Result<OrganizationAltered>> ChangeTypeAsync(
        Organization organization,
        OrganizationType type,
        string sector,
        ChangeBasis basis,
        CancellationToken ct
    )
    {
        var (db, sectors) = (adjustments.Db, rules.Codes("sector"));
        if (sectors.Find(sector) is null)
            return OrganizationRefusals.SectorRequired;

        var misfits = type == organization.Type ? [] : await adjustments.MisfitsAsync(organization.Id, type, ct);
        var parent = await db
            .Organizations.Where(o => o.Id == organization.ParentId)
            .Select(o => (OrganizationType?)o.Type)
            .ToListAsync(ct);
        var children = await db.Organizations.Open.Where(o => o.ParentId == organization.Id).ToListAsync(ct);
        var refusal = organization.ChangeType(
            type,
            sector,
            parent.FirstOrDefault(),
            children,
            book.Today,
            code => sectors.Name(code),
            basis
        );
        if (refusal is not null)
            return refusal;

        if (misfits.Count > 0)
            return OrganizationRefusals.TypeWouldNotFit(organization.Type, misfits);

        adjustments.Record(organization, OrganizationActs.ChangeType, basis);
        var change = organization.Changes.Last();
        return new OrganizationAltered(
            organization.Id,
            [
                $"“{organization.Name}”自 {basis.On:yyyy-MM-dd} 起由{change.Before}调整为{change.After}",
                "名称不随类别改变；如需更名，请另行办理",
            ]
        );
    }

    public async Task<Result<OrganizationAltered>> MoveAsync(
        Organization organization,
        Placement to,
        ChangeBasis basis,
        CancellationToken ct
    )
    {
        var db = adjustments.Db;
        var oldParent = await db.Organizations.SingleOrDefaultAsync(o => o.Id == organization.ParentId, ct);
        var descendants = await db.DescendantsAsync(organization, ct);
        if (organization.MoveBelow(to, oldParent, descendants, basis) is { } refusal)
            return refusal;

        adjustments.HoldStill(to.Parent);
        adjustments.Record(organization, OrganizationActs.Move, basis);
        var open = descendants.Count(d => d.IsOpen);
        return new OrganizationAltered(
            organization.Id,
            [
                $"“{organization.Name}”自 {basis.On:yyyy-MM-dd} 起隶属“{to.Parent?.Name}”（原隶属“{oldParent?.Name ?? "无上级"}”）",
                open == 0 ? "没有下级党组织随同调整" : $"其下 {open} 个党组织随同调整，与它的隶属关系不变",
                "其中的党员组织关系不变，不需要办理转接",
            ]
        );
    }
}

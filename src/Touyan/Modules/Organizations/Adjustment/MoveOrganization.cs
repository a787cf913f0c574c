using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;

namespace Touyan.Modules.Organizations.Adjustment;

/// <summary>隶属调整: the organisation goes below another, with all that stands below it.</summary>
public sealed class MoveOrganization(Adjustments adjustments, PlacementBook book, TimeProvider clock)
{
    public sealed record Input : ChangeInput
    {
        [JsonIgnore]
        public OrganizationId Id { get; init; }

        [Display(Name = "新的上级党组织")]
        [Required]
        public OrganizationId? ParentId { get; init; }
    }

    public async Task<Result<ChangeOutcome>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var db = adjustments.Db;
        var found = await db.ToAdjustAsync(input.Id, input.Version, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var organization = found.Value;
        if (await db.PlacementAsync(input.ParentId, organization, book.Today, by, ct) is not { } to)
            return OrganizationRefusals.ParentNotFound;

        var basis = input.ToBasis(by, clock);
        var oldParent = await db.Organizations.SingleOrDefaultAsync(o => o.Id == organization.ParentId, ct);
        var descendants = await db.DescendantsAsync(organization, ct);
        if (organization.MoveBelow(to, oldParent, descendants, basis) is { } refusal)
            return refusal;

        adjustments.HoldStill(to.Parent);
        adjustments.Record(organization, OrganizationActs.Move, basis);
        return await adjustments.EndAsync(input, organization.Id, Effects(organization, oldParent, to, descendants, basis), ct);
    }

    private static List<string> Effects(
        Organization organization,
        Organization? from,
        Placement to,
        List<Organization> descendants,
        ChangeBasis basis
    )
    {
        var open = descendants.Count(d => d.IsOpen);
        return
        [
            $"“{organization.Name}”自 {basis.On:yyyy-MM-dd} 起隶属“{to.Parent?.Name}”（原隶属“{from?.Name ?? "无上级"}”）",
            open == 0 ? "没有下级党组织随同调整" : $"其下 {open} 个党组织随同调整，与它的隶属关系不变",
            "其中的党员组织关系不变，不需要办理转接",
        ];
    }
}

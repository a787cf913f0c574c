using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;

namespace Touyan.Modules.Organizations.Adjustment;

/// <summary>合并: the organisation ends; another takes in what stands below it and what hangs on it.</summary>
public sealed class MergeOrganization(Adjustments adjustments, PlacementBook book, TimeProvider clock)
{
    public sealed record Input : ChangeInput
    {
        [JsonIgnore]
        public OrganizationId Id { get; init; }

        [Display(Name = "并入哪个党组织")]
        [Required]
        public OrganizationId? IntoId { get; init; }
    }

    public async Task<Result<ChangeOutcome>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var db = adjustments.Db;
        var found = await db.ToAdjustAsync(input.Id, input.Version, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var organization = found.Value;
        if (await db.PlacementAsync(input.IntoId, organization, book.Today, by, ct) is not { Parent: { } into } to)
            return OrganizationRefusals.TargetNotFound;

        var basis = input.ToBasis(by, clock);
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
            : await adjustments.EndAsync(
                input,
                into.Id,
                [
                    $"“{organization.Name}”自 {basis.On:yyyy-MM-dd} 起并入“{into.Name}”，不再单独存在",
                    children.Count == 0 ? "没有下级党组织" : $"{children.Count} 个下级党组织改为隶属“{into.Name}”",
                    .. told.Value,
                ],
                ct
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

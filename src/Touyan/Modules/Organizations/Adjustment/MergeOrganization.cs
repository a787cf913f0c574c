using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;

namespace Touyan.Modules.Organizations.Adjustment;

/// <summary>合并: the organisation ends; another takes in what stands below it and what hangs on it.</summary>
public sealed class MergeOrganization(Adjustments adjustments, PlacementBook book, IEnumerable<IOrganizationUse> uses, TimeProvider clock)
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

        var effects = await EffectsAsync(organization, into, children.Count, basis.On, ct);
        return await HandOverAsync(input, organization, into, basis, by, ct) is { } stays
            ? stays
            : await RecordAsync(input, organization, into, children, effects, basis, ct);
    }

    private async Task<Result<ChangeOutcome>> RecordAsync(
        Input input,
        Organization organization,
        Organization into,
        List<Organization> children,
        List<string> effects,
        ChangeBasis basis,
        CancellationToken ct
    )
    {
        adjustments.HoldStill(into);
        adjustments.Record(organization, OrganizationActs.Merge, basis);
        adjustments.Record(into, OrganizationActs.Absorb, basis);
        foreach (var child in children)
            adjustments.Record(child, OrganizationActs.Move, basis);

        return await adjustments.EndAsync(input, into.Id, effects, ct);
    }

    private async Task<Refusal?> HandOverAsync(
        Input input,
        Organization organization,
        Organization into,
        ChangeBasis basis,
        Actor by,
        CancellationToken ct
    )
    {
        var merge = new OrganizationMerge(organization.Id, into.Id, basis.On, basis.Reason, basis.DocumentOn, input.Preview);
        foreach (var use in uses)
        {
            if (await use.HandOverAsync(merge, by, ct) is { } refusal)
                return refusal;
        }

        return null;
    }

    private async Task<List<string>> EffectsAsync(Organization from, Organization into, int children, DateOnly on, CancellationToken ct)
    {
        var effects = new List<string>
        {
            $"“{from.Name}”自 {on:yyyy-MM-dd} 起并入“{into.Name}”，不再单独存在",
            children == 0 ? "没有下级党组织" : $"{children} 个下级党组织改为隶属“{into.Name}”",
        };
        foreach (var use in uses)
            effects.AddRange((await use.StillHangingAsync(from.Id, ct)).Select(hanging => $"{hanging}随同转入“{into.Name}”"));

        return effects;
    }

    private static IEnumerable<Organization> Below(Organization child, List<Organization> all)
    {
        var top = child.Path;
        return all.Where(o => o.Id != child.Id && OrganizationPath.IsWithin(o.Path, top)).ToList();
    }
}

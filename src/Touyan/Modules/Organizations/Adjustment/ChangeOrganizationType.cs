using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Organizations.Adjustment;

/// <summary>类别、领域调整: a branch becomes a general branch, a village a community.</summary>
public sealed class ChangeOrganizationType(Adjustments adjustments, PlacementBook book, Rules rules, TimeProvider clock)
{
    public sealed record Input : ChangeInput
    {
        [JsonIgnore]
        public OrganizationId Id { get; init; }

        [Display(Name = "新的类别")]
        [Required]
        public OrganizationType? Type { get; init; }

        [Display(Name = "领域")]
        [Required]
        public string Sector { get; init; } = "";
    }

    public async Task<Result<ChangeOutcome>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var db = adjustments.Db;
        var found = await db.ToAdjustAsync(input.Id, input.Version, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var sectors = rules.Codes("sector");
        if (sectors.Find(input.Sector) is null)
            return OrganizationRefusals.SectorRequired;

        var organization = found.Value;
        var misfits = input.Type == organization.Type ? [] : await adjustments.MisfitsAsync(organization.Id, input.Type!.Value, ct);
        var basis = input.ToBasis(by, clock);
        var parent = await db
            .Organizations.Where(o => o.Id == organization.ParentId)
            .Select(o => (OrganizationType?)o.Type)
            .ToListAsync(ct);
        var children = await db.Organizations.Open.Where(o => o.ParentId == organization.Id).ToListAsync(ct);
        var refusal = organization.ChangeType(
            input.Type!.Value,
            input.Sector,
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
        return await adjustments.EndAsync(
            input,
            organization.Id,
            [
                $"“{organization.Name}”自 {basis.On:yyyy-MM-dd} 起由{change.Before}调整为{change.After}",
                "名称不随类别改变；如需更名，请另行办理",
            ],
            ct
        );
    }
}

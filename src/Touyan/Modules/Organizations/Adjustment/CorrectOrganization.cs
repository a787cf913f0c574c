using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Organizations.Adjustment;

/// <summary>信息更正: what was entered wrongly is put right; nothing happened to the organisation.</summary>
public sealed class CorrectOrganization(Adjustments adjustments, Rules rules, TimeProvider clock)
{
    public sealed record Input : ChangeInput
    {
        [JsonIgnore]
        public OrganizationId Id { get; init; }

        [Display(Name = "组织代码", Description = "县内唯一，如 001.001.002")]
        [StringLength(OrganizationDraft.CodeMaxLength)]
        public string? Code { get; init; }

        [Display(Name = "行政区划代码", Description = "6、9 或 12 位")]
        [StringLength(12)]
        public string? Division { get; init; }

        [Display(Name = "领域")]
        [Required]
        public string Sector { get; init; } = "";

        [Display(Name = "成立日期")]
        [Required]
        public DateOnly? EstablishedOn { get; init; }
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
        var right = new Correction(Given(input.Code), Given(input.Division), input.Sector, input.EstablishedOn!.Value);
        if (await db.IsCodeTakenAsync(right.Code, organization.Id, ct))
            return OrganizationRefusals.CodeTaken(right.Code!);

        var basis = input.ToBasis(by, clock);
        if (organization.Correct(right, await BoundsAsync(organization, ct), code => sectors.Name(code), basis) is { } refusal)
            return refusal;

        adjustments.Record(organization, OrganizationActs.Correct, basis);
        var change = organization.Changes.Last();
        return await adjustments.EndAsync(
            input,
            organization.Id,
            [$"原登记：{change.Before}", $"更正为：{change.After}", "不产生新的沿革"],
            ct
        );
    }

    private async Task<EstablishmentBounds> BoundsAsync(Organization organization, CancellationToken ct)
    {
        var firstParent = organization.Spells.MinBy(s => s.From)!.ParentId;
        var parents = await adjustments
            .Db.Organizations.Where(o => o.Id == firstParent)
            .Select(o => (DateOnly?)o.EstablishedOn)
            .ToListAsync(ct);
        var firstBelow = await adjustments
            .Db.OrganizationSpells.Where(s => s.ParentId == organization.Id)
            .MinAsync(s => (DateOnly?)s.From, ct);
        return new EstablishmentBounds(parents.FirstOrDefault(), firstBelow);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Organizations.Adjustment;
using Touyan.Modules.Organizations.Model;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Organizations.Establishment;

/// <summary>设立.</summary>
public sealed class EstablishOrganization(Adjustments adjustments, FoundingAct founding, PlacementBook book, TimeProvider clock)
{
    public sealed record Input : ChangeInput
    {
        [Display(Name = "上级党组织")]
        public OrganizationId? ParentId { get; init; }

        [Display(Name = "名称", Description = "写全称，如：中共海安镇中坝社区支部委员会")]
        [Required, StringLength(Organization.NameMaxLength)]
        public string Name { get; init; } = "";

        [Display(Name = "类别")]
        [Required]
        public OrganizationType? Type { get; init; }

        [Display(Name = "领域")]
        [Required]
        public string Sector { get; init; } = "";

        [Display(Name = "组织代码", Description = "县内唯一，如 001.001.002；可以不填")]
        [StringLength(OrganizationDraft.CodeMaxLength)]
        public string? Code { get; init; }

        [Display(Name = "行政区划代码", Description = "6、9 或 12 位；可以不填")]
        [StringLength(12)]
        public string? Division { get; init; }
    }

    public async Task<Result<ChangeOutcome>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        if (await adjustments.Db.PlacementAsync(input.ParentId, null, book.Today, by, ct) is not { } at)
            return OrganizationRefusals.ParentNotFound;

        var draft = new OrganizationDraft(input.Name.Trim(), input.Type!.Value, input.Sector, Given(input.Code), Given(input.Division));
        return await adjustments.EndAsync(input, await founding.RunAsync(draft, at, input.ToBasis(by, clock), ct), ct);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Elections.Desk;
using Touyan.Modules.Elections.Model;

namespace Touyan.Modules.Elections.Preparing;

/// <summary>A member is not counted among those who should come, on one of the grounds that the rules know.</summary>
public sealed class ExcludeMember(ElectionDesk desk, Electorate electorate)
{
    public sealed record Input
    {
        [JsonIgnore]
        public ElectionId Election { get; init; }

        [Display(Name = "党员"), Required(ErrorMessage = "请选择党员")]
        public MemberId? MemberId { get; init; }

        [Display(Name = "情形"), Required(ErrorMessage = "请选择情形"), StringLength(10)]
        public string Ground { get; init; } = "";

        [Display(Name = "说明"), StringLength(200)]
        public string? Note { get; init; }

        [Display(Name = "上级同意文号", Description = "如：海组〔2026〕12号"), StringLength(60)]
        public string? ConsentNumber { get; init; }

        [Display(Name = "党员大会通过日期")]
        public DateOnly? ResolvedOn { get; init; }

        [JsonIgnore]
        public int? Version { get; init; }
    }

    public async Task<Result<ElectionId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Election, input.Version, by, ElectionsPermissions.Conduct, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (election, rules) = (found.Value, desk.RulesNow);
        if (desk.ExclusionGrounds.Find(input.Ground) is not { } ground)
            return ElectionRefusals.GroundUnknown;

        var roll = await electorate.CallAsync(await desk.PlaceOfAsync(election, ct), desk.Today, ct);
        if (roll.Find(input.MemberId!.Value) is not { } member)
            return ElectionRefusals.MemberNotFound;

        var needsConsent = rules.Exclusions.Value.Any(e => e.Code == ground.Code);
        var refusal = election.Exclude(
            new ExclusionFacts
            {
                Member = member.Id,
                Ground = ground.Code,
                NeedsConsent = needsConsent,
                Article = needsConsent ? rules.Exclusions.Article : rules.Eligible.Article,
                Note = input.Note,
                ConsentNumber = input.ConsentNumber,
                ResolvedOn = input.ResolvedOn,
                RecordedAt = desk.Now,
            }
        );
        if (refusal is not null)
            return refusal;

        await desk.RecordAsync(by, ElectionsActs.Exclude, election, input.Note, $"{member.Name}：{ground.Name}", ct);
        return await desk.SaveAsync(election, ct) is { } lost ? lost : election.Id;
    }
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Members.Committees;

/// <summary>延期换届: the body above lets the committee serve on for a while.</summary>
public sealed class PostponeTerm(CommitteeDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public OrganizationId Organization { get; init; }

        [Display(Name = "直接登记的原因", Description = "平常的换届、任免按流程办理；直接登记只用于首次建库和改正差错"), Required]
        public DirectGround? Ground { get; init; }

        [Display(Name = "延期至"), Required(ErrorMessage = "请填写延期到哪一天")]
        public DateOnly? Until { get; init; }

        [Display(Name = "批复文号", Description = "上级党组织同意延期的批复，如：海组〔2026〕12号"), StringLength(60)]
        public string? DocumentNumber { get; init; }

        [Display(Name = "原因"), Required, StringLength(200)]
        public string Reason { get; init; } = "";

        [Display(Name = "已经上级批准的特殊情况")]
        public bool IsExceptional { get; init; }

        [JsonIgnore]
        public int? Version { get; init; }
    }

    public async Task<Result<Guid>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.SeatingAsync(input.Organization, input.Version, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (place, term) = found.Value;
        var shift = new TermShift(desk.SetUp.MaxTermShiftYears, input.DocumentNumber, input.IsExceptional);
        if (term.Postpone(input.Until!.Value, shift) is { } refusal)
            return refusal;

        desk.Record(
            by,
            MembersActs.PostponeTerm,
            place,
            input.Reason,
            $"第 {term.Number} 届任期延至 {term.DueOn:yyyy-MM-dd}{SeatCommittee.Said(input.Ground)}"
        );
        return await desk.SaveAsync(term, ct) is { } lost ? lost : term.Id;
    }
}

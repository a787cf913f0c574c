using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Members.Committees;

/// <summary>换届: a new committee takes office; the one before gives way on that day.</summary>
public sealed class BeginTerm(CommitteeDesk desk, SeatCommittee seat)
{
    public sealed record Input
    {
        [JsonIgnore]
        public OrganizationId Organization { get; init; }

        [Display(Name = "直接登记的原因", Description = "平常的换届、任免按流程办理；直接登记只用于首次建库和改正差错"), Required]
        public DirectGround? Ground { get; init; }

        [Display(Name = "说明", Description = "如：建库时补录纸质档案；原登记的日期有误"), StringLength(200)]
        public string? Reason { get; init; }

        [Display(Name = "届次", Description = "第几届"), Required, Range(1, 99)]
        public int? Number { get; init; }

        [Display(Name = "选举产生日期", Description = "上一届班子的任职到这一天为止"), Required]
        public DateOnly? ElectedOn { get; init; }

        [Display(Name = "班子职数"), Required, Range(1, 30)]
        public int? Seats { get; init; }

        [Display(Name = "批复文号", Description = "如：海组〔2026〕12号；提前换届必须填写"), StringLength(60)]
        public string? DocumentNumber { get; init; }

        [Display(Name = "批复日期")]
        public DateOnly? EvidenceOn { get; init; }

        [Display(Name = "已经上级批准的特殊情况")]
        public bool IsExceptional { get; init; }
    }

    public async Task<Result<Guid>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.PlaceAsync(input.Organization, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var begun = await seat.BeginAsync(found.Value, input, by, ct);
        if (begun.IsRefused)
            return begun.Refusal!;

        return await desk.SaveAsync(begun.Value, ct) is { } lost ? lost : begun.Value.Id;
    }
}

using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Touyan.Kernel;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Members.Committees;

/// <summary>A term ends without a next one: before the organisation is dissolved, or when it needs no committee any more.</summary>
public sealed class CloseTerm(CommitteeDesk desk)
{
    public sealed record Input
    {
        [JsonIgnore]
        public OrganizationId Organization { get; init; }

        [Display(Name = "直接登记的原因", Description = "平常的换届、任免按流程办理；直接登记只用于首次建库和改正差错"), Required]
        public DirectGround? Ground { get; init; }

        [Display(Name = "结束日期", Description = "班子成员的任职同时到这一天为止"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "原因", Description = "如：党组织撤销、不再设立支部委员会"), Required, StringLength(200)]
        public string Reason { get; init; } = "";

        [JsonIgnore]
        public int? Version { get; init; }
    }

    public async Task<Result<Guid>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.SeatingAsync(input.Organization, input.Version, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (place, term) = found.Value;
        if (term.Close(input.On!.Value, input.Reason, desk.Today) is { } refusal)
            return refusal;

        desk.Record(
            by,
            MembersActs.CloseTerm,
            place,
            input.Reason,
            $"第 {term.Number} 届到 {term.EndedOn:yyyy-MM-dd} 为止{SeatCommittee.Said(input.Ground)}"
        );
        return await desk.SaveAsync(term, ct) is { } lost ? lost : term.Id;
    }
}

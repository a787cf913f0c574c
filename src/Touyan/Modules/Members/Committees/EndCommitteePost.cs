using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Members.Committees;

/// <summary>Somebody gives up a post of the committee in office: 免职、辞职、调离 …</summary>
public sealed class EndCommitteePost(CommitteeDesk desk, SeatCommittee seat)
{
    public sealed record Input
    {
        [JsonIgnore]
        public OrganizationId Organization { get; init; }

        [JsonIgnore]
        public Guid Post { get; init; }

        [Display(Name = "直接登记的原因", Description = "平常的换届、任免按流程办理；直接登记只用于首次建库和改正差错"), Required]
        public DirectGround? Ground { get; init; }

        [Display(Name = "免职日期"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "原因", Description = "如：工作调动、本人辞职、到龄退出"), Required, StringLength(200)]
        public string Reason { get; init; } = "";

        [Display(Name = "免职文号", Description = "如：海组〔2026〕12号"), StringLength(60)]
        public string? DocumentNumber { get; init; }

        [JsonIgnore]
        public int? Version { get; init; }
    }

    public async Task<Result<Guid>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.SeatingAsync(input.Organization, input.Version, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (place, term) = found.Value;
        var ending = new PostEnding(input.On!.Value, input.Reason, input.DocumentNumber);
        return await seat.EndPostAsync(place, term, input.Post, ending, by, ct, input.Ground) is { } refusal ? refusal
            : await desk.SaveAsync(term, ct) is { } lost ? lost
            : term.Id;
    }
}

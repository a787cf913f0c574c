using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Members.Committees;

/// <summary>A member is elected or appointed to a post of the committee in office.</summary>
public sealed class AppointMember(CommitteeDesk desk, SeatCommittee seat, IOrganizations organizations)
{
    public sealed record Input
    {
        [JsonIgnore]
        public OrganizationId Organization { get; init; }

        [Display(Name = "直接登记的原因", Description = "平常的换届、任免按流程办理；直接登记只用于首次建库和改正差错"), Required]
        public DirectGround? Ground { get; init; }

        [Display(Name = "说明", Description = "如：建库时补录纸质档案；原登记的日期有误"), StringLength(200)]
        public string? Reason { get; init; }

        [Display(Name = "党员"), Required(ErrorMessage = "请选择党员")]
        public MemberId? MemberId { get; init; }

        [Display(Name = "职务"), Required(ErrorMessage = "请选择职务"), StringLength(10)]
        public string Post { get; init; } = "";

        [Display(Name = "任职日期"), Required]
        public DateOnly? From { get; init; }

        [Display(Name = "任职文号", Description = "如：海组〔2026〕12号"), StringLength(60)]
        public string? DocumentNumber { get; init; }

        [Display(Name = "文件日期")]
        public DateOnly? EvidenceOn { get; init; }

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

        if (desk.Posts.Find(input.Post) is null)
            return CommitteeRefusals.PostUnknown;

        var (place, term) = found.Value;
        var member = await desk
            .Db.Members.VisibleTo(by, MembersPermissions.Committees, organizations)
            .AsNoTracking()
            .SingleOrDefaultAsync(m => m.Id == input.MemberId, ct);
        if (member is null)
            return CommitteeRefusals.MemberNotFound;

        if (seat.Appoint(place, term, member, input, by) is { } refusal)
            return refusal;

        return await desk.SaveAsync(term, ct) is { } lost ? lost : term.Id;
    }
}

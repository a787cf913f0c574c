using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.Members;

namespace Touyan.Modules.FloatingMembers.Outflows;

/// <summary>A branch registers that a member goes away, after it has talked to him.</summary>
public sealed class RegisterOutflow(FloatingDesk desk, StationChoice stations)
{
    public sealed record Input : WhereaboutsInput
    {
        [Display(Name = "党员", Order = 1), Required(ErrorMessage = "请选择党员")]
        public MemberId? MemberId { get; init; }

        [Display(Name = "外出日期", Order = 2), Required]
        public DateOnly? Since { get; init; }

        [Display(Name = "外出原因", Order = 3)]
        public FloatingReason Reason { get; init; } = FloatingReason.Work;

        [Display(Name = "流出前教育日期", Order = 40)]
        public DateOnly? EducatedOn { get; init; }

        [Display(Name = "教育内容", Order = 41), StringLength(500), DataType(DataType.MultilineText)]
        public string? EducationContent { get; init; }

        [Display(Name = "谈话教育人", Order = 42), StringLength(50)]
        public string? EducatedBy { get; init; }

        [Display(Name = "未能在流出前教育的原因", Description = "按时教育的不填", Order = 43), StringLength(200)]
        public string? EducationLateReason { get; init; }

        [Display(Name = "短期外出仍要登记的原因", Order = 44), StringLength(200)]
        public string? ShortReason { get; init; }
    }

    public async Task<Result<OutflowId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await MemberAsync(input.MemberId!.Value, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (member, whereabouts) = (found.Value, input.Read(desk));
        if (whereabouts.IsRefused)
            return whereabouts.Refusal!;

        if (await CheckAsync(input, member, by, ct) is { } refusal)
            return refusal;

        var begun = Outflow.Begin(Facts(input, whereabouts.Value), desk.Rules);
        if (begun.IsRefused)
            return begun.Refusal!;

        var outflow = begun.Value;
        desk.Db.Add(outflow);
        desk.Record(by, FloatingActs.BeginOutflow, member, input.ShortReason, $"{outflow.Since:yyyy-MM-dd} 外出到{outflow.Place}");
        return await desk.SaveAsync(outflow, FloatingRefusals.AlreadyAway, ct) is { } lost ? lost : outflow.Id;
    }

    private async Task<Result<MemberGlance>> MemberAsync(MemberId id, Actor by, CancellationToken ct)
    {
        if (await desk.Members.FindAsync(id, by, FloatingPermissions.Edit, ct) is not { } member)
            return FloatingRefusals.MemberNotFound;

        return member.IsOnTheBooks ? member : FloatingRefusals.NotOnTheBooks;
    }

    private async Task<Refusal?> CheckAsync(Input input, MemberGlance member, Actor by, CancellationToken ct)
    {
        if (await desk.CheckContactPersonAsync(input.ContactPerson, member.OrganizationId, by, ct) is { } unfit)
            return unfit;

        if (input.ContactPerson == member.Id)
            return FloatingRefusals.NotAContactPerson(desk.Rules, "不能是外出党员本人");

        if (!await stations.IsOpenAsync(input.Station, ct))
            return FloatingRefusals.StationUnknown;

        var last = await desk
            .Db.Outflows.Where(o => o.MemberId == member.Id)
            .OrderByDescending(o => o.Since)
            .Select(o => new { o.EndedOn })
            .FirstOrDefaultAsync(ct);
        return last is null ? null
            : last.EndedOn is not { } ended ? FloatingRefusals.AlreadyAway
            : ended > input.Since ? FloatingRefusals.LastTimeAway(ended)
            : null;
    }

    private OutflowFacts Facts(Input input, Whereabouts whereabouts) =>
        new()
        {
            County = desk.Db.County,
            Member = input.MemberId!.Value,
            Since = input.Since!.Value,
            Reason = input.Reason,
            Whereabouts = whereabouts,
            ContactPerson = input.ContactPerson!.Value,
            Education = new DepartureEducation(input.EducatedOn, input.EducationContent, input.EducatedBy, input.EducationLateReason),
            RecordedAt = desk.Now,
            ShortReason = input.ShortReason,
        };
}

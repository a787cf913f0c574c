using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.Trail;

namespace Touyan.Modules.OrganizationalLife.Excuses;

/// <summary>A branch marks that a member need not come: old, sick, disabled (LIFE-12). How he is looked after is said at once.</summary>
public sealed class BeginExcuse(LifeDesk desk)
{
    public sealed record Input
    {
        [Display(Name = "党员"), Required(ErrorMessage = "请选择党员")]
        public MemberId? MemberId { get; init; }

        [Display(Name = "情形"), Required(ErrorMessage = "请选择情形"), StringLength(4)]
        public string Ground { get; init; } = "";

        [Display(Name = "起始日期"), Required]
        public DateOnly? From { get; init; }

        [Display(Name = "关怀和送学办法", Description = "谁、多长时间一次，送学习材料、上门走访"), Required, StringLength(200)]
        public string Care { get; init; } = "";
    }

    public async Task<Result<ExcuseId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var member = await desk.Members.FindAsync(input.MemberId!.Value, by, LifePermissions.Edit, ct);
        if (member is not { IsOnTheBooks: true })
            return LifeRefusals.MemberNotFound with { Field = "MemberId" };

        if (desk.Rules.Excuses.Find(input.Ground) is null)
            return LifeRefusals.GroundUnknown with { Article = desk.Rules.Excused.Article };

        if (await desk.Db.AttendanceExcuses.AnyAsync(e => e.MemberId == member.Id && (e.To == null || e.To > input.From), ct))
            return LifeRefusals.ExcusedAlready;

        var facts = new ExcuseFacts(desk.Db.County, member.Id, input.Ground, input.From!.Value, input.Care.Trim(), by.Name, desk.Now);
        var begun = AttendanceExcuse.Begin(facts);
        if (begun.IsRefused)
            return begun.Refusal!;

        desk.Db.Add(begun.Value);
        desk.Record(by, LifeActs.BeginExcuse, SubjectOf(member), detail: desk.Rules.Excuses.Name(input.Ground));
        return await desk.SaveAsync(LifeRefusals.ExcusedAlready, ct) is { } lost ? lost : begun.Value.Id;
    }

    internal static TrailSubject SubjectOf(MemberGlance member) => new("member", member.Id.Value, member.Name, member.OrganizationId);
}

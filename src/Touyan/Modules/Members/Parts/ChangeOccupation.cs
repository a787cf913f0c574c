using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Members.Desk;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Members.Parts;

/// <summary>登记工作岗位变动.</summary>
public sealed class ChangeOccupation(MemberDesk desk, Rules rules)
{
    public sealed record Input : MemberInput
    {
        [Display(Name = "工作岗位"), Required]
        public string Code { get; init; } = "";

        [Display(Name = "工作单位"), StringLength(100)]
        public string? WorkUnit { get; init; }

        [Display(Name = "职务"), StringLength(100)]
        public string? Title { get; init; }

        [Display(Name = "开始日期"), Required]
        public DateOnly? From { get; init; }

        [Display(Name = "依据日期")]
        public DateOnly? EvidenceOn { get; init; }
    }

    public async Task<Result<MemberId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, input.Version, by, MembersPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (rules.Codes("occupation").Find(input.Code) is null)
            return MemberRefusals.UnknownCode("工作岗位", nameof(input.Code));

        if (input.From > desk.Today)
            return MemberRefusals.InFuture(nameof(input.From));

        var member = found.Value;
        await desk.LoadPartsAsync(member, ct);
        var facts = new OccupationFacts
        {
            Code = input.Code,
            WorkUnit = input.WorkUnit,
            Title = input.Title,
            From = input.From,
            EvidenceOn = input.EvidenceOn,
        };
        if (member.ChangeOccupation(facts, desk.Now) is { } refusal)
            return refusal;

        desk.Record(by, MembersActs.ChangeOccupation, member, input.Reason);
        return await desk.SaveAsync(member, ct) is { } conflict ? conflict : member.Id;
    }
}

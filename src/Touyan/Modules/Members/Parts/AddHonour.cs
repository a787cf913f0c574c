using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Members.Desk;
using Touyan.Modules.Members.Model;

namespace Touyan.Modules.Members.Parts;

/// <summary>登记表彰奖励.</summary>
public sealed class AddHonour(MemberDesk desk)
{
    public sealed record Input : MemberInput
    {
        [Display(Name = "荣誉名称"), Required, StringLength(100)]
        public string Title { get; init; } = "";

        [Display(Name = "授予单位"), Required, StringLength(100)]
        public string AwardedBy { get; init; } = "";

        [Display(Name = "授予日期"), Required]
        public DateOnly? AwardedOn { get; init; }

        [Display(Name = "文号"), StringLength(100)]
        public string? DocumentNumber { get; init; }

        [Display(Name = "文件日期")]
        public DateOnly? EvidenceOn { get; init; }
    }

    public async Task<Result<MemberId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, input.Version, by, MembersPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (input.AwardedOn > desk.Today)
            return MemberRefusals.InFuture(nameof(input.AwardedOn));

        var member = found.Value;
        var facts = new HonourFacts
        {
            Title = input.Title,
            AwardedBy = input.AwardedBy,
            AwardedOn = input.AwardedOn!.Value,
            DocumentNumber = input.DocumentNumber,
            EvidenceOn = input.EvidenceOn,
        };
        if (member.AddHonour(facts, desk.Now) is { } refusal)
            return refusal;

        desk.Record(by, MembersActs.AddHonour, member, input.Reason);
        return await desk.SaveAsync(member, ct) is { } conflict ? conflict : member.Id;
    }
}

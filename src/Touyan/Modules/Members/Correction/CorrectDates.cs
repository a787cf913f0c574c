using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Members.Desk;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Members.Correction;

/// <summary>更正入党和转正日期: the days on which spells begin, so it takes the permission that changes of standing take.</summary>
public sealed class CorrectDates(MemberDesk desk, Rules rules)
{
    public sealed record Input : MemberInput
    {
        [Display(Name = "入党日期"), Required]
        public DateOnly? AdmittedOn { get; init; }

        [Display(Name = "转正日期", Description = "预备党员不填")]
        public DateOnly? ConvertedOn { get; init; }
    }

    public async Task<Result<MemberId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, input.Version, by, MembersPermissions.ChangeStanding, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var (member, admitted) = (found.Value, input.AdmittedOn!.Value);
        var hadProbation = rules.Find(MembershipRules.NoProbation, admitted) is null;
        if (member.CorrectDates(admitted, input.ConvertedOn, hadProbation, desk.Today, rules.Membership(desk.Today)) is { } refusal)
            return refusal;

        desk.Record(by, MembersActs.CorrectDates, member, input.Reason);
        return await desk.SaveAsync(member, ct) is { } conflict ? conflict : member.Id;
    }
}

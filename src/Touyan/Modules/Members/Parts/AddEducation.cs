using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Members.Desk;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Members.Parts;

/// <summary>登记学历学位.</summary>
public sealed class AddEducation(MemberDesk desk, Rules rules)
{
    public sealed record Input : MemberInput
    {
        [Display(Name = "学历"), Required]
        public string Level { get; init; } = "";

        [Display(Name = "学位")]
        public string? Degree { get; init; }

        [Display(Name = "毕业院校"), StringLength(100)]
        public string? School { get; init; }

        [Display(Name = "专业"), StringLength(100)]
        public string? Major { get; init; }

        [Display(Name = "毕业日期")]
        public DateOnly? GraduatedOn { get; init; }

        [Display(Name = "证书日期")]
        public DateOnly? EvidenceOn { get; init; }
    }

    public async Task<Result<MemberId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, input.Version, by, MembersPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (rules.Codes("education").Find(input.Level) is null)
            return MemberRefusals.UnknownCode("学历", nameof(input.Level));

        if (input.Degree is not null && rules.Codes("degree").Find(input.Degree) is null)
            return MemberRefusals.UnknownCode("学位", nameof(input.Degree));

        if (input.GraduatedOn > desk.Today)
            return MemberRefusals.InFuture(nameof(input.GraduatedOn));

        var member = found.Value;
        var facts = new EducationFacts
        {
            Level = input.Level,
            Degree = input.Degree,
            School = input.School,
            Major = input.Major,
            GraduatedOn = input.GraduatedOn,
            EvidenceOn = input.EvidenceOn,
        };
        if (member.AddEducation(facts, desk.Now) is { } refusal)
            return refusal;

        desk.Record(by, MembersActs.AddEducation, member, input.Reason);
        return await desk.SaveAsync(member, ct) is { } conflict ? conflict : member.Id;
    }
}

using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Members.Desk;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Members.Rosters;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Members.Correction;

/// <summary>
/// 更正党员基本信息. ID and phone number that are left empty stay as they are, for the form never shows them: a phone number is taken out by saying
/// so. What the form does show is taken out by emptying it.
/// </summary>
public sealed class CorrectMember(MemberDesk desk, PersonCheck check, Rules rules)
{
    public sealed record Input : MemberInput
    {
        [Display(Name = "姓名"), Required, StringLength(Member.NameMaxLength)]
        public string Name { get; init; } = "";

        [Display(Name = "公民身份号码", Description = "不填则不改；性别和出生日期由号码得出"), StringLength(30)]
        public string? IdNumber { get; init; }

        [Display(Name = "民族"), Required]
        public string Ethnicity { get; init; } = "";

        [Display(Name = "籍贯"), StringLength(100)]
        public string? NativePlace { get; init; }

        [Display(Name = "手机号码", Description = "不填则不改"), StringLength(30), DataType(DataType.PhoneNumber)]
        public string? Phone { get; init; }

        [Display(Name = "删除登记的手机号码", Description = "号码已停用、登记有误而没有新号码的")]
        public bool RemovePhone { get; init; }

        [Display(Name = "备注"), StringLength(500)]
        public string? Note { get; init; }
    }

    public async Task<Result<MemberId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, input.Version, by, MembersPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (input.RemovePhone && !string.IsNullOrWhiteSpace(input.Phone))
            return MemberRefusals.PhoneAndNone;

        var member = found.Value;
        var idNumber = string.IsNullOrWhiteSpace(input.IdNumber) ? member.IdNumber.Value.Value : input.IdNumber;
        var isTaken = CitizenId.TryParse(idNumber, out var number, out _) && await desk.IsTakenAsync(number, member.Id, ct);
        var verdict = check.Run(Written(input, idNumber), Registered(member), Only(member), isTaken);
        if (verdict.IsRefused)
            return verdict.Refusal!;

        if (member.Correct(Details(verdict.Value, input.RemovePhone ? null : member.Phone?.Value)) is { } refusal)
            return refusal;

        desk.Record(by, MembersActs.Correct, member, input.Reason);
        return await desk.SaveAsync(member, ct) is { } conflict ? conflict : member.Id;
    }

    private Dictionary<RosterColumn, string?> Written(Input input, string idNumber) =>
        new()
        {
            [RosterColumn.Name] = input.Name,
            [RosterColumn.IdNumber] = idNumber,
            [RosterColumn.Ethnicity] = rules.Codes("ethnicity").Name(input.Ethnicity),
            [RosterColumn.NativePlace] = input.NativePlace,
            [RosterColumn.Phone] = input.Phone,
            [RosterColumn.Note] = input.Note,
        };

    // A corrected birth must agree with the admission too.
    private static Dictionary<RosterColumn, string?> Registered(Member member) =>
        new()
        {
            [RosterColumn.Organization] = Here,
            [RosterColumn.MemberKind] = Words.Of(member.Kind),
            [RosterColumn.AdmissionDate] = member.AdmittedOn.ToString("yyyy-MM-dd"),
            [RosterColumn.ConversionDate] = member.ConvertedOn?.ToString("yyyy-MM-dd"),
        };

    private const string Here = "所在党支部";

    private OrganizationNames Only(Member member)
    {
        var here = new OrganizationTree.Node
        {
            Id = member.OrganizationId,
            Name = Here,
            Type = OrganizationType.Branch,
        };
        return new OrganizationNames(new OrganizationTree(desk.Today, [here]));
    }

    private static MemberDetails Details(RosterEntry entry, PhoneNumber? registered) =>
        new()
        {
            Name = entry.Name,
            IdNumber = entry.IdNumber,
            Sex = entry.Sex,
            BornOn = entry.BornOn,
            Ethnicity = entry.Ethnicity,
            NativePlace = entry.NativePlace,
            Phone = entry.Phone ?? registered,
            Note = entry.Note,
        };
}

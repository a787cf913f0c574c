using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Members.Desk;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Members.Rosters;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Members.Enrolling;

/// <summary>登记党员: one member is entered in the books, with the same checks as a row of a roster.</summary>
public sealed class EnrolMember(MemberDesk desk, PersonCheck check, Rules rules)
{
    public sealed record Input
    {
        [Display(Name = "姓名"), Required, StringLength(Member.NameMaxLength)]
        public string Name { get; init; } = "";

        [Display(Name = "公民身份号码", Description = "性别和出生日期由号码得出"), Required, StringLength(30)]
        public string IdNumber { get; init; } = "";

        [Display(Name = "民族"), Required]
        public string Ethnicity { get; init; } = "";

        [Display(Name = "籍贯"), StringLength(100)]
        public string? NativePlace { get; init; }

        [Display(Name = "手机号码"), StringLength(30), DataType(DataType.PhoneNumber)]
        public string? Phone { get; init; }

        [Display(Name = "学历")]
        public string? Education { get; init; }

        [Display(Name = "工作岗位")]
        public string? Occupation { get; init; }

        [Display(Name = "工作单位"), StringLength(100)]
        public string? WorkUnit { get; init; }

        [Display(Name = "所在党支部", Description = "全称、简称或组织代码"), Required, StringLength(100)]
        public string Organization { get; init; } = "";

        [Display(Name = "党员类别"), Required]
        public MemberKind? Kind { get; init; }

        [Display(Name = "入党日期", Description = "支部大会通过之日"), Required]
        public DateOnly? AdmittedOn { get; init; }

        [Display(Name = "转正日期", Description = "预备党员不填")]
        public DateOnly? ConvertedOn { get; init; }

        [Display(Name = "依据文件日期", Description = "入党志愿书等材料上的日期")]
        public DateOnly? EvidenceOn { get; init; }

        [Display(Name = "备注"), StringLength(500)]
        public string? Note { get; init; }

        [Display(Name = "登记事由", Description = "如：补录、转入后补登"), Required, StringLength(100)]
        public string Reason { get; init; } = "";
    }

    public async Task<Result<MemberId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var reach = by.Reach(MembersPermissions.Edit);
        var tree = await desk.Organizations.TreeAsOfAsync(desk.Today, ct);
        var names = new OrganizationNames(tree, tree.All.Where(o => reach.Covers(o.Path)));
        var isTaken = CitizenId.TryParse(input.IdNumber, out var number, out _) && await desk.IsTakenAsync(number, except: null, ct);
        var verdict = check.Run(Written(input), Nothing, names, isTaken);
        if (verdict.IsRefused)
            return verdict.Refusal!;

        var member = Member.Enrol(Facts(verdict.Value, input, by));
        desk.Db.Add(member);
        desk.Record(by, MembersActs.Enrol, member, input.Reason);
        return await desk.SaveAsync(member, ct) is { } taken ? taken : member.Id;
    }

    private static readonly Dictionary<RosterColumn, string?> Nothing = [];

    private Dictionary<RosterColumn, string?> Written(Input input) =>
        new()
        {
            [RosterColumn.Name] = input.Name,
            [RosterColumn.IdNumber] = input.IdNumber,
            [RosterColumn.Ethnicity] = rules.Codes("ethnicity").Name(input.Ethnicity),
            [RosterColumn.NativePlace] = input.NativePlace,
            [RosterColumn.Phone] = input.Phone,
            [RosterColumn.Education] = rules.Codes("education").Name(input.Education),
            [RosterColumn.Occupation] = rules.Codes("occupation").Name(input.Occupation),
            [RosterColumn.WorkUnit] = input.WorkUnit,
            [RosterColumn.Organization] = input.Organization,
            [RosterColumn.MemberKind] = input.Kind is { } kind ? Words.Of(kind) : null,
            [RosterColumn.AdmissionDate] = input.AdmittedOn?.ToString("yyyy-MM-dd"),
            [RosterColumn.ConversionDate] = input.ConvertedOn?.ToString("yyyy-MM-dd"),
            [RosterColumn.Note] = input.Note,
        };

    private Enrolment Facts(RosterEntry entry, Input input, Actor by) =>
        new()
        {
            County = by.County,
            OrganizationId = entry.OrganizationId,
            Name = entry.Name,
            IdNumber = entry.IdNumber,
            Sex = entry.Sex,
            BornOn = entry.BornOn,
            Ethnicity = entry.Ethnicity,
            NativePlace = entry.NativePlace,
            Phone = entry.Phone,
            Education = entry.Education,
            Occupation = entry.Occupation,
            WorkUnit = entry.WorkUnit,
            AdmittedOn = entry.AdmittedOn,
            ConvertedOn = entry.ConvertedOn,
            Kind = entry.Kind,
            Note = entry.Note,
            Cause = input.Reason,
            EvidenceOn = input.EvidenceOn,
            RecordedAt = desk.Now,
        };
}

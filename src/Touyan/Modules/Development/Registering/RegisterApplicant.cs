using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Development.Desk;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Development.Registering;

/// <summary>登记入党申请人: somebody handed in his application; his case begins with it.</summary>
public sealed class RegisterApplicant(ApplicantDesk desk, Candidacy candidacy, Rules rules, BeginDevelopment begin)
{
    public sealed record Input
    {
        [Display(Name = "姓名"), Required, StringLength(Applicant.NameMaxLength)]
        public string Name { get; init; } = "";

        [Display(Name = "公民身份号码", Description = "性别和出生日期由号码得出"), Required, StringLength(30)]
        public string IdNumber { get; init; } = "";

        [Display(Name = "民族"), Required]
        public string Ethnicity { get; init; } = "";

        [Display(Name = "手机号码"), StringLength(30), DataType(DataType.PhoneNumber)]
        public string? Phone { get; init; }

        [Display(Name = "学历")]
        public string? Education { get; init; }

        [Display(Name = "工作岗位")]
        public string? Occupation { get; init; }

        [Display(Name = "工作学习单位"), StringLength(Applicant.TextMaxLength)]
        public string? WorkUnit { get; init; }

        [Display(Name = "居住地"), StringLength(Applicant.TextMaxLength)]
        public string? Residence { get; init; }

        [Display(Name = "团员情况"), Required]
        public LeagueStanding? League { get; init; } = LeagueStanding.None;

        [
            Display(
                Name = "申请加入的党支部",
                Description = "工作、学习所在单位的党支部；没有的由居住地党支部受理。填全称、简称或组织代码"
            ),
            Required
        ]
        [StringLength(100)]
        public string Organization { get; init; } = "";

        [Display(Name = "收到入党申请书的日期"), Required]
        public DateOnly? AppliedOn { get; init; }
    }

    public async Task<Result<ApplicantId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var read = await ReadAsync(input, by, ct);
        if (read.IsRefused)
            return read.Refusal!;

        var registration = read.Value;
        if (await candidacy.CheckAsync(registration.IdNumber, registration.AppliedOn, ct) is { } refusal)
            return refusal;

        var applicant = Applicant.Register(registration);
        desk.Db.Add(applicant);
        desk.Record(by, DevelopmentActs.Register, applicant, reason: null, $"申请日期 {registration.AppliedOn:yyyy-MM-dd}");
        return await begin.RunAsync(applicant, by, ct) is { } refused ? refused : applicant.Id;
    }

    private async Task<Result<Registration>> ReadAsync(Input input, Actor by, CancellationToken ct)
    {
        if (input.AppliedOn > desk.Today)
            return DevelopmentRefusals.InFuture with { Field = nameof(input.AppliedOn) };

        var tree = await desk.Organizations.TreeAsOfAsync(desk.Today, ct);
        var reach = by.Reach(DevelopmentPermissions.Edit);
        var names = new OrganizationNames(tree, tree.All.Where(o => reach.Covers(o.Path)));
        var facts = new PersonReader(rules, desk.Today, text => Resolve(tree, names, reach, text));
        var read = facts.Read(Written(input), Basis(input, by));
        return read is not null ? read : facts.FirstRefusal;
    }

    private static OrganizationMatch Resolve(OrganizationTree tree, OrganizationNames names, Reach reach, string text) =>
        OrganizationId.TryParse(text, provider: null, out var id)
            ? new(tree.Find(id) is { } node && reach.Covers(node.Path) ? node : null)
            : names.Resolve(text);

    private Registration Basis(Input input, Actor by) =>
        new()
        {
            County = by.County,
            OrganizationId = default,
            Name = "",
            IdNumber = default,
            Ethnicity = "",
            League = input.League ?? LeagueStanding.None,
            AppliedOn = input.AppliedOn!.Value,
            RecordedAt = desk.Now,
        };

    private static PersonWritten Written(Input input) =>
        new()
        {
            Name = input.Name,
            IdNumber = input.IdNumber,
            Ethnicity = input.Ethnicity,
            Phone = input.Phone,
            Education = input.Education,
            Occupation = input.Occupation,
            WorkUnit = input.WorkUnit,
            Residence = input.Residence,
            Organization = input.Organization,
        };
}

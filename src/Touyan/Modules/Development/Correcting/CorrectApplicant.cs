using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Development.Desk;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Development.Registering;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;

namespace Touyan.Modules.Development.Correcting;

/// <summary>更正申请人信息: what was written wrongly or has changed; the number and the branch have ways of their own.</summary>
public sealed class CorrectApplicant(ApplicantDesk desk, Rules rules)
{
    public sealed record Input : ReasonedInput
    {
        [Display(Name = "姓名"), Required, StringLength(Applicant.NameMaxLength)]
        public string Name { get; init; } = "";

        [Display(Name = "民族"), Required]
        public string Ethnicity { get; init; } = "";

        [Display(Name = "新手机号码", Description = "不填则不改"), StringLength(30), DataType(DataType.PhoneNumber)]
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
        public LeagueStanding? League { get; init; }
    }

    public async Task<Result<ApplicantId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.FindAsync(input.Id, input.Version, by, DevelopmentPermissions.Edit, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var applicant = found.Value;
        var facts = new PersonReader(rules, desk.Today, _ => Own(applicant));
        if (facts.Read(Written(input, applicant), applicant.AsRegistered(input.League!.Value)) is not { } read)
            return facts.FirstRefusal;

        if (applicant.Correct(read) is { } refusal)
            return refusal;

        desk.Record(by, DevelopmentActs.Correct, applicant, input.Reason);
        return await desk.SaveAsync(applicant, ct) is { } conflict ? conflict : applicant.Id;
    }

    private static OrganizationMatch Own(Applicant applicant) =>
        new(
            new OrganizationTree.Node
            {
                Id = applicant.OrganizationId,
                Name = "",
                Type = OrganizationType.Branch,
            }
        );

    private static PersonWritten Written(Input input, Applicant applicant) =>
        new()
        {
            Name = input.Name,
            IdNumber = applicant.IdNumber.Value.Value,
            Ethnicity = input.Ethnicity,
            Phone = input.Phone,
            Education = input.Education,
            Occupation = input.Occupation,
            WorkUnit = input.WorkUnit,
            Residence = input.Residence,
            Organization = "所在党支部",
        };
}

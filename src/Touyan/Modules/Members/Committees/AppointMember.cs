using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Organizations;

namespace Touyan.Modules.Members.Committees;

/// <summary>A member is elected or appointed to a post of the committee in office.</summary>
public sealed class AppointMember(CommitteeDesk desk, IOrganizations organizations)
{
    public sealed record Input
    {
        [JsonIgnore]
        public OrganizationId Organization { get; init; }

        [Display(Name = "党员"), Required(ErrorMessage = "请选择党员")]
        public MemberId? MemberId { get; init; }

        [Display(Name = "职务"), Required(ErrorMessage = "请选择职务"), StringLength(10)]
        public string Post { get; init; } = "";

        [Display(Name = "任职日期"), Required]
        public DateOnly? From { get; init; }

        [Display(Name = "任职文号", Description = "如：海组〔2026〕12号"), StringLength(60)]
        public string? DocumentNumber { get; init; }

        [Display(Name = "文件日期")]
        public DateOnly? EvidenceOn { get; init; }

        [Display(Name = "已经上级批准的特殊情况")]
        public bool IsExceptional { get; init; }

        [JsonIgnore]
        public int? Version { get; init; }
    }

    public async Task<Result<Guid>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.SeatingAsync(input.Organization, input.Version, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (desk.Posts.Find(input.Post) is not { } post)
            return CommitteeRefusals.PostUnknown;

        var (place, term) = found.Value;
        var member = await desk
            .Db.Members.VisibleTo(by, MembersPermissions.Committees, organizations)
            .AsNoTracking()
            .SingleOrDefaultAsync(m => m.Id == input.MemberId, ct);
        if (member is null)
            return CommitteeRefusals.MemberNotFound;

        if (Ineligible(member, place, input) is { } why)
            return why;

        if (term.Appoint(Facts(input), CommitteeRules.IsOnlyOne(post)) is { } refusal)
            return refusal;

        desk.Record(by, MembersActs.Appoint, place, null, $"{member.Name} 任{post.Name}，自 {input.From:yyyy-MM-dd} 起");
        return await desk.SaveAsync(term, ct) is { } lost ? lost : term.Id;
    }

    private Refusal? Ineligible(Member member, OrganizationPlace place, Input input)
    {
        var (rules, from) = (desk.SetUp, input.From!.Value);
        if (member.Kind is MemberKind.Probationary)
            return CommitteeRefusals.NotEligible(rules.Eligible, "该党员是预备党员");

        if (member.Standing is not MembershipStanding.Normal)
            return CommitteeRefusals.NotEligible(rules.Eligible, $"该党员党籍状态为“{Words.Of(member.Standing)}”");

        if (member.ConvertedOn > from)
            return CommitteeRefusals.NotEligible(rules.Eligible, $"该党员 {member.ConvertedOn:yyyy-MM-dd} 才转正");

        var isBranchSecretary =
            input.Post == CommitteeRules.Secretary && place.Type is (OrganizationType.Branch or OrganizationType.JointBranch);
        var years = rules.MinSecretaryStandingYears;
        return isBranchSecretary && !input.IsExceptional && member.ConvertedOn?.AddYears(years.Value) > from
            ? CommitteeRefusals.SecretaryTooNew(member.ConvertedOn.Value, years)
            : null;
    }

    private AppointmentFacts Facts(Input input) =>
        new()
        {
            Member = input.MemberId!.Value,
            Post = input.Post,
            From = input.From!.Value,
            DocumentNumber = input.DocumentNumber,
            EvidenceOn = input.EvidenceOn,
            RecordedAt = desk.Now,
        };
}

using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Members.Files;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Members.Api;

/// <summary>A member's file: codes told by name, sensitive values masked, what is computed with its reason.</summary>
internal sealed record MemberAnswer
{
    [Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required MemberId Id { get; init; }

    [Description("姓名"), Example("李伟")]
    public required string Name { get; init; }

    [Description("性别"), Example("male")]
    public required Sex Sex { get; init; }

    [Description("公民身份号码，遮盖"), Example("3299************19")]
    public required string IdNumber { get; init; }

    [Description("手机号码，遮盖"), Example("138******78")]
    public string? Phone { get; init; }

    [Description("出生日期"), Example("1985-07-01")]
    public required DateOnly BornOn { get; init; }

    [Description("民族"), Example("汉族")]
    public required string Ethnicity { get; init; }

    [Description("籍贯"), Example("江苏海安")]
    public string? NativePlace { get; init; }

    [Description("最高学历"), Example("大学本科")]
    public string? Education { get; init; }

    [Description("现工作岗位"), Example("事业单位管理人员")]
    public string? Occupation { get; init; }

    [Description("备注")]
    public string? Note { get; init; }

    [Description("所在党组织的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required OrganizationId OrganizationId { get; init; }

    [Description("所在党组织"), Example("中共海安镇江海社区支部委员会")]
    public required string Organization { get; init; }

    [Description("党员类别"), Example("full")]
    public required MemberKind Kind { get; init; }

    [Description("党籍状态"), Example("normal")]
    public required MembershipStanding Standing { get; init; }

    [Description("是否在册"), Example("true")]
    public required bool IsOnTheBooks { get; init; }

    [Description("入党日期：支部大会通过之日"), Example("2010-06-20")]
    public required DateOnly AdmittedOn { get; init; }

    [Description("转正日期；预备党员为空"), Example("2011-06-20")]
    public DateOnly? ConvertedOn { get; init; }

    [Description("并入的党员；没有并入为空")]
    public MemberId? MergedInto { get; init; }

    [Description("推算的各项，连同依据")]
    public required ComputedAnswers Computed { get; init; }

    [Description("组织关系，从新到旧")]
    public required IReadOnlyList<MembershipAnswer> Spells { get; init; }

    [Description("学历学位")]
    public required IReadOnlyList<EducationAnswer> Educations { get; init; }

    [Description("工作经历")]
    public required IReadOnlyList<OccupationAnswer> Occupations { get; init; }

    [Description("表彰奖励")]
    public required IReadOnlyList<HonourAnswer> Honours { get; init; }

    [Description("党内职务")]
    public required IReadOnlyList<PostAnswer> Posts { get; init; }

    public static MemberAnswer Of(MemberFile file) =>
        new()
        {
            Id = file.Id,
            Name = file.Name,
            Sex = file.Sex,
            IdNumber = file.IdNumber,
            Phone = file.Phone,
            BornOn = file.BornOn,
            Ethnicity = file.Ethnicity,
            NativePlace = file.NativePlace,
            Education = file.Education,
            Occupation = file.Occupation,
            Note = file.Note,
            OrganizationId = file.OrganizationId,
            Organization = file.Organization,
            Kind = file.Kind,
            Standing = file.Standing,
            IsOnTheBooks = file.IsOnTheBooks,
            AdmittedOn = file.AdmittedOn,
            ConvertedOn = file.ConvertedOn,
            MergedInto = file.MergedInto,
            Computed = ComputedAnswers.Of(file.Computed),
            Spells = [.. file.Spells.Select(MembershipAnswer.Of)],
            Educations = [.. file.Educations.Select(EducationAnswer.Of)],
            Occupations = [.. file.Occupations.Select(OccupationAnswer.Of)],
            Honours = [.. file.Honours.Select(HonourAnswer.Of)],
            Posts = [.. file.Posts.Select(PostAnswer.Of)],
        };
}

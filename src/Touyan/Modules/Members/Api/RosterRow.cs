using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Members.Roster;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Members.Api;

/// <summary>A line of a roster. Codes are told by name; the file has both.</summary>
internal sealed record RosterRow
{
    [Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required MemberId Id { get; init; }

    [Description("姓名"), Example("李伟")]
    public required string Name { get; init; }

    [Description("性别"), Example("male")]
    public required Sex Sex { get; init; }

    [Description("出生日期"), Example("1985-07-01")]
    public required DateOnly BornOn { get; init; }

    [Description("查看日期的周岁"), Example("41")]
    public required int Age { get; init; }

    [Description("民族"), Example("汉族")]
    public required string Ethnicity { get; init; }

    [Description("学历；未登记为空"), Example("大学本科")]
    public string? Education { get; init; }

    [Description("工作岗位；未登记为空"), Example("农牧渔民")]
    public string? Occupation { get; init; }

    [Description("党员类别"), Example("full")]
    public required MemberKind Kind { get; init; }

    [Description("党籍状态"), Example("normal")]
    public required MembershipStanding Standing { get; init; }

    [Description("入党日期"), Example("2010-06-20")]
    public required DateOnly JoinedOn { get; init; }

    [Description("所在党组织的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required OrganizationId OrganizationId { get; init; }

    [Description("所在党组织"), Example("中共海安镇江海社区支部委员会")]
    public required string Organization { get; init; }

    [Description("手机号码，遮盖"), Example("138******78")]
    public string? Phone { get; init; }

    [Description("能否打开档案；查过去时点时，有的人现已不在可见范围内"), Example("true")]
    public required bool IsInSight { get; init; }

    public static RosterRow Of(FindMembers.Row row) =>
        new()
        {
            Id = row.Id,
            Name = row.Name,
            Sex = row.Sex,
            BornOn = row.BornOn,
            Age = row.Age,
            Ethnicity = row.Ethnicity,
            Education = row.Education,
            Occupation = row.Occupation,
            Kind = row.Kind,
            Standing = row.Standing,
            JoinedOn = row.JoinedOn,
            OrganizationId = row.OrganizationId,
            Organization = row.Organization,
            Phone = row.Phone,
            IsInSight = row.IsInSight,
        };
}

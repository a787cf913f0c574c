using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Members.Files;
using Touyan.Modules.Members.Model;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Members.Api;

/// <summary>Where, as what and how a member stood from a day to a day.</summary>
internal sealed record MembershipAnswer(
    [property: Description("自"), Example("2010-06-20")] DateOnly From,
    [property: Description("至（不含）；仍在延续为空")] DateOnly? To,
    [property: Description("所在党组织"), Example("中共海安镇江海社区支部委员会")] string Organization,
    [property: Description("党员类别"), Example("full")] MemberKind Kind,
    [property: Description("党籍状态"), Example("normal")] MembershipStanding Standing,
    [property: Description("由来"), Example("转正")] string Cause,
    [property: Description("文号"), Example("海组〔2011〕12号")] string? DocumentNumber,
    [property: Description("文件日期"), Example("2011-06-25")] DateOnly? EvidenceOn,
    [property: Description("录入时刻，UTC"), Example("2026-07-02T01:30:00Z")] DateTime RecordedAt
)
{
    public static MembershipAnswer Of(MemberFile.Spell spell) =>
        new(
            spell.From,
            spell.To,
            spell.Organization,
            spell.Kind,
            spell.Standing,
            spell.Cause,
            spell.DocumentNumber,
            spell.EvidenceOn,
            spell.RecordedAt
        );
}

/// <summary>An education.</summary>
internal sealed record EducationAnswer(
    [property: Description("学历"), Example("大学本科毕业")] string Level,
    [property: Description("学位"), Example("学士")] string? Degree,
    [property: Description("毕业院校"), Example("南通大学")] string? School,
    [property: Description("专业"), Example("农学")] string? Major,
    [property: Description("毕业日期"), Example("2007-06-30")] DateOnly? GraduatedOn
)
{
    public static EducationAnswer Of(MemberFile.Schooling education) =>
        new(education.Level, education.Degree, education.School, education.Major, education.GraduatedOn);
}

/// <summary>A job.</summary>
internal sealed record OccupationAnswer(
    [property: Description("工作岗位"), Example("事业单位管理人员")] string Occupation,
    [property: Description("工作单位"), Example("海安市农业技术推广中心")] string? WorkUnit,
    [property: Description("职务"), Example("副主任")] string? Title,
    [property: Description("自；不详为空"), Example("2015-03-01")] DateOnly? From,
    [property: Description("至；仍在岗为空")] DateOnly? To
)
{
    public static OccupationAnswer Of(MemberFile.Job job) => new(job.Code, job.WorkUnit, job.Title, job.From, job.To);
}

/// <summary>A commendation.</summary>
internal sealed record HonourAnswer(
    [property: Description("荣誉名称"), Example("优秀共产党员")] string Title,
    [property: Description("授予单位"), Example("中共海安市委员会")] string AwardedBy,
    [property: Description("授予日期"), Example("2021-07-01")] DateOnly AwardedOn,
    [property: Description("文号"), Example("海委〔2021〕9号")] string? DocumentNumber
)
{
    public static HonourAnswer Of(Honour honour) => new(honour.Title, honour.AwardedBy, honour.AwardedOn, honour.DocumentNumber);
}

/// <summary>A post in a committee.</summary>
internal sealed record PostAnswer(
    [property: Description("党组织的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] OrganizationId OrganizationId,
    [property: Description("党组织"), Example("中共海安镇江海社区支部委员会")] string Organization,
    [property: Description("职务"), Example("书记")] string Title,
    [property: Description("自"), Example("2024-01-15")] DateOnly From,
    [property: Description("至；仍在任为空")] DateOnly? To,
    [property: Description("文号"), Example("海组〔2024〕3号")] string? DocumentNumber
)
{
    public static PostAnswer Of(MemberFile.Post post) =>
        new(post.OrganizationId, post.Organization, post.Title, post.From, post.To, post.DocumentNumber);
}

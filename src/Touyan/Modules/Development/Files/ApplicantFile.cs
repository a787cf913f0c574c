using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Members;
using Touyan.Modules.Procedures;

namespace Touyan.Modules.Development.Files;

/// <summary>All that the page of an applicant shows.</summary>
public sealed record ApplicantFile
{
    public required Person Who { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<CultivationReview> Reviews { get; init; }

    public required IReadOnlyList<Move> Moves { get; init; }

    /// <summary>What is due next, and why.</summary>
    public required IReadOnlyList<DueItem> Due { get; init; }

    /// <summary>His case; null when it is kept elsewhere.</summary>
    public CaseGlance? Case { get; init; }

    public required bool MayEdit { get; init; }

    public required bool MayReveal { get; init; }

    public sealed record Move(
        [property: Description("日期")] DateOnly On,
        [property: Description("转出的党支部")] string From,
        [property: Description("转入的党支部")] string To,
        [property: Description("移交的材料")] string Files,
        [property: Description("理由")] string Reason
    );

    public sealed record Person
    {
        public required ApplicantId Id { get; init; }

        [Description("版本")]
        public required int Version { get; init; }

        [Description("名称")]
        public required string Name { get; init; }
        public required Sex Sex { get; init; }

        [Description("出生日期")]
        public required DateOnly BornOn { get; init; }

        [Description("年龄")]
        public required int Age { get; init; }

        /// <summary>Masked.</summary>
        [Description("公民身份号码（遮盖）")]
        public required string IdNumber { get; init; }

        /// <summary>Masked.</summary>
        [Description("手机号码（遮盖）")]
        public string? Phone { get; init; }

        [Description("民族代码")]
        public required string EthnicityCode { get; init; }

        [Description("民族")]
        public required string Ethnicity { get; init; }

        [Description("学历代码")]
        public string? EducationCode { get; init; }

        [Description("学历")]
        public string? Education { get; init; }

        [Description("工作岗位代码")]
        public string? OccupationCode { get; init; }

        [Description("工作岗位")]
        public string? Occupation { get; init; }

        [Description("工作单位")]
        public string? WorkUnit { get; init; }

        [Description("居住地")]
        public string? Residence { get; init; }
        public required LeagueStanding League { get; init; }
        public required OrganizationId OrganizationId { get; init; }

        [Description("所在党支部")]
        public required string Organization { get; init; }
        public required ApplicantStage Stage { get; init; }

        [Description("申请日期")]
        public required DateOnly AppliedOn { get; init; }

        [Description("确定为入党积极分子的日期")]
        public DateOnly? ActivistOn { get; init; }

        [Description("确定为发展对象的日期")]
        public DateOnly? TargetOn { get; init; }

        [Description("接收为预备党员的日期")]
        public DateOnly? AdmittedOn { get; init; }

        [Description("预备期至")]
        public DateOnly? ProbationTo { get; init; }

        [Description("结束日期")]
        public DateOnly? EndedOn { get; init; }

        [Description("结束原因")]
        public string? Ending { get; init; }

        [Description("入党志愿书编号")]
        public string? FormNumber { get; init; }

        [Description("成为党员后的标识")]
        public MemberId? MemberId { get; init; }
    }
}

/// <summary>Something that is due about an applicant, with the rule that says so.</summary>
public sealed record DueItem(
    [property: Description("事项")] string Title,
    [property: Description("日期")] DateOnly On,
    [property: Description("是否逾期")] bool IsLate,
    [property: Description("为什么")] string Why,
    [property: Description("依据条款")] string Article
);

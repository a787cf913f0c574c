using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;
using Touyan.Modules.Development.Files;
using Touyan.Modules.Development.Pool;
using Touyan.Modules.Members;
using Touyan.Platform.Data;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Development.Api;

/// <summary>What a list of applicants is asked for: every filter of the page, none of them required.</summary>
internal sealed record PoolAsked
{
    [Description("党组织，含下级；不填为可见的全部"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public OrganizationId? Organization { get; init; }

    [Description("姓名中的字，或拼音首字母的开头"), Display(Name = "姓名或拼音首字母"), StringLength(50), Example("cxm")]
    public string? Name { get; init; }

    [Description("阶段；不填为仍在培养发展的"), Example("activist")]
    public Choice<ApplicantStage>? Stage { get; init; }

    [Description("团员情况"), Example("recommended")]
    public Choice<LeagueStanding>? League { get; init; }

    [Description("申请日期自"), Example("2025-01-01")]
    public DateOnly? AppliedFrom { get; init; }

    [Description("申请日期至"), Example("2026-06-30")]
    public DateOnly? AppliedTo { get; init; }

    [Description("半年考察应在此日或之前的入党积极分子"), Example("2026-12-31")]
    public DateOnly? ReviewDueBy { get; init; }

    [Description("预备期在此日或之后届满"), Example("2026-12-01")]
    public DateOnly? ProbationEndsFrom { get; init; }

    [Description("预备期在此日或之前届满"), Example("2026-12-31")]
    public DateOnly? ProbationEndsBy { get; init; }

    [Description("排序：name、applied、organization；前加减号为倒序"), Example("-applied")]
    [AllowedValues(null, "name", "-name", "applied", "-applied", "organization", "-organization")]
    [Display(Name = "排序")]
    public string? Sort { get; init; }

    [Description("上一次回答中的 next 或 previous")]
    public string? Cursor { get; init; }

    [Description("每页条数，默认 50，最多 200"), Display(Name = "每页条数"), Range(1, PageSize.Most), Example("50")]
    public int? Size { get; init; }

    public FindApplicants.Input ToInput() =>
        new()
        {
            Organization = Organization,
            Name = Name,
            Stage = Stage,
            League = League,
            AppliedFrom = AppliedFrom,
            AppliedTo = AppliedTo,
            ReviewDueBy = ReviewDueBy,
            ProbationEndsFrom = ProbationEndsFrom,
            ProbationEndsBy = ProbationEndsBy,
            Sort = Sort,
            Cursor = Cursor,
            Size = Size,
        };
}

/// <summary>A line of the list.</summary>
internal sealed record ApplicantRowAnswer
{
    [Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required ApplicantId Id { get; init; }

    [Description("姓名"), Example("陈晓明")]
    public required string Name { get; init; }

    [Description("性别"), Example("male")]
    public required Sex Sex { get; init; }

    [Description("出生日期"), Example("2000-01-01")]
    public required DateOnly BornOn { get; init; }

    [Description("阶段"), Example("activist")]
    public required ApplicantStage Stage { get; init; }

    [Description("进入本阶段的日期"), Example("2025-09-01")]
    public required DateOnly Since { get; init; }

    [Description("申请入党日期"), Example("2025-03-01")]
    public required DateOnly AppliedOn { get; init; }

    [Description("预备期至"), Example("2026-12-01")]
    public DateOnly? ProbationTo { get; init; }

    [Description("党支部的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public required OrganizationId OrganizationId { get; init; }

    [Description("党支部"), Example("中共海安镇江海社区支部委员会")]
    public required string Organization { get; init; }

    public static ApplicantRowAnswer Of(FindApplicants.Row row) =>
        new()
        {
            Id = row.Id,
            Name = row.Name,
            Sex = row.Sex,
            BornOn = row.BornOn,
            Stage = row.Stage,
            Since = row.Since,
            AppliedOn = row.AppliedOn,
            ProbationTo = row.ProbationTo,
            OrganizationId = row.OrganizationId,
            Organization = row.Organization,
        };
}

/// <summary>One applicant with what is due, his reviews and his case; numbers masked.</summary>
internal sealed record ApplicantAnswer
{
    [Description("本人")]
    public required ApplicantFile.Person Person { get; init; }

    [Description("接下来到期的事项，连同依据")]
    public required IReadOnlyList<DueItem> Due { get; init; }

    [Description("考察记录，最近的在前")]
    public required IReadOnlyList<ReviewAnswer> Reviews { get; init; }

    [Description("培养关系转移")]
    public required IReadOnlyList<ApplicantFile.Move> Moves { get; init; }

    [Description("办理单的编号；没有时为空"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")]
    public Guid? Case { get; init; }

    [Description("当前环节"), Example("6 培养教育考察")]
    public string? OpenStep { get; init; }

    public static ApplicantAnswer Of(ApplicantFile file) =>
        new()
        {
            Person = file.Who,
            Due = file.Due,
            Reviews = [.. file.Reviews.Select(r => new ReviewAnswer(r.On, r.Phase, r.Result, r.Opinion, r.Reports, r.By))],
            Moves = file.Moves,
            Case = file.Case?.Id.Value,
            OpenStep = file.Case?.OpenStep,
        };
}

/// <summary>The applicant that an act was about.</summary>
internal sealed record ApplicantDone([property: Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] ApplicantId Id);

/// <summary>A sensitive value, on this one answer.</summary>
internal sealed record ValueShown([property: Description("原文"), Example("329900200001010019")] string Value);

/// <summary>The plan that an act was about.</summary>
internal sealed record PlanDone([property: Description("计划的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] Guid Id);

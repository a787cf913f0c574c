using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Issues;
using Touyan.Modules.Appraisals.Model;
using Touyan.Modules.Appraisals.Overview;
using Touyan.Modules.Appraisals.Talks;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Appraisals.Api;

/// <summary>What an act made or changed.</summary>
internal sealed record AppraisalDone([property: Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] Guid Id);

/// <summary>How many appraisals were opened.</summary>
internal sealed record AppraisalsOpened([property: Description("开展的党支部数"), Example("12")] int Count);

/// <summary>The appraisal of a branch in a list.</summary>
internal sealed record AppraisalRowAnswer(
    [property: Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] AppraisalId Id,
    [property: Description("评议年度"), Example("2026")] int Year,
    [property: Description("党支部"), Example("某某村党支部")] string Organization,
    [property: Description("环节"), Example("mutual")] AppraisalState State,
    [property: Description("名单上的党员数"), Example("32")] int Members,
    [property: Description("评定等次的党员数"), Example("30")] int Graded,
    [property: Description("优秀"), Example("10")] int Excellent,
    [property: Description("合格"), Example("19")] int Qualified,
    [property: Description("基本合格"), Example("1")] int Basic,
    [property: Description("不合格"), Example("0")] int Unqualified
)
{
    public static AppraisalRowAnswer Of(FindAppraisals.Row r) =>
        new(r.Id, r.Year, r.Organization, r.State, r.Members, r.Graded, r.Excellent, r.Qualified, r.Basic, r.Unqualified);
}

/// <summary>One appraisal with its members.</summary>
internal sealed record AppraisalAnswer(
    [property: Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] AppraisalId Id,
    [property: Description("评议年度"), Example("2026")] int Year,
    [property: Description("党支部"), Example("某某村党支部")] string Organization,
    [property: Description("环节"), Example("mutual")] AppraisalState State,
    [property: Description("最多可评优秀的人数"), Example("10")] int MostExcellent,
    [property: Description("评定日期")] DateOnly? GradedOn,
    [property: Description("公布日期")] DateOnly? PublishedOn,
    [property: Description("异议截止日期")] DateOnly? ObjectUntil,
    [property: Description("党员，按名单的次序")] IReadOnlyList<AppraisedAnswer> Members
)
{
    public static AppraisalAnswer Of(ShowAppraisal.View view) =>
        new(
            view.Appraisal.Id,
            view.Appraisal.Year,
            view.Organization,
            view.Appraisal.State,
            view.MostExcellent,
            view.Appraisal.GradedOn,
            view.Appraisal.PublishedOn,
            view.Appraisal.ObjectUntil,
            [.. view.Appraisal.Sheets.Select(s => AppraisedAnswer.Of(s, view))]
        );
}

/// <summary>A member in an appraisal. What others wrote on ballots is not told one by one, for nobody keeps it.</summary>
internal sealed record AppraisedAnswer(
    [property: Description("党员的编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] MemberId MemberId,
    [property: Description("姓名"), Example("李伟")] string Name,
    [property: Description("未参加的情形；参加的为空")] string? Absence,
    [property: Description("已写自评"), Example("true")] bool HasWritten,
    [property: Description("不评定等次"), Example("false")] bool IsUngraded,
    [property: Description("更正以后的等次；没有评定的为空")] Grade? Grade,
    [property: Description("已告知本人"), Example("false")] bool IsTold
)
{
    public static AppraisedAnswer Of(AppraisalSheet s, ShowAppraisal.View view) =>
        new(
            s.MemberId,
            s.Name,
            s.Absence is { } code ? view.Situations.Name(code) : null,
            s.SelfReview is not null,
            s.IsUngraded,
            view.Grades.Of(s.MemberId),
            s.ToldAt is not null
        );
}

/// <summary>A talk: the fact; the words only for whoever took part.</summary>
internal sealed record TalkAnswer(
    [property: Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] TalkId Id,
    [property: Description("类别"), Example("amongMembers")] TalkKind Kind,
    [property: Description("日期"), Example("2026-06-01")] DateOnly On,
    [property: Description("谈话人")] IReadOnlyList<string> Names,
    [property: Description("谈话内容；不是谈话人的为空")] string? Words
)
{
    public static TalkAnswer Of(FindTalks.Row r) => new(r.Id, r.Kind, r.On, r.Names, r.Words);
}

/// <summary>A problem in a list.</summary>
internal sealed record IssueAnswer(
    [property: Description("编号"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f")] IssueId Id,
    [property: Description("党支部"), Example("某某村党支部")] string Organization,
    [property: Description("谁的问题"), Example("支部班子")] string Whose,
    [property: Description("问题"), Example("联系群众不够经常")] string Problem,
    [property: Description("整改措施"), Example("每月走访一次")] string Measure,
    [property: Description("责任人"), Example("李伟")] string Holder,
    [property: Description("整改期限"), Example("2026-12-31")] DateOnly DueOn,
    [property: Description("情形"), Example("open")] IssueState State,
    [property: Description("逾期"), Example("false")] bool IsLate
)
{
    public static IssueAnswer Of(FindIssues.Row r) =>
        new(r.Id, r.Organization, r.Whose, r.Problem, r.Measure, r.Holder, r.DueOn, r.State, r.IsLate);
}

using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Analyses;
using Touyan.Modules.Appraisals.Api;
using Touyan.Modules.Appraisals.Issues;
using Touyan.Modules.Appraisals.Talks;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Appraisals;

/// <summary>Talks, problems and analyses over REST: the same use cases as the pages.</summary>
internal sealed class YearlyApi : IApi
{
    private const string Talk =
        "{ \"members\": [\"01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f\"], \"on\": \"2026-06-01\", \"words\": \"谈了学习和工作\" }";

    private const string Problem = """
        { "organization": "01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f", "problem": "联系群众不够经常", "measure": "每月走访一次",
          "holder": "01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f", "dueOn": "2026-12-31" }
        """;

    private const string Solved = "{ \"evidence\": \"已走访十二户，有记录\" }";
    private const string Judged = "{ \"isAgreed\": true }";
    private const string Analysis = "{ \"text\": \"对照党章党规，查摆出学习不够经常等问题，今后每周坚持学习。\" }";

    public void Map(RouteGroupBuilder api)
    {
        var tagged = api.MapGroup("").WithTags("谈心谈话和问题整改");
        tagged
            .MapGet("/talks", TalksAsync)
            .Needs(AppraisalsPermissions.Read)
            .WithName("listTalks")
            .WithSummary("一个党支部的谈心谈话")
            .WithDescription("只有事实和日期；谈话内容只给谈话人本人。只管一个党支部的可以不填 organization。")
            .Produces<IReadOnlyList<TalkAnswer>>()
            .Produces(StatusCodes.Status404NotFound);
        tagged
            .MapPost(
                "/talks",
                async (RecordTalk.Input body, RecordTalk record, Actor by, CancellationToken ct) =>
                    Answer(await record.RunAsync(body, by, ct), id => id.Value)
            )
            .Needs(AppraisalsPermissions.Take)
            .WithName("recordTalk")
            .WithSummary("登记谈心谈话")
            .WithDescription("谈话人本人登记的可以写内容；类别按当天的支部委员会名单确定。")
            .Produces<AppraisalDone>()
            .Example(Talk)
            .Idempotent();
        tagged
            .MapGet("/issues", IssuesAsync)
            .Needs(AppraisalsPermissions.Read)
            .WithName("listIssues")
            .WithSummary("问题清单")
            .WithDescription("可见范围内查摆的问题，到期早的在前；党员看到本人负责的。")
            .Produces<Page<IssueAnswer>>()
            .Produces(StatusCodes.Status404NotFound);
        MapIssues(tagged);
        tagged
            .MapPost(
                "/analyses",
                async (WriteAnalysis.Input body, WriteAnalysis write, Actor by, CancellationToken ct) =>
                    Answer(await write.RunAsync(body, by, ct), id => id.Value)
            )
            .Needs(AppraisalsPermissions.Take)
            .WithName("writeAnalysis")
            .WithSummary("提交党性分析")
            .WithDescription("本人今年的；审核通过以前可以重写。")
            .Produces<AppraisalDone>()
            .Example(Analysis)
            .Idempotent();
        tagged
            .MapPost(
                "/analyses/{id:guid}/check",
                async (AnalysisId id, CheckAnalysis.Input body, CheckAnalysis check, Actor by, CancellationToken ct) =>
                    Answer(await check.RunAsync(body with { Id = id }, by, ct), one => one.Value)
            )
            .Needs(AppraisalsPermissions.Edit)
            .WithName("checkAnalysis")
            .WithSummary("审核党性分析")
            .WithDescription("通过，或者写明原因退回。")
            .Produces<AppraisalDone>()
            .Example(Judged)
            .Idempotent();
    }

    private static void MapIssues(RouteGroupBuilder tagged)
    {
        tagged
            .MapPost(
                "/issues",
                async (ListIssue.Input body, ListIssue list, Actor by, CancellationToken ct) =>
                    Answer(await list.RunAsync(body, by, ct), id => id.Value)
            )
            .Needs(AppraisalsPermissions.Edit)
            .WithName("listIssue")
            .WithSummary("列入问题清单")
            .WithDescription("写明问题、措施、责任人和期限。")
            .Produces<AppraisalDone>()
            .Example(Problem)
            .Idempotent();
        tagged
            .MapPost(
                "/issues/{id:guid}/solve",
                async (IssueId id, SettleIssue.Solving body, SettleIssue settle, Actor by, CancellationToken ct) =>
                    Answer(await settle.SolveAsync(body with { Id = id }, by, ct), one => one.Value)
            )
            .Needs(AppraisalsPermissions.Read)
            .WithName("solveIssue")
            .WithSummary("报告问题已整改")
            .WithDescription("由责任人或者党支部报告，写明凭据。")
            .Produces<AppraisalDone>()
            .Example(Solved)
            .Idempotent();
        tagged
            .MapPost(
                "/issues/{id:guid}/judge",
                async (IssueId id, SettleIssue.Judging body, SettleIssue settle, Actor by, CancellationToken ct) =>
                    Answer(await settle.JudgeAsync(body with { Id = id }, by, ct), one => one.Value)
            )
            .Needs(AppraisalsPermissions.Edit)
            .WithName("judgeIssue")
            .WithSummary("确认或者退回问题整改")
            .WithDescription("由责任人和报告人以外的同志确认。")
            .Produces<AppraisalDone>()
            .Example(Judged)
            .Idempotent();
    }

    private static async Task<IResult> TalksAsync(
        [Description("党支部")] OrganizationId? organization,
        [Description("年度；不填为今年")] int? year,
        FindTalks find,
        Actor by,
        CancellationToken ct
    )
    {
        var found = await find.RunAsync(new FindTalks.Input { Organization = organization, Year = year }, by, ct);
        return found.Refusal?.ToProblem() ?? Results.Ok(found.Value.Rows.Select(TalkAnswer.Of));
    }

    private static async Task<IResult> IssuesAsync(
        [Description("党组织；它和它以下的")] OrganizationId? organization,
        [Description("上一页或者下一页的游标")] string? cursor,
        FindIssues find,
        Actor by,
        CancellationToken ct
    )
    {
        var found = await find.RunAsync(new FindIssues.Input { Organization = organization, Cursor = cursor }, by, ct);
        if (found.Refusal is { } refusal)
            return refusal.ToProblem();

        var page = found.Value;
        return Results.Ok(new Page<IssueAnswer>([.. page.Rows.Select(IssueAnswer.Of)], page.Next, page.Previous, page.Total));
    }

    private static IResult Answer<T>(Result<T> done, Func<T, Guid> id) =>
        done.Refusal?.ToProblem() ?? Results.Ok(new AppraisalDone(id(done.Value)));
}

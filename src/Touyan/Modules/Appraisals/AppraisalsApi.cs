using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Appraisals.Api;
using Touyan.Modules.Appraisals.Grading;
using Touyan.Modules.Appraisals.Overview;
using Touyan.Modules.Appraisals.Own;
using Touyan.Modules.Appraisals.Steps;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Appraisals;

/// <summary>Appraisals over REST: the same use cases as the pages. Ballots are cast on the page alone: what a program sends is remembered, and a ballot must not be.</summary>
internal sealed class AppraisalsApi : IApi
{
    private const string Opening = "{ \"organization\": \"01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f\", \"year\": 2026 }";
    private const string Writing = "{ \"text\": \"一年来按时参加组织生活；不足是学习不够。\", \"grade\": \"qualified\" }";
    private const string Judging = "{ \"isAgreed\": true }";
    private const string Objecting = "{ \"text\": \"评议时漏计了我参加的服务。\" }";

    private const string Grading = """
        { "body": "assembly", "on": "2026-11-20", "vote": { "entitled": 3, "present": 3, "for": 3, "against": 0, "abstained": 0 },
          "grades": { "01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e8f": "qualified" }, "commonReason": "优秀受比例限制" }
        """;

    public void Map(RouteGroupBuilder api)
    {
        var tagged = api.MapGroup("").WithTags("民主评议");
        MapReading(tagged.MapGroup("/appraisals").Needs(AppraisalsPermissions.Read));
        MapKeeping(tagged.MapGroup("/appraisals").Needs(AppraisalsPermissions.Edit));
        tagged
            .MapGroup("/appraisals/{id:guid}")
            .Needs(AppraisalsPermissions.Confirm)
            .MapPost("/confirm", ConfirmAsync)
            .WithName("confirmAppraisal")
            .WithSummary("审定评议结果")
            .WithDescription("由上级党组织审定，不同意的写明原因退回。")
            .Produces<AppraisalDone>()
            .Example(Judging)
            .Idempotent();
        MapOwn(tagged.MapGroup("/appraisals/{id:guid}").Needs(AppraisalsPermissions.Take));
    }

    private static void MapReading(RouteGroupBuilder reading)
    {
        reading
            .MapGet("", ListAsync)
            .WithName("listAppraisals")
            .WithSummary("民主评议")
            .WithDescription("可见范围内各党支部一个年度的民主评议，最近开展的在前。")
            .Produces<Page<AppraisalRowAnswer>>()
            .Produces(StatusCodes.Status404NotFound);
        reading
            .MapGet("/{id:guid}", ShowAsync)
            .WithName("readAppraisal")
            .WithSummary("一个党支部的民主评议")
            .WithDescription("环节、名单和等次。回答带 ETag。")
            .Produces<AppraisalAnswer>()
            .Tagged();
    }

    private static void MapKeeping(RouteGroupBuilder keeping)
    {
        keeping
            .MapPost("", OpenAsync)
            .WithName("openAppraisals")
            .WithSummary("开展民主评议")
            .WithDescription("一个党支部，或者上级党组织以下还没有开展的全部党支部。")
            .Produces<AppraisalsOpened>()
            .Example(Opening)
            .Idempotent();
        keeping
            .MapPost("/{id:guid}/grades", GradeAsync)
            .WithName("gradeAppraisal")
            .WithSummary("评定等次")
            .WithDescription("由支部委员会表决，不设委员会的由支部党员大会表决；优秀不超过规定比例，与测评不一致的写明理由。")
            .Produces<AppraisalDone>()
            .Example(Grading)
            .Idempotent();
        keeping
            .MapPost(
                "/{id:guid}/publish",
                (AppraisalId id, PublishAppraisal publish, Actor by, CancellationToken ct) => AnswerAsync(publish.RunAsync(id, by, ct))
            )
            .WithName("publishAppraisal")
            .WithSummary("公布评议结果")
            .WithDescription("审定以后在支部公布，从当天起算异议时间。")
            .Produces<AppraisalDone>()
            .Idempotent();
        keeping
            .MapPost(
                "/{id:guid}/finish",
                (AppraisalId id, PublishAppraisal publish, Actor by, CancellationToken ct) => AnswerAsync(publish.FinishAsync(id, by, ct))
            )
            .WithName("finishAppraisal")
            .WithSummary("办结民主评议")
            .WithDescription("都已告知、异议时间已过、异议都已答复以后办结，不能再改，只能更正。")
            .Produces<AppraisalDone>()
            .Idempotent();
    }

    private static void MapOwn(RouteGroupBuilder own)
    {
        own.MapPost(
                "/self-review",
                (AppraisalId id, WriteSelf.Input body, WriteSelf write, Actor by, CancellationToken ct) =>
                    AnswerAsync(write.RunAsync(body with { Id = id }, by, ct))
            )
            .WithName("writeSelfReview")
            .WithSummary("写个人自评")
            .WithDescription("只能写本人的；互评开始以前可以修改。")
            .Produces<AppraisalDone>()
            .Example(Writing)
            .Idempotent();
        own.MapPost(
                "/acknowledge",
                (AppraisalId id, OwnAppraisal mine, Actor by, CancellationToken ct) => AnswerAsync(mine.AcknowledgeAsync(id, by, ct))
            )
            .WithName("acknowledgeAppraisal")
            .WithSummary("知悉评议结果")
            .WithDescription("结果公布以后由本人确认知悉。")
            .Produces<AppraisalDone>()
            .Idempotent();
        own.MapPost(
                "/objections",
                (AppraisalId id, OwnAppraisal.ObjectionInput body, OwnAppraisal mine, Actor by, CancellationToken ct) =>
                    AnswerAsync(mine.ObjectAsync(body with { Id = id }, by, ct))
            )
            .WithName("objectToAppraisal")
            .WithSummary("对评议结果提出异议")
            .WithDescription("公布以后规定天数以内提出，由上级党组织答复。")
            .Produces<AppraisalDone>()
            .Example(Objecting)
            .Idempotent();
    }

    private static async Task<IResult> ListAsync(
        [Description("评议年度；不填为今年")] int? year,
        [Description("党组织；它和它以下的")] OrganizationId? organization,
        [Description("上一页或者下一页的游标")] string? cursor,
        FindAppraisals find,
        Actor by,
        CancellationToken ct
    )
    {
        var input = new FindAppraisals.Input
        {
            Year = year,
            Organization = organization,
            Cursor = cursor,
        };
        var found = await find.RunAsync(input, by, ct);
        if (found.Refusal is { } refusal)
            return refusal.ToProblem();

        var page = found.Value.Page;
        return Results.Ok(new Page<AppraisalRowAnswer>([.. page.Rows.Select(AppraisalRowAnswer.Of)], page.Next, page.Previous, page.Total));
    }

    private static async Task<IResult> ShowAsync(AppraisalId id, ShowAppraisal show, Actor by, HttpContext http, CancellationToken ct)
    {
        var shown = await show.RunAsync(id, by, ct);
        if (shown.Refusal is { } refusal)
            return refusal.ToProblem();

        // Sheets have versions of their own: each of them only rises.
        http.ShowVersion(shown.Value.Appraisal.Version + shown.Value.Appraisal.Sheets.Sum(s => s.Version));
        return Results.Ok(AppraisalAnswer.Of(shown.Value));
    }

    private static async Task<IResult> OpenAsync(OpenAppraisals.Input body, OpenAppraisals open, Actor by, CancellationToken ct)
    {
        var done = await open.RunAsync(body, by, ct);
        return done.Refusal?.ToProblem() ?? Results.Ok(new AppraisalsOpened(done.Value.Count));
    }

    private static Task<IResult> GradeAsync(AppraisalId id, SetGrades.Input body, SetGrades set, Actor by, CancellationToken ct) =>
        AnswerAsync(set.RunAsync(body with { Id = id }, by, ct));

    private static Task<IResult> ConfirmAsync(
        AppraisalId id,
        ConfirmAppraisal.Input body,
        ConfirmAppraisal confirm,
        Actor by,
        CancellationToken ct
    ) => AnswerAsync(confirm.RunAsync(body with { Id = id }, by, ct));

    private static async Task<IResult> AnswerAsync(Task<Result<AppraisalId>> doing)
    {
        var done = await doing;
        return done.Refusal?.ToProblem() ?? Results.Ok(new AppraisalDone(done.Value.Value));
    }
}

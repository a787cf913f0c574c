using Touyan.Kernel;
using Touyan.Modules.Development.Api;
using Touyan.Modules.Development.Correcting;
using Touyan.Modules.Development.Moving;
using Touyan.Modules.Development.Plans;
using Touyan.Modules.Development.Registering;
using Touyan.Modules.Development.Revealing;
using Touyan.Modules.Development.Reviews;
using Touyan.Platform.Security;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Development;

internal sealed partial class DevelopmentApi
{
    private static void MapActs(RouteGroupBuilder api)
    {
        var edit = api.MapGroup("/applicants").Needs(DevelopmentPermissions.Edit);
        edit.MapPost("", RegisterAsync)
            .WithName("registerApplicant")
            .WithSummary("登记入党申请人")
            .WithDescription("登记即开始发展党员的办理单。性别和出生日期由公民身份号码得出。")
            .Produces<ApplicantDone>(StatusCodes.Status201Created)
            .Example(DevelopmentExamples.Register)
            .Idempotent();
        Act(edit, "correct", CorrectAsync, "correctApplicant", "更正申请人信息", "手机号码不填则不改。", DevelopmentExamples.Correct);
        Act(edit, "reviews", ReviewAsync, "addReview", "登记培养教育考察", "每天至多一次。", DevelopmentExamples.Review);
        Act(
            edit,
            "move",
            MoveAsync,
            "moveApplicant",
            "转移培养关系",
            "培养教育时间连续计算，办理单转由接收党支部办理。",
            DevelopmentExamples.Move
        );
        api.MapPost("/applicants/{id:guid}/reveal", RevealAsync)
            .Needs(DevelopmentPermissions.Reveal)
            .WithName("revealApplicantValue")
            .WithSummary("查看敏感信息原文")
            .WithDescription("须说明原因；查看人、时间和原因记入痕迹。每次请求都是一次查看。")
            .Produces<ValueShown>()
            .Example(DevelopmentExamples.Reveal);
        MapPlanActs(api.MapGroup("/development"));
    }

    private static void MapPlanActs(RouteGroupBuilder plans)
    {
        plans
            .MapPost("/plans/grants", GrantAsync)
            .Needs(DevelopmentPermissions.Plan)
            .WithName("grantPlaces")
            .WithSummary("下达发展党员计划")
            .WithDescription("追加为正数，收回为负数；只能收回没有分解、没有占用的。")
            .Produces<PlanDone>()
            .Example(DevelopmentExamples.Grant)
            .Idempotent();
        plans
            .MapPost("/plans/assignments", AssignAsync)
            .Needs(DevelopmentPermissions.Assign)
            .WithName("assignPlaces")
            .WithSummary("分解发展党员计划")
            .WithDescription("由审批党委分给下属党支部；负数为收回。")
            .Produces<PlanDone>()
            .Example(DevelopmentExamples.Assign)
            .Idempotent();
        plans
            .MapPost("/analyses", AnalyseAsync)
            .Needs(DevelopmentPermissions.Analyse)
            .WithName("analysePool")
            .WithSummary("登记入党积极分子队伍分析")
            .WithDescription("人数由系统按登记当时统计。")
            .Produces<PlanDone>()
            .Example(DevelopmentExamples.Analyse)
            .Idempotent();
    }

    private static void Act(
        RouteGroupBuilder acts,
        string path,
        Delegate handler,
        string name,
        string summary,
        string description,
        string example
    ) =>
        acts.MapPost("/{id:guid}/" + path, handler)
            .WithName(name)
            .WithSummary(summary)
            .WithDescription(description)
            .Produces<ApplicantDone>()
            .Example(example)
            .Versioned()
            .Idempotent();

    private static async Task<IResult> RegisterAsync(
        RegisterApplicant.Input body,
        RegisterApplicant register,
        Actor by,
        CancellationToken ct
    )
    {
        var done = await register.RunAsync(body, by, ct);
        return done.Refusal?.ToProblem() ?? new Made($"{ApiSetup.Prefix}/applicants/{done.Value}", new ApplicantDone(done.Value));
    }

    private static async Task<IResult> CorrectAsync(
        ApplicantId id,
        CorrectApplicant.Input body,
        CorrectApplicant correct,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await correct.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> ReviewAsync(
        ApplicantId id,
        AddReview.Input body,
        AddReview add,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await add.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> MoveAsync(
        ApplicantId id,
        MoveApplicant.Input body,
        MoveApplicant move,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await move.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct));

    // Not idempotent: a kept answer would keep the value in clear, and every look is an act of its own.
    private static async Task<IResult> RevealAsync(
        ApplicantId id,
        RevealApplicantValue.Input body,
        RevealApplicantValue reveal,
        Actor by,
        HttpContext http,
        CancellationToken ct
    )
    {
        var shown = await reveal.RunAsync(body with { Id = id }, by, ct);
        http.Response.Headers.CacheControl = "no-store";
        return shown.Refusal?.ToProblem() ?? Results.Ok(new ValueShown(shown.Value));
    }

    private static async Task<IResult> GrantAsync(GrantPlaces.Input body, GrantPlaces grant, Actor by, CancellationToken ct) =>
        Answer(await grant.RunAsync(body, by, ct));

    private static async Task<IResult> AssignAsync(AssignPlaces.Input body, AssignPlaces assign, Actor by, CancellationToken ct) =>
        Answer(await assign.RunAsync(body, by, ct));

    private static async Task<IResult> AnalyseAsync(AnalysePool.Input body, AnalysePool analyse, Actor by, CancellationToken ct) =>
        Answer(await analyse.RunAsync(body, by, ct));

    private static IResult Answer(Result<ApplicantId> done) => done.Refusal?.ToProblem() ?? Results.Ok(new ApplicantDone(done.Value));

    private static IResult Answer(Result<Guid> done) => done.Refusal?.ToProblem() ?? Results.Ok(new PlanDone(done.Value));
}

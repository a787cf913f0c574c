using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Procedures.Api;
using Touyan.Modules.Procedures.Attaching;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Procedures.Tending;
using Touyan.Platform.Uploads;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Procedures;

internal sealed partial class CasesApi
{
    private static void MapStarting(RouteGroupBuilder acts)
    {
        acts.MapPost("", StartAsync)
            .WithName("startCase")
            .WithSummary("发起办理")
            .WithDescription(
                "procedure 为流程的编号，subject 为办理对象的标识，parties 为由发起人指定的党组织，values 为发起时填写的字段。"
            )
            .Produces<CaseDone>(StatusCodes.Status201Created)
            .Example(CaseExamples.Start)
            .Idempotent();
        Act(
            acts,
            "/{id:guid}/withdraw",
            WithdrawAsync,
            "withdrawCase",
            "撤回",
            "发起人或流程规定的人，在规定的环节以前撤回。",
            CaseExamples.Withdraw
        );
    }

    private static void MapUrging(RouteGroupBuilder acts) =>
        acts.MapPost("/{id:guid}/urge", UrgeAsync)
            .WithName("urgeCase")
            .WithSummary("催办")
            .WithDescription("提醒正在把关的人；同一环节每人每天一次。")
            .Produces<CaseDone>()
            .Example(CaseExamples.Urge)
            .Idempotent();

    private static void MapAttaching(RouteGroupBuilder acts) =>
        acts.MapPost("/{id:guid}/files", AttachAsync)
            .WithName("attachFile")
            .WithSummary("上传附件")
            .WithDescription("请求体为文件本身（PDF、JPG、PNG、DOCX、XLSX）。由发起人和各环节的把关人上传。")
            .Accepts<Stream>("application/octet-stream", "application/pdf", "image/jpeg", "image/png")
            .Takes("文件本身")
            .WithMetadata(new RequestSizeLimitAttribute(SentFile.MostBytesOfRequest))
            .Produces<FileDone>(StatusCodes.Status201Created)
            .Idempotent();

    private static void MapDeciding(RouteGroupBuilder acts)
    {
        Act(
            acts,
            "/{id:guid}/decisions",
            DecideAsync,
            "decideStep",
            "办理环节",
            "step 为正在办理的环节，outcome 为结果；values、documents、vote 按流程的要求。办过的环节不能再办，也不能更改。",
            CaseExamples.Decide
        );
        Act(acts, "/{id:guid}/extend", ExtendAsync, "extendStep", "延长期限", "按流程规定的人和最长时间。", CaseExamples.Extend);
        Act(acts, "/{id:guid}/hand-over", HandOverAsync, "handOverStep", "转办", "to 为接办人的账号。", CaseExamples.HandOver);
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
        acts.MapPost(path, handler)
            .WithName(name)
            .WithSummary(summary)
            .WithDescription(description)
            .Produces<CaseDone>()
            .Example(example)
            .Versioned()
            .Idempotent();

    private static async Task<IResult> StartAsync(StartCase.Input body, StartCase start, Actor by, CancellationToken ct)
    {
        var begun = await start.RunAsync(body, by, ct);
        return begun.Refusal?.ToProblem() ?? new Made($"{ApiSetup.Prefix}/cases/{begun.Value}", new CaseDone(begun.Value));
    }

    private static async Task<IResult> DecideAsync(
        CaseId id,
        DecideStep.Input body,
        DecideStep decide,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await decide.RunAsync(body with { Case = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> WithdrawAsync(
        CaseId id,
        WithdrawCase.Input body,
        WithdrawCase withdraw,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await withdraw.RunAsync(body with { Case = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> UrgeAsync(CaseId id, UrgeCase.Input body, UrgeCase urge, Actor by, CancellationToken ct) =>
        Answer(await urge.RunAsync(body with { Case = id }, by, ct));

    private static async Task<IResult> AttachAsync(
        CaseId id,
        [Description("材料名称"), Example("会议记录")] string title,
        [Description("文件名"), Example("会议记录.pdf")] string fileName,
        HttpRequest request,
        AttachFile attach,
        Actor by,
        CancellationToken ct
    )
    {
        var input = new AttachFile.Input { Case = id, Title = title };
        var kept = await attach.RunAsync(input, new SentUpload(fileName, request.Body), by, ct);
        return kept.Refusal?.ToProblem() ?? new Made($"{ApiSetup.Prefix}/files/{kept.Value}", new FileDone(kept.Value));
    }

    private static async Task<IResult> ExtendAsync(
        CaseId id,
        ExtendStep.Input body,
        ExtendStep extend,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await extend.RunAsync(body with { Case = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> HandOverAsync(
        CaseId id,
        HandOverStep.Input body,
        HandOverStep handOver,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await handOver.RunAsync(body with { Case = id, Version = http.SeenVersion }, by, ct));

    private static IResult Answer(Result<CaseId> done) => done.Refusal?.ToProblem() ?? Results.Ok(new CaseDone(done.Value));
}

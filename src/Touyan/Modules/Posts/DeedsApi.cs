using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Posts.Api;
using Touyan.Modules.Posts.Deeds;
using Touyan.Modules.Posts.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Sheets;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Posts;

/// <summary>What members did over REST: the same use cases as the pages.</summary>
internal sealed class DeedsApi : IApi
{
    public void Map(RouteGroupBuilder api)
    {
        var tagged = api.MapGroup("").WithTags("设岗定责");
        MapReading(tagged.MapGroup("/deeds").Needs(PostsPermissions.Read));
        tagged
            .MapGroup("/deeds")
            .Needs(PostsPermissions.Export)
            .MapGet("/export", ExportAsync)
            .WithName("exportDeeds")
            .WithSummary("导出服务登记")
            .WithDescription("条件与列表相同。谁导出了什么，系统留痕。")
            .Produces<Stream>(StatusCodes.Status200OK, SheetResult.Xlsx, SheetResult.Csv)
            .Produces(StatusCodes.Status404NotFound)
            .Exports();
        tagged
            .MapGroup("/deeds")
            .Needs(PostsPermissions.Serve)
            .MapPost("", LogAsync)
            .WithName("logDeed")
            .WithSummary("登记服务")
            .WithDescription("登记本人的服务，由服务对象（确认码）或者党支部确认；没有确认的不计入。")
            .Produces<ServiceDone>(StatusCodes.Status201Created)
            .Example(ServiceExamples.Log)
            .Idempotent();
        MapKeeping(tagged.MapGroup("/deeds").Needs(PostsPermissions.Edit));
    }

    private static void MapReading(RouteGroupBuilder reading)
    {
        reading
            .MapGet("", ListAsync)
            .WithName("listDeeds")
            .WithSummary("服务登记")
            .WithDescription("可见范围内的服务，近的在前。党员看到本人的。")
            .Produces<Page<DeedAnswer>>()
            .Produces(StatusCodes.Status404NotFound);
        reading
            .MapGet("/{id:guid}", ShowAsync)
            .WithName("readDeed")
            .WithSummary("一次服务")
            .WithDescription("回答带 ETag。")
            .Produces<DeedAnswer>()
            .Tagged();
        reading
            .MapPost("/{id:guid}/withdraw", WithdrawAsync)
            .WithName("withdrawDeed")
            .WithSummary("撤回服务登记")
            .WithDescription("本人撤回，或者党支部不予确认；撤回的不再计入，登记仍然保留。")
            .Produces<ServiceDone>()
            .Example(ServiceExamples.Why)
            .Versioned()
            .Idempotent();
    }

    private static void MapKeeping(RouteGroupBuilder keeping)
    {
        keeping
            .MapPost("/activities", EnterAsync)
            .WithName("enterActivity")
            .WithSummary("登记活动")
            .WithDescription("党支部登记一次活动和参加的党员，每人一条，另行确认。")
            .Produces<ServiceDone>()
            .Example(ServiceExamples.Enter)
            .Idempotent();
        keeping
            .MapPost("/confirm", ConfirmAsync)
            .WithName("confirmDeeds")
            .WithSummary("确认服务")
            .WithDescription("可以一次确认多次服务，有一次不能确认的全部不办。本人的服务不能由本人确认。")
            .Produces<ServiceSettled>()
            .Example(ServiceExamples.Confirm)
            .Idempotent();
    }

    private static async Task<IResult> ListAsync([AsParameters] DeedsAsked asked, FindDeeds find, Actor by, CancellationToken ct)
    {
        var found = await find.RunAsync(asked.ToInput(), by, ct);
        if (found.Refusal is { } refusal)
            return refusal.ToProblem();

        var page = found.Value.Page;
        return Results.Ok(new Page<DeedAnswer>([.. page.Rows.Select(DeedAnswer.Of)], page.Next, page.Previous, page.Total));
    }

    private static async Task<IResult> ShowAsync(ServiceDeedId id, DeedQuery deeds, Actor by, HttpContext http, CancellationToken ct)
    {
        var found = deeds.Of(by, PostsPermissions.Read).Where(d => d.Id == id);
        if (await found.Select(deeds.Row()).SingleOrDefaultAsync(ct) is not { } row)
            return PostRefusals.DeedNotFound.ToProblem();

        http.ShowVersion(row.Version);
        return Results.Ok(DeedAnswer.Of(row));
    }

    private static async Task<IResult> ExportAsync([AsParameters] DeedsExported asked, ExportDeeds export, Actor by, CancellationToken ct)
    {
        var sheet = await export.RunAsync(asked.ToInput(), by, ct);
        return sheet.Refusal?.ToProblem() ?? PostsApi.Sheet(sheet.Value, asked.Format);
    }

    private static async Task<IResult> LogAsync(LogDeed.Input body, LogDeed log, Actor by, CancellationToken ct)
    {
        var done = await log.RunAsync(body, photo: null, by, ct);
        return done.Refusal?.ToProblem() ?? new Made($"{ApiSetup.Prefix}/deeds/{done.Value}", new ServiceDone(done.Value.Value));
    }

    private static async Task<IResult> EnterAsync(EnterDeeds.Input body, EnterDeeds enter, Actor by, CancellationToken ct) =>
        PostsApi.Answer(await enter.RunAsync(body, by, ct), done => done);

    private static async Task<IResult> ConfirmAsync(ConfirmDeeds.Input body, ConfirmDeeds confirm, Actor by, CancellationToken ct) =>
        PostsApi.Settled(await confirm.RunAsync(body, by, ct));

    private static async Task<IResult> WithdrawAsync(
        ServiceDeedId id,
        WithdrawDeed.Input body,
        WithdrawDeed withdraw,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => PostsApi.Answer(await withdraw.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct), done => done.Value);
}

using Touyan.Kernel;
using Touyan.Modules.Posts.Api;
using Touyan.Modules.Posts.Defining;
using Touyan.Modules.Posts.Holding;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Sheets;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Posts;

/// <summary>Posts and who holds them over REST: the same use cases as the pages.</summary>
internal sealed class PostsApi : IApi
{
    public void Map(RouteGroupBuilder api)
    {
        var tagged = api.MapGroup("").WithTags("设岗定责");
        MapReading(tagged.MapGroup("/service-posts").Needs(PostsPermissions.Read));
        tagged
            .MapGroup("/service-posts")
            .Needs(PostsPermissions.Export)
            .MapGet("/export", ExportAsync)
            .WithName("exportServicePosts")
            .WithSummary("导出党员岗位")
            .WithDescription("条件与列表相同。谁导出了什么，系统留痕。")
            .Produces<Stream>(StatusCodes.Status200OK, SheetResult.Xlsx, SheetResult.Csv)
            .Produces(StatusCodes.Status404NotFound)
            .Exports();
        MapActs(tagged.MapGroup("/service-posts").Needs(PostsPermissions.Edit));
        MapHoldings(tagged);
    }

    private static void MapReading(RouteGroupBuilder reading)
    {
        reading
            .MapGet("", ListAsync)
            .WithName("listServicePosts")
            .WithSummary("党员岗位")
            .WithDescription("可见范围内的岗位，新设置的在前。党员看到本支部的岗位。")
            .Produces<Page<PostAnswer>>()
            .Produces(StatusCodes.Status404NotFound);
        reading
            .MapGet("/{id:guid}", ShowAsync)
            .WithName("readServicePost")
            .WithSummary("一个岗位")
            .WithDescription("岗位和承担的党员。回答带 ETag。")
            .Produces<PostWithHoldersAnswer>()
            .Tagged();
    }

    private static void MapActs(RouteGroupBuilder acts)
    {
        acts.MapPost("", DefineAsync)
            .WithName("defineServicePost")
            .WithSummary("设置岗位")
            .WithDescription("在党支部设置，可以采用上级的样本；在党委、党总支只能设置样本。")
            .Produces<ServiceDone>(StatusCodes.Status201Created)
            .Example(ServiceExamples.Post)
            .Idempotent();
        acts.MapPost("/{id:guid}/close", CloseAsync)
            .WithName("closeServicePost")
            .WithSummary("撤销岗位")
            .WithDescription("承担这个岗位的党员一并终止，登记过的服务不受影响。")
            .Produces<ServiceDone>()
            .Example(ServiceExamples.Why)
            .Idempotent();
        acts.MapPost("/{id:guid}/holders", AssignAsync)
            .WithName("assignServicePost")
            .WithSummary("安排岗位")
            .WithDescription("党支部安排本支部的党员承担，不必再确认。")
            .Produces<ServiceDone>()
            .Example(ServiceExamples.Assign)
            .Idempotent();
    }

    private static void MapHoldings(RouteGroupBuilder tagged)
    {
        tagged
            .MapGroup("/service-posts")
            .Needs(PostsPermissions.Serve)
            .MapPost("/{id:guid}/take", TakeAsync)
            .WithName("takeServicePost")
            .WithSummary("认领岗位")
            .WithDescription("本人认领本支部的岗位，由党支部确认。")
            .Produces<ServiceDone>()
            .Idempotent();
        tagged
            .MapGroup("/service-holdings")
            .Needs(PostsPermissions.Edit)
            .MapPost("/confirm", ConfirmAsync)
            .WithName("confirmServiceHoldings")
            .WithSummary("确认认领")
            .WithDescription("可以一次确认多项，有一项不能确认的全部不办。本人的认领不能由本人确认。")
            .Produces<ServiceSettled>()
            .Example(ServiceExamples.Ids)
            .Idempotent();
        tagged
            .MapGroup("/service-holdings")
            .Needs(PostsPermissions.Read)
            .MapPost("/{id:guid}/end", EndAsync)
            .WithName("endServiceHolding")
            .WithSummary("退出岗位")
            .WithDescription("本人退出，或者党支部调整、不同意认领。")
            .Produces<ServiceDone>()
            .Example(ServiceExamples.Why)
            .Idempotent();
    }

    private static async Task<IResult> ListAsync([AsParameters] PostsAsked asked, FindPosts find, Actor by, CancellationToken ct)
    {
        var found = await find.RunAsync(asked.ToInput(), by, ct);
        if (found.Refusal is { } refusal)
            return refusal.ToProblem();

        var page = found.Value.Page;
        return Results.Ok(new Page<PostAnswer>([.. page.Rows.Select(PostAnswer.Of)], page.Next, page.Previous, page.Total));
    }

    private static async Task<IResult> ShowAsync(ServicePostId id, ShowPost show, Actor by, HttpContext http, CancellationToken ct)
    {
        var shown = await show.RunAsync(id, by, ct);
        if (shown.Refusal is { } refusal)
            return refusal.ToProblem();

        http.ShowVersion(shown.Value.Version);
        return Results.Ok(PostWithHoldersAnswer.Of(shown.Value));
    }

    private static async Task<IResult> ExportAsync([AsParameters] PostsExported asked, ExportPosts export, Actor by, CancellationToken ct)
    {
        var sheet = await export.RunAsync(asked.ToInput(), by, ct);
        return sheet.Refusal?.ToProblem() ?? Sheet(sheet.Value, asked.Format);
    }

    internal static SheetResult Sheet(ExportedSheet list, Choice<ExportFormat>? format) =>
        new(list.Name + (format?.Value is ExportFormat.Csv ? ".csv" : ".xlsx"), list.Layout, list.Rows);

    private static async Task<IResult> DefineAsync(DefinePost.Input body, DefinePost define, Actor by, CancellationToken ct)
    {
        var done = await define.RunAsync(body, by, ct);
        return done.Refusal?.ToProblem() ?? new Made($"{ApiSetup.Prefix}/service-posts/{done.Value}", new ServiceDone(done.Value.Value));
    }

    private static async Task<IResult> CloseAsync(
        ServicePostId id,
        ClosePost.Input body,
        ClosePost close,
        Actor by,
        CancellationToken ct
    ) => Answer(await close.RunAsync(body with { Id = id }, by, ct), done => done.Value);

    private static async Task<IResult> AssignAsync(
        ServicePostId id,
        AssignPost.Input body,
        AssignPost assign,
        Actor by,
        CancellationToken ct
    ) => Answer(await assign.RunAsync(body with { Id = id }, by, ct), done => done.Value);

    private static async Task<IResult> TakeAsync(ServicePostId id, TakePost take, Actor by, CancellationToken ct) =>
        Answer(await take.RunAsync(id, by, ct), done => done.Value);

    private static async Task<IResult> ConfirmAsync(ConfirmHoldings.Input body, ConfirmHoldings confirm, Actor by, CancellationToken ct) =>
        Settled(await confirm.RunAsync(body, by, ct));

    private static async Task<IResult> EndAsync(PostHoldingId id, EndHolding.Input body, EndHolding end, Actor by, CancellationToken ct) =>
        Answer(await end.RunAsync(body with { Id = id }, by, ct), done => done.Value);

    internal static IResult Answer<T>(Result<T> done, Func<T, Guid> id) =>
        done.Refusal?.ToProblem() ?? Results.Ok(new ServiceDone(id(done.Value)));

    internal static IResult Settled(Result<int> done) => done.Refusal?.ToProblem() ?? Results.Ok(new ServiceSettled(done.Value));
}

using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.FloatingMembers.Api;
using Touyan.Modules.FloatingMembers.Inflows;
using Touyan.Modules.FloatingMembers.Matching;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Sheets;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.FloatingMembers;

/// <summary>Members of elsewhere who are here, and the matching of both sides, over REST: the same use cases as the pages.</summary>
internal sealed class InflowsApi : IApi
{
    public void Map(RouteGroupBuilder api)
    {
        var tagged = api.MapGroup("").WithTags("流动党员");
        MapReading(tagged.MapGroup("").Needs(FloatingPermissions.Read));
        tagged
            .MapGroup("/inflows")
            .Needs(FloatingPermissions.Export)
            .MapGet("/export", ExportAsync)
            .WithName("exportInflows")
            .WithSummary("导出流入党员")
            .WithDescription("条件与列表相同，不含身份号码和电话号码。谁导出了什么，系统留痕。")
            .Produces<Stream>(StatusCodes.Status200OK, SheetResult.Xlsx, SheetResult.Csv)
            .Produces(StatusCodes.Status404NotFound)
            .Exports();
        MapActs(tagged.MapGroup("/inflows").Needs(FloatingPermissions.Edit));
        MapMatching(tagged.MapGroup("/floating-matches").Needs(FloatingPermissions.Edit));
    }

    private static void MapReading(RouteGroupBuilder reading)
    {
        reading
            .MapGet("/inflows", ListAsync)
            .WithName("listInflows")
            .WithSummary("流入党员")
            .WithDescription("可见范围内的党组织登记的流入党员，流入早的在前。")
            .Produces<Page<InflowRowAnswer>>()
            .Produces(StatusCodes.Status404NotFound);
        reading
            .MapGet("/inflows/{id:guid}", ShowAsync)
            .WithName("readInflow")
            .WithSummary("一名流入党员")
            .WithDescription("登记、联系记录和在本地交纳的党费。回答带 ETag。")
            .Produces<InflowAnswer>()
            .Tagged();
        reading
            .MapGet("/floating-matches", MatchesAsync)
            .WithName("listFloatingMatches")
            .WithSummary("等待比对的流入流出登记")
            .WithDescription("本县两个党组织登记的可能是同一人的，双方都能看到。")
            .Produces<IReadOnlyList<MatchAnswer>>();
    }

    private static void MapActs(RouteGroupBuilder acts)
    {
        acts.MapPost("", RegisterAsync)
            .WithName("registerInflow")
            .WithSummary("登记流入")
            .WithDescription("公民身份号码是本县党员的，与其档案关联。")
            .Produces<FloatingDone>(StatusCodes.Status201Created)
            .Example(FloatingExamples.Inflow)
            .Idempotent();
        acts.MapPost("/{id:guid}/contacts", ContactAsync)
            .WithName("contactInflow")
            .WithSummary("登记与流入党员联系")
            .WithDescription("联系记录只增不改；比对确认后流出地也能看到。")
            .Produces<FloatingDone>()
            .Example(FloatingExamples.Contact)
            .Idempotent();
        acts.MapPost("/{id:guid}/dues", NoteDuesAsync)
            .WithName("noteInflowDues")
            .WithSummary("登记在流入地交纳党费")
            .WithDescription("须持流动党员活动证；同一月份只登记一次。")
            .Produces<FloatingDone>()
            .Example(FloatingExamples.Dues)
            .Versioned()
            .Idempotent();
        acts.MapPost("/{id:guid}/dues/{dues:guid}/take-back", TakeBackDuesAsync)
            .WithName("takeBackInflowDues")
            .WithSummary("撤销在流入地交纳党费的登记")
            .WithDescription("登记错了的才撤销，写明原因；登记留存。这些月份由所在党支部重新收缴，没有核定过计算基数的先核定。")
            .Produces<FloatingDone>()
            .Example(FloatingExamples.TakeBack)
            .Versioned()
            .Idempotent();
        acts.MapPost("/{id:guid}/sign-off", SignOffAsync)
            .WithName("signOffInflow")
            .WithSummary("签批流出")
            .WithDescription("离开本地；签批以后不能再作变更。")
            .Produces<FloatingDone>()
            .Example(FloatingExamples.SignOff)
            .Versioned()
            .Idempotent();
    }

    private static void MapMatching(RouteGroupBuilder acts)
    {
        acts.MapPost("/confirm", ConfirmAsync)
            .WithName("confirmFloatingMatch")
            .WithSummary("确认为同一人")
            .WithDescription("为自己这一方确认；管两方的同时为两方确认。")
            .Produces<FloatingDone>()
            .Produces(StatusCodes.Status404NotFound)
            .Example(FloatingExamples.Match)
            .Idempotent();
        acts.MapPost("/decline", DeclineAsync)
            .WithName("declineFloatingMatch")
            .WithSummary("认定不是同一人")
            .WithDescription("任何一方认定以后不再提示。")
            .Produces<FloatingDone>()
            .Produces(StatusCodes.Status404NotFound)
            .Example(FloatingExamples.Match)
            .Idempotent();
    }

    private static async Task<IResult> ListAsync([AsParameters] InflowsAsked asked, FindInflows find, Actor by, CancellationToken ct)
    {
        var found = await find.RunAsync(asked.ToInput(), by, ct);
        if (found.Refusal is { } refusal)
            return refusal.ToProblem();

        var page = found.Value.Page;
        return Results.Ok(new Page<InflowRowAnswer>([.. page.Rows.Select(InflowRowAnswer.Of)], page.Next, page.Previous, page.Total));
    }

    private static async Task<IResult> ShowAsync(InflowId id, ShowInflow show, Actor by, HttpContext http, CancellationToken ct)
    {
        var shown = await show.RunAsync(id, by, ct);
        if (shown.Refusal is { } refusal)
            return refusal.ToProblem();

        http.ShowVersion(shown.Value.Inflow.Version);
        return Results.Ok(InflowAnswer.Of(shown.Value));
    }

    private static async Task<IResult> ExportAsync(
        [AsParameters] InflowsExported asked,
        ExportInflows export,
        Actor by,
        CancellationToken ct
    )
    {
        var sheet = await export.RunAsync(asked.ToInput(), by, ct);
        return sheet.Refusal?.ToProblem() ?? OutflowsApi.Sheet(sheet.Value, asked.Format);
    }

    private static async Task<IResult> RegisterAsync(RegisterInflow.Input body, RegisterInflow register, Actor by, CancellationToken ct)
    {
        var done = await register.RunAsync(body, by, ct);
        return done.Refusal?.ToProblem() ?? new Made($"{ApiSetup.Prefix}/inflows/{done.Value}", new FloatingDone(done.Value.Value));
    }

    private static async Task<IResult> ContactAsync(
        InflowId id,
        ContactInflow.Input body,
        ContactInflow contact,
        Actor by,
        CancellationToken ct
    ) => OutflowsApi.Answer(await contact.RunAsync(body with { Id = id }, by, ct), done => done);

    private static async Task<IResult> NoteDuesAsync(
        InflowId id,
        NoteDues.Input body,
        NoteDues note,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => OutflowsApi.Answer(await note.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct), done => done);

    private static async Task<IResult> TakeBackDuesAsync(
        InflowId id,
        [Description("交纳登记的编号")] Guid dues,
        TakeBackDues.Input body,
        TakeBackDues takeBack,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => OutflowsApi.Answer(await takeBack.RunAsync(body with { Id = id, Dues = dues, Version = http.SeenVersion }, by, ct), done => done);

    private static async Task<IResult> SignOffAsync(
        InflowId id,
        SignOffInflow.Input body,
        SignOffInflow signOff,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => OutflowsApi.Answer(await signOff.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct), done => done.Value);

    private static async Task<IResult> MatchesAsync(MatchQuery matches, Actor by, CancellationToken ct) =>
        Results.Ok((await matches.OpenAsync(by, FloatingPermissions.Read, ct)).Select(MatchAnswer.Of).ToList());

    private static async Task<IResult> ConfirmAsync(SettleMatch.Input body, SettleMatch settle, Actor by, CancellationToken ct) =>
        OutflowsApi.Answer(await settle.RunAsync(body, by, ct), done => done.Value);

    private static async Task<IResult> DeclineAsync(SettleMatch.Input body, SettleMatch settle, Actor by, CancellationToken ct) =>
        OutflowsApi.Answer(await settle.DeclineAsync(body, by, ct), done => done.Value);
}

using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Api;
using Touyan.Modules.OrganizationalLife.FollowUps;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Sheets;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.OrganizationalLife;

/// <summary>What resolutions ask of people, over REST: the same use cases as the pages. Photographs are sent on the page.</summary>
internal sealed class FollowUpsApi : IApi
{
    public void Map(RouteGroupBuilder api)
    {
        var tagged = api.MapGroup("").WithTags("组织生活");
        MapReading(tagged.MapGroup("/follow-ups").Needs(LifePermissions.Read));
        tagged
            .MapGroup("/follow-ups")
            .Needs(LifePermissions.Export)
            .MapGet("/export", ExportAsync)
            .WithName("exportFollowUps")
            .WithSummary("导出落实事项")
            .WithDescription("条件与列表相同。谁导出了什么，系统留痕。")
            .Produces<Stream>(StatusCodes.Status200OK, SheetResult.Xlsx, SheetResult.Csv)
            .Produces(StatusCodes.Status404NotFound)
            .Exports();
        tagged
            .MapGroup("/meetings/{id:guid}/resolutions/{resolution:guid}")
            .Needs(LifePermissions.Edit)
            .MapPost("/follow-ups", AssignAsync)
            .WithName("assignFollowUp")
            .WithSummary("布置决议的落实")
            .WithDescription("记录确认以前登记，确认以后开始；只有通过的决议可以布置，由本党组织的党员或者到会名单上的人落实。")
            .Produces<LifeDone>(StatusCodes.Status201Created)
            .Example(MeetingExamples.FollowUp)
            .Idempotent();
        tagged
            .MapGroup("/follow-ups/{id:guid}")
            .Needs(LifePermissions.Attend)
            .MapPost("/report", ReportAsync)
            .WithName("reportFollowUp")
            .WithSummary("报告落实情况")
            .WithDescription("由承担人报告；党组织可以代没有手机的承担人填写。")
            .Produces<LifeDone>()
            .Example(MeetingExamples.Report)
            .Idempotent();
        MapJudging(tagged.MapGroup("/follow-ups/{id:guid}").Needs(LifePermissions.Confirm));
    }

    private static void MapReading(RouteGroupBuilder reading)
    {
        reading
            .MapGet("", ListAsync)
            .WithName("listFollowUps")
            .WithSummary("落实事项")
            .WithDescription("可见范围内的会议决议布置的事项，期限近的在前。")
            .Produces<Page<FollowUpRowAnswer>>()
            .Produces(StatusCodes.Status404NotFound);
        reading
            .MapGet("/{id:guid}", ShowAsync)
            .WithName("readFollowUp")
            .WithSummary("一项落实事项")
            .WithDescription("依据的决议、承担人、报告和核实结果。回答带 ETag。")
            .Produces<FollowUpAnswer>()
            .Tagged();
    }

    private static void MapJudging(RouteGroupBuilder acts)
    {
        acts.MapPost("/settle", SettleAsync)
            .WithName("settleFollowUp")
            .WithSummary("核实落实情况")
            .WithDescription("由承担人和报告人以外的人核实；退回的写明还差什么。")
            .Produces<LifeDone>()
            .Example(MeetingExamples.Settle)
            .Versioned()
            .Idempotent();
        acts.MapPost("/rearrange", RearrangeAsync)
            .WithName("rearrangeFollowUp")
            .WithSummary("调整承担人和期限")
            .WithDescription("正在落实的可以调整，写明原因。")
            .Produces<LifeDone>()
            .Example(MeetingExamples.Rearrange)
            .Versioned()
            .Idempotent();
        acts.MapPost("/withdraw", WithdrawAsync)
            .WithName("withdrawFollowUp")
            .WithSummary("撤销落实事项")
            .WithDescription("不再需要落实；事项和原因仍在列表中。承担人不能自己撤销。")
            .Produces<LifeDone>()
            .Example(MeetingExamples.Reason)
            .Idempotent();
    }

    private static async Task<IResult> ListAsync([AsParameters] FollowUpsAsked asked, FindFollowUps find, Actor by, CancellationToken ct)
    {
        var found = await find.RunAsync(asked.ToInput(), by, ct);
        if (found.Refusal is { } refusal)
            return refusal.ToProblem();

        var page = found.Value.Page;
        return Results.Ok(new Page<FollowUpRowAnswer>([.. page.Rows.Select(FollowUpRowAnswer.Of)], page.Next, page.Previous, page.Total));
    }

    private static async Task<IResult> ShowAsync(FollowUpId id, ShowFollowUp show, Actor by, HttpContext http, CancellationToken ct)
    {
        var shown = await show.RunAsync(id, by, ct);
        if (shown.Refusal is { } refusal)
            return refusal.ToProblem();

        http.ShowVersion(shown.Value.FollowUp.Version);
        return Results.Ok(FollowUpAnswer.Of(shown.Value));
    }

    private static async Task<IResult> ExportAsync(
        [AsParameters] FollowUpsExported asked,
        ExportFollowUps export,
        Actor by,
        CancellationToken ct
    )
    {
        var sheet = await export.RunAsync(asked.ToInput(), by, ct);
        return sheet.Refusal?.ToProblem()
            ?? new SheetResult(
                sheet.Value.Name + (asked.Format?.Value is ExportFormat.Csv ? ".csv" : ".xlsx"),
                sheet.Value.Layout,
                sheet.Value.Rows
            );
    }

    private static async Task<IResult> AssignAsync(
        MeetingId id,
        [Description("决议的编号")] Guid resolution,
        AssignFollowUp.Input body,
        AssignFollowUp assign,
        Actor by,
        CancellationToken ct
    )
    {
        var done = await assign.RunAsync(body with { Meeting = id, Resolution = resolution }, by, ct);
        return done.Refusal?.ToProblem() ?? new Made($"{ApiSetup.Prefix}/follow-ups/{done.Value}", new LifeDone(done.Value.Value));
    }

    private static async Task<IResult> ReportAsync(
        FollowUpId id,
        ReportFollowUp.Input body,
        ReportFollowUp report,
        Actor by,
        CancellationToken ct
    ) => Answer(await report.RunAsync(body with { Id = id }, proof: null, by, ct));

    private static async Task<IResult> SettleAsync(
        FollowUpId id,
        SettleFollowUp.Input body,
        SettleFollowUp settle,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await settle.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> RearrangeAsync(
        FollowUpId id,
        RearrangeFollowUp.Input body,
        RearrangeFollowUp rearrange,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await rearrange.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> WithdrawAsync(
        FollowUpId id,
        WithdrawFollowUp.Input body,
        WithdrawFollowUp withdraw,
        Actor by,
        CancellationToken ct
    ) => Answer(await withdraw.RunAsync(body with { Id = id }, by, ct));

    private static IResult Answer(Result<FollowUpId> done) => done.Refusal?.ToProblem() ?? Results.Ok(new LifeDone(done.Value.Value));
}

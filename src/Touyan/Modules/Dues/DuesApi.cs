using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Dues.Api;
using Touyan.Modules.Dues.Arrears;
using Touyan.Modules.Dues.Assessing;
using Touyan.Modules.Dues.Bases;
using Touyan.Modules.Dues.Collecting;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Dues.Overview;
using Touyan.Modules.Dues.Own;
using Touyan.Modules.Dues.Payments;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Sheets;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Dues;

/// <summary>Dues of members over REST: the same use cases as the pages.</summary>
internal sealed class DuesApi : IApi
{
    public void Map(RouteGroupBuilder api)
    {
        var tagged = api.MapGroup("/dues").WithTags("党费");
        MapReading(tagged.MapGroup("").Needs(DuesPermissions.Read));
        tagged
            .MapGroup("")
            .Needs(DuesPermissions.Export)
            .MapGet("/arrears/export", ExportAsync)
            .WithName("exportDuesArrears")
            .WithSummary("导出欠交党费名单")
            .WithDescription("条件与列表相同。谁导出了什么，系统留痕。")
            .Produces<Stream>(StatusCodes.Status200OK, SheetResult.Xlsx, SheetResult.Csv)
            .Produces(StatusCodes.Status404NotFound)
            .Exports();
        MapActs(tagged.MapGroup("").Needs(DuesPermissions.Collect));
    }

    private static void MapReading(RouteGroupBuilder reading)
    {
        reading
            .MapGet("/progress", ProgressAsync)
            .WithName("listDuesProgress")
            .WithSummary("各党支部收缴进度")
            .WithDescription("一个月内可见的党支部应交、已交多少。")
            .Produces<Page<ProgressAnswer>>()
            .Produces(StatusCodes.Status404NotFound);
        reading
            .MapGet("/sheets/{id:guid}", SheetAsync)
            .WithName("readDuesSheet")
            .WithSummary("党支部的月度收缴名册")
            .WithDescription("该月应向这个党支部交纳党费的党员，应交多少、怎样计算、是否已交。")
            .Produces<IReadOnlyList<SheetRowAnswer>>()
            .Produces(StatusCodes.Status404NotFound);
        reading
            .MapGet("/members/{id:guid}", ShowAsync)
            .WithName("readMemberDues")
            .WithSummary("一名党员的党费")
            .WithDescription("每月应交和已交、交纳记录。计算基数不在其中。")
            .Produces<MemberDuesAnswer>()
            .Produces(StatusCodes.Status404NotFound);
        reading
            .MapGet("/arrears", ArrearsAsync)
            .WithName("listDuesArrears")
            .WithSummary("欠交党费的党员")
            .WithDescription("在册党员中以前月份尚未交清的，欠得久的在前。")
            .Produces<Page<ArrearsAnswer>>()
            .Produces(StatusCodes.Status404NotFound);
    }

    private static void MapActs(RouteGroupBuilder acts)
    {
        acts.MapPost("/assessments", AssessAsync)
            .WithName("assessDues")
            .WithSummary("核定一个月的党费")
            .WithDescription("党支部的当即完成，其他党组织的在后台完成。重复核定不会重复计算。")
            .Produces<AssessmentAnswer>()
            .Produces(StatusCodes.Status404NotFound)
            .Example(DuesExamples.Assess)
            .Idempotent();
        acts.MapPost("/collections", CollectAsync)
            .WithName("collectDues")
            .WithSummary("登记一个月的收缴")
            .WithDescription("所列党员该月应交未交的部分全部记为已交，每人一张收据。")
            .Produces<CollectedAnswer>()
            .Produces(StatusCodes.Status404NotFound)
            .Example(DuesExamples.Collect)
            .Idempotent();
        acts.MapPost("/members/{id:guid}/bases", FixAsync)
            .WithName("fixDuesBasis")
            .WithSummary("核定党费计算基数")
            .WithDescription("从一个月起；原来的到这个月为止。")
            .Produces<DuesDone>()
            .Produces(StatusCodes.Status404NotFound)
            .Example(DuesExamples.Basis)
            .Idempotent();
        acts.MapPost("/members/{id:guid}/payments", PayAsync)
            .WithName("takeDuesPayment")
            .WithSummary("登记一名党员交纳党费")
            .WithDescription("从最早的欠交月份交起；多出的部分记为自愿多交。")
            .Produces<DuesDone>()
            .Produces(StatusCodes.Status404NotFound)
            .Example(DuesExamples.Pay)
            .Idempotent();
        acts.MapPost("/payments/{id:guid}/reversal", ReverseAsync)
            .WithName("reverseDuesPayment")
            .WithSummary("冲销一笔收款")
            .WithDescription("记一笔相反的收款；原收据号保留。")
            .Produces<DuesDone>()
            .Produces(StatusCodes.Status404NotFound)
            .Example(DuesExamples.Reverse)
            .Idempotent();
    }

    private static async Task<IResult> ProgressAsync([AsParameters] ProgressAsked asked, ShowProgress show, Actor by, CancellationToken ct)
    {
        var found = await show.RunAsync(asked.ToInput(), by, ct);
        if (found.Refusal is { } refusal)
            return refusal.ToProblem();

        var page = found.Value.Page;
        return Results.Ok(new Page<ProgressAnswer>([.. page.Rows.Select(ProgressAnswer.Of)], page.Next, page.Previous, page.Total));
    }

    private static async Task<IResult> SheetAsync(
        OrganizationId id,
        [Description("月份，写该月第一天；默认上个月")] DateOnly? month,
        ShowSheet show,
        Actor by,
        CancellationToken ct
    )
    {
        var found = await show.RunAsync(new ShowSheet.Input { Organization = id, Month = month }, by, ct);
        return found.Refusal?.ToProblem() ?? Results.Ok(found.Value.Rows.Select(SheetRowAnswer.Of).ToList());
    }

    private static async Task<IResult> ShowAsync(MemberId id, ShowDues show, Actor by, CancellationToken ct)
    {
        var shown = await show.RunAsync(id, by, ct);
        return shown.Refusal?.ToProblem() ?? Results.Ok(MemberDuesAnswer.Of(shown.Value));
    }

    private static async Task<IResult> ArrearsAsync([AsParameters] ArrearsAsked asked, FindArrears find, Actor by, CancellationToken ct)
    {
        var found = await find.RunAsync(asked.ToInput(), by, ct);
        if (found.Refusal is { } refusal)
            return refusal.ToProblem();

        var page = found.Value.Page;
        return Results.Ok(new Page<ArrearsAnswer>([.. page.Rows.Select(ArrearsAnswer.Of)], page.Next, page.Previous, page.Total));
    }

    private static async Task<IResult> ExportAsync(
        [AsParameters] ArrearsExported asked,
        ExportArrears export,
        Actor by,
        CancellationToken ct
    )
    {
        var sheet = await export.RunAsync(asked.ToInput(), by, ct);
        if (sheet.Refusal is { } refusal)
            return refusal.ToProblem();

        var ending = asked.Format?.Value is ExportFormat.Csv ? ".csv" : ".xlsx";
        return new SheetResult(sheet.Value.Name + ending, sheet.Value.Layout, sheet.Value.Rows);
    }

    private static async Task<IResult> AssessAsync(AssessMonth.Input body, AssessMonth assess, Actor by, CancellationToken ct)
    {
        var done = await assess.RunAsync(body, by, ct);
        if (done.Refusal is { } refusal)
            return refusal.ToProblem();

        var (count, run) = done.Value;
        return Results.Ok(new AssessmentAnswer(count.Assessed, count.Corrected, count.Unchanged, count.Missing, run?.Value));
    }

    private static async Task<IResult> CollectAsync(CollectMonth.Input body, CollectMonth collect, Actor by, CancellationToken ct)
    {
        var done = await collect.RunAsync(body, by, ct);
        return done.Refusal?.ToProblem() ?? Results.Ok(new CollectedAnswer(done.Value.Count, done.Value.Fen));
    }

    private static async Task<IResult> FixAsync(MemberId id, FixBasis.Input body, FixBasis fix, Actor by, CancellationToken ct) =>
        Answer(await fix.RunAsync(body with { Member = id }, by, ct), done => done.Value);

    private static async Task<IResult> PayAsync(MemberId id, TakePayment.Input body, TakePayment take, Actor by, CancellationToken ct) =>
        Answer(await take.RunAsync(body with { Member = id }, by, ct), done => done.Value);

    private static async Task<IResult> ReverseAsync(
        DuesPaymentId id,
        ReversePayment.Input body,
        ReversePayment reverse,
        Actor by,
        CancellationToken ct
    ) => Answer(await reverse.RunAsync(body with { Id = id }, by, ct), done => done.Value);

    internal static IResult Answer<T>(Result<T> done, Func<T, Guid> id) =>
        done.Refusal?.ToProblem() ?? Results.Ok(new DuesDone(id(done.Value)));
}

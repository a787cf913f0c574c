using Touyan.Kernel;
using Touyan.Modules.Transfers.Api;
using Touyan.Modules.Transfers.Letters;
using Touyan.Modules.Transfers.Register;
using Touyan.Modules.Transfers.Starting;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Sheets;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Transfers;

/// <summary>Transfers over REST: the same use cases as the pages. Gates are decided at cases.</summary>
internal sealed class TransfersApi : IApi
{
    public void Map(RouteGroupBuilder api)
    {
        var transfers = api.MapGroup("/transfers").WithTags("组织关系转接");
        MapReading(transfers.MapGroup("").Needs(TransfersPermissions.Read));
        MapActs(transfers.MapGroup("").Needs(TransfersPermissions.Start));
        transfers
            .MapGroup("")
            .Needs(TransfersPermissions.Export)
            .MapGet("/export", ExportAsync)
            .WithName("exportTransfers")
            .WithSummary("导出组织关系转接")
            .WithDescription("条件与列表相同。谁导出了什么，系统留痕。")
            .Produces<Stream>(StatusCodes.Status200OK, SheetResult.Xlsx, SheetResult.Csv)
            .Exports();
        transfers
            .MapGroup("")
            .Needs(TransfersPermissions.Letters)
            .MapPost("/{id:guid}/reissue", ReissueAsync)
            .WithName("reissueLetter")
            .WithSummary("介绍信遗失补开")
            .WithDescription("原编号作废并保留，新介绍信另行编号，有效期不变。")
            .Produces<LetterDone>()
            .Example(TransferExamples.Reissue)
            .Versioned()
            .Idempotent();
    }

    private static void MapReading(RouteGroupBuilder reading)
    {
        reading
            .MapGet("", ListAsync)
            .WithName("listTransfers")
            .WithSummary("组织关系转接")
            .WithDescription("可见范围内的转接，新提交的在前；在途的给出介绍信还有几天失效。")
            .Produces<Page<TransferRow>>();
        reading
            .MapGet("/{id:guid}", ShowAsync)
            .WithName("readTransfer")
            .WithSummary("一项转接")
            .WithDescription("进展和历次介绍信。各环节在办理单上办理。")
            .Produces<TransferAnswer>()
            .Tagged();
        reading
            .MapGet("/letters", LettersAsync)
            .WithName("listTransferLetters")
            .WithSummary("介绍信登记")
            .WithDescription("可见范围内的基层党委开具的介绍信，作废的也在内。")
            .Produces<Page<LetterRow>>();
    }

    private static void MapActs(RouteGroupBuilder acts)
    {
        acts.MapPost("", StartAsync)
            .WithName("startTransfer")
            .WithSummary("办理转出")
            .WithDescription(
                "target 为本县党支部；toCounty 和 committee 为本系统其他县的基层党委；toName 为未联网的党组织。由此确定适用的流程。"
            )
            .Produces<BegunAnswer>(StatusCodes.Status201Created)
            .Example(TransferExamples.Start)
            .Idempotent();
        acts.MapPost("/units", StartUnitAsync)
            .WithName("startUnitTransfer")
            .WithSummary("整建制转接")
            .WithDescription("一个党支部的全体党员一并转入另一党支部。")
            .Produces<BegunAnswer>(StatusCodes.Status201Created)
            .Example(TransferExamples.Unit)
            .Idempotent();
        acts.MapPost("/arrivals", ArriveAsync)
            .WithName("registerArrival")
            .WithSummary("登记县外转入")
            .WithDescription("凭未联网的基层党委开具的介绍信登记；接收之前不计入本县党员。")
            .Produces<BegunAnswer>(StatusCodes.Status201Created)
            .Example(TransferExamples.Arrival)
            .Idempotent();
    }

    private static async Task<IResult> ListAsync([AsParameters] TransfersAsked asked, FindTransfers find, Actor by, CancellationToken ct)
    {
        var page = await find.RunAsync(asked.ToInput(), by, ct);
        var rows = page.Rows.Select(r => TransferRow.Of(r, find.Today));
        return Results.Ok(new Page<TransferRow>([.. rows], page.Next, page.Previous, page.Total));
    }

    private static async Task<IResult> ShowAsync(TransferId id, ShowTransfer show, Actor by, HttpContext http, CancellationToken ct)
    {
        var shown = await show.RunAsync(id, by, ct);
        if (shown.Refusal is { } refusal)
            return refusal.ToProblem();

        http.ShowVersion(shown.Value.Version);
        return Results.Ok(TransferAnswer.Of(shown.Value));
    }

    private static async Task<IResult> LettersAsync([AsParameters] LettersAsked asked, ListLetters list, Actor by, CancellationToken ct)
    {
        var page = await list.RunAsync(asked.ToInput(), by, ct);
        return Results.Ok(new Page<LetterRow>([.. page.Rows.Select(LetterRow.Of)], page.Next, page.Previous, page.Total));
    }

    private static async Task<IResult> ExportAsync(
        [AsParameters] TransfersExported asked,
        ExportTransfers export,
        Actor by,
        CancellationToken ct
    )
    {
        var (name, layout, rows) = await export.RunAsync(asked.ToInput(), by, ct);
        return new SheetResult(name + (asked.Format?.Value is ExportFormat.Csv ? ".csv" : ".xlsx"), layout, rows);
    }

    private static async Task<IResult> StartAsync(StartTransfer.Input body, StartTransfer start, Actor by, CancellationToken ct)
    {
        var done = await start.RunAsync(body, by, ct);
        return done.Refusal is { } refusal ? refusal.ToProblem() : Begun(done.Value);
    }

    private static async Task<IResult> StartUnitAsync(StartUnitTransfer.Input body, StartUnitTransfer start, Actor by, CancellationToken ct)
    {
        var done = await start.RunAsync(body, by, ct);
        return done.Refusal is { } refusal ? refusal.ToProblem() : Begun(done.Value);
    }

    private static async Task<IResult> ArriveAsync(RegisterArrival.Input body, RegisterArrival register, Actor by, CancellationToken ct)
    {
        var done = await register.RunAsync(body, by, ct);
        return done.Refusal is { } refusal ? refusal.ToProblem() : Begun(done.Value);
    }

    private static async Task<IResult> ReissueAsync(
        TransferId id,
        ReissueLetter.Input body,
        ReissueLetter reissue,
        Actor by,
        HttpContext http,
        CancellationToken ct
    )
    {
        var done = await reissue.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct);
        return done.Refusal is { } refusal ? refusal.ToProblem() : Results.Ok(new LetterDone(done.Value));
    }

    private static Made Begun(TransferBegun begun) => new($"{ApiSetup.Prefix}/transfers/{begun.Transfer}", BegunAnswer.Of(begun));
}

using Touyan.Kernel;
using Touyan.Modules.Documents.Api;
using Touyan.Modules.Documents.Register;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Documents;

/// <summary>Papers over REST: the same use cases as the pages. Papers are issued by the acts of other houses.</summary>
internal sealed class PapersApi : IApi
{
    public void Map(RouteGroupBuilder api)
    {
        var papers = api.MapGroup("/papers").WithTags("文书");
        MapReading(papers.MapGroup("").Needs(DocumentsPermissions.Read));
        MapActs(papers.MapGroup("/{id:guid}").Needs(DocumentsPermissions.Manage));
    }

    private static void MapReading(RouteGroupBuilder reading)
    {
        reading
            .MapGet("", ListAsync)
            .WithName("listPapers")
            .WithSummary("文书")
            .WithDescription("可见范围内的文书，新开具的在前；党员只看到开给本人的。总数随列表给出。")
            .Produces<Page<PaperRow>>();
        reading
            .MapGet("/{id:guid}", ShowAsync)
            .WithName("readPaper")
            .WithSummary("一份文书")
            .WithDescription("开具时的原文、验证码和后来的情况。原文中的公民身份号码开具时已遮盖。回答带 ETag。")
            .Produces<PaperAnswer>()
            .Tagged();
        reading
            .MapGet("/series", SeriesAsync)
            .WithName("listPaperSeries")
            .WithSummary("文号登记")
            .WithDescription("每种文书各年从 1 号起连续编号：各用到几号，作废几份，有没有缺号。")
            .Produces<IReadOnlyList<SeriesAnswer>>()
            .Produces(StatusCodes.Status404NotFound);
        reading
            .MapGet("/series/numbers", NumbersAsync)
            .WithName("listPaperNumbers")
            .WithSummary("逐号登记")
            .WithDescription("一种文书一年的各号去向，每次 200 个；之后的以 next 作为 after 再取。其他单位出具的只给出号和状态。")
            .Produces<NumbersAnswer>()
            .Produces(StatusCodes.Status404NotFound);
    }

    private static void MapActs(RouteGroupBuilder acts)
    {
        acts.MapPost("/void", VoidAsync)
            .WithName("voidPaper")
            .WithSummary("作废文书")
            .WithDescription("由管理出具单位的人办理。文号保留，不再使用。")
            .Produces<PaperDone>()
            .Example(PaperExamples.Void)
            .Versioned()
            .Idempotent();
        acts.MapPost("/receipt", MarkReceiptAsync)
            .WithName("markPaperReceipt")
            .WithSummary("登记回执")
            .WithDescription("由管理出具单位的人办理。过期的也可以登记。")
            .Produces<PaperDone>()
            .Example(PaperExamples.Receipt)
            .Versioned()
            .Idempotent();
    }

    private static async Task<IResult> ListAsync([AsParameters] PapersAsked asked, FindPapers find, Actor by, CancellationToken ct)
    {
        var page = await find.RunAsync(asked.ToInput(), by, ct);
        var rows = page.Rows.Select(r => PaperRow.Of(r, find.Today));
        return Results.Ok(new Page<PaperRow>([.. rows], page.Next, page.Previous, page.Total));
    }

    private static async Task<IResult> ShowAsync(PaperId id, ShowPaper show, Actor by, HttpContext http, CancellationToken ct)
    {
        var shown = await show.RunAsync(id, by, ct);
        if (shown.Refusal is { } refusal)
            return refusal.ToProblem();

        http.ShowVersion(shown.Value.Paper.Version);
        return Results.Ok(PaperAnswer.Of(shown.Value));
    }

    private static async Task<IResult> SeriesAsync(ListSeries list, Actor by, CancellationToken ct)
    {
        var all = await list.AllAsync(by, ct);
        return all.Refusal is { } refusal ? refusal.ToProblem() : Results.Ok(all.Value.Select(SeriesAnswer.From).ToList());
    }

    private static async Task<IResult> NumbersAsync([AsParameters] NumbersAsked asked, ListSeries list, Actor by, CancellationToken ct)
    {
        var one = await list.OneAsync(asked.ToInput(), by, ct);
        return one.Refusal is { } refusal ? refusal.ToProblem() : Results.Ok(NumbersAnswer.Of(one.Value));
    }

    private static async Task<IResult> VoidAsync(
        PaperId id,
        VoidPaper.Input body,
        VoidPaper act,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await act.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct));

    private static async Task<IResult> MarkReceiptAsync(
        PaperId id,
        MarkReceipt.Input body,
        MarkReceipt act,
        Actor by,
        HttpContext http,
        CancellationToken ct
    ) => Answer(await act.RunAsync(body with { Id = id, Version = http.SeenVersion }, by, ct));

    private static IResult Answer(Result<PaperId> done) => done.Refusal?.ToProblem() ?? Results.Ok(new PaperDone(done.Value));
}

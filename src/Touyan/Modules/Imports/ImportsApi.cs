using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.Imports.Applying;
using Touyan.Modules.Imports.Preview;
using Touyan.Modules.Imports.Uploads;
using Touyan.Platform.Data;
using Touyan.Platform.Security;
using Touyan.Platform.Sheets;
using Touyan.Platform.Uploads;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Imports;

/// <summary>Imports over REST: send a file, read what the check says, say yes, take it back.</summary>
internal sealed partial class ImportsApi : IApi
{
    public void Map(RouteGroupBuilder api)
    {
        var imports = api.MapGroup("imports").WithTags("导入");
        imports
            .MapGet("/", FindAsync)
            .Needs(ImportsPermissions.Use)
            .WithName("listImports")
            .WithSummary("本人的导入")
            .WithDescription("按上传时间从新到旧。");
        imports
            .MapPost("/", UploadAsync)
            .Needs(ImportsPermissions.Use)
            .Accepts<Stream>("application/octet-stream", SheetResult.Xlsx, "text/csv")
            .Takes("表格文件本身")
            .WithMetadata(new RequestSizeLimitAttribute(SentFile.MostBytesOfRequest))
            .Produces<Uploaded>(StatusCodes.Status201Created)
            .WithName("uploadImport")
            .WithSummary("上传表格并核对")
            .WithDescription("请求体为文件本身（XLSX、XLS 或 CSV）。只核对，不写入；之后查询状态，待确认时再确认。")
            .Idempotent();
        imports
            .MapGet("/{id:guid}", ReadAsync)
            .Needs(ImportsPermissions.Use)
            .WithName("readImport")
            .WithSummary("一次导入的状态和逐行结果")
            .WithDescription("rows 每页 50 行，从 after 行号之后开始。")
            .Produces<Shown>();
        imports
            .MapPost("/{id:guid}/accept", AcceptAsync)
            .Needs(ImportsPermissions.Use)
            .WithName("acceptImport")
            .WithSummary("确认导入")
            .WithDescription("写入通过核对的行；allOrNothing 为 true 时，有一行未通过就都不写入。写入在后台进行，之后查询状态。")
            .Produces<Uploaded>(StatusCodes.Status202Accepted)
            .Example("""{ "allOrNothing": false }""")
            .Idempotent();
        imports
            .MapPost("/{id:guid}/undo", UndoAsync)
            .Needs(ImportsPermissions.Use)
            .WithName("undoImport")
            .WithSummary("撤销导入")
            .WithDescription("整次撤销；写入的数据后来有改动的，拒绝撤销。")
            .Produces<Uploaded>()
            .Example("""{ "reason": "镇里发错了表" }""")
            .Idempotent();
        imports
            .MapPost("/{id:guid}/retry", RetryAsync)
            .Needs(ImportsPermissions.Use)
            .WithName("retryImport")
            .WithSummary("重试没有办成的导入")
            .WithDescription("从头核对；核对完再确认。")
            .Produces<Uploaded>()
            .Idempotent();
        imports
            .MapPost("/{id:guid}/discard", DiscardAsync)
            .Needs(ImportsPermissions.Use)
            .WithName("discardImport")
            .WithSummary("放弃导入")
            .WithDescription("删除上传的文件和核对结果；已写入的导入不能放弃，只能撤销。")
            .Produces<Uploaded>()
            .Idempotent();
        imports
            .MapGet("/{id:guid}/rejected", RejectedAsync)
            .Needs(ImportsPermissions.Use)
            .Produces<Stream>(StatusCodes.Status200OK, SheetResult.Xlsx)
            .WithName("rejectedRows")
            .WithSummary("未通过的行")
            .WithDescription("XLSX，末列为问题说明，改正后可重新上传。")
            .Exports();
    }

    private static async Task<Page<FindImports.Row>> FindAsync(
        FindImports find,
        Actor by,
        [Description("上一次回答中的 next")] string? cursor,
        CancellationToken ct
    ) => await find.RunAsync(cursor, by, ct);

    private static async Task<IResult> UploadAsync(
        [Description("种类代码：members 党员花名册，organizations 党组织"), Example("members")] string kind,
        [Description("文件名，如 .csv 结尾则按文本读取"), Example("海安镇党员花名册.xlsx")] string? fileName,
        [Description("党组织名单：没有填写成立日期的按这一天登记，不给则为今年 1 月 1 日"), Example("2020-07-01")] DateOnly? on,
        HttpRequest request,
        UploadSheet upload,
        Actor by,
        CancellationToken ct
    )
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        if (on is { } day)
            options["on"] = day.ToString("yyyy-MM-dd");

        var done = await upload.RunAsync(new UploadSheet.Input(kind, fileName ?? "api.xlsx", request.Body, options), by, ct);
        return done.Refusal?.ToProblem() ?? new Made($"{ApiSetup.Prefix}/imports/{done.Value}", new Uploaded(done.Value));
    }

    private static async Task<IResult> ReadAsync(
        ImportId id,
        [
            Description("rejected 未通过、accepted 通过、warned 通过但有提示，或 all；不给时为未通过的行，没有未通过的行时为全部"),
            Example("rejected")
        ]
            string? show,
        [Description("只看有此问题代码的行")] string? code,
        [Description("从此行号之后开始")] int? after,
        ReadImport read,
        Actor by,
        CancellationToken ct
    )
    {
        var input = new ReadImport.Input
        {
            Id = id,
            Show = show,
            Code = code,
            After = after ?? 0,
        };
        var view = await read.RunAsync(input, by, ct);
        return view.Refusal?.ToProblem() ?? Results.Ok(Shown.Of(view.Value));
    }

    private static async Task<IResult> AcceptAsync(ImportId id, Accept body, AcceptImport accept, Actor by, CancellationToken ct)
    {
        var done = await accept.RunAsync(new AcceptImport.Input { Id = id, AllOrNothing = body.AllOrNothing }, by, ct);
        return done.Refusal?.ToProblem() ?? Results.Accepted($"{ApiSetup.Prefix}/imports/{id}", new Uploaded(id));
    }

    private static async Task<IResult> UndoAsync(ImportId id, Undo body, UndoImport undo, Actor by, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(body.Reason))
            return ImportRefusals.ReasonRequired.ToProblem();

        var done = await undo.RunAsync(new UndoImport.Input { Id = id, Reason = body.Reason }, by, ct);
        return done.Refusal?.ToProblem() ?? Results.Ok(new Uploaded(id));
    }

    private static async Task<IResult> RetryAsync(ImportId id, RetryImport retry, Actor by, CancellationToken ct)
    {
        var done = await retry.RunAsync(id, by, ct);
        return done.Refusal?.ToProblem() ?? Results.Ok(new Uploaded(id));
    }

    private static async Task<IResult> DiscardAsync(ImportId id, DiscardImport discard, Actor by, CancellationToken ct)
    {
        var done = await discard.RunAsync(id, by, ct);
        return done.Refusal?.ToProblem() ?? Results.Ok(new Uploaded(id));
    }

    private static async Task<IResult> RejectedAsync(ImportId id, ReturnRejected rejected, Actor by, CancellationToken ct)
    {
        var sheet = await rejected.RunAsync(id, by, ct);
        return sheet.Refusal?.ToProblem() ?? new SheetResult(sheet.Value.FileName, sheet.Value.Layout, sheet.Value.Rows);
    }
}

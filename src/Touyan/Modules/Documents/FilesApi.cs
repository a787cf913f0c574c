using System.ComponentModel;
using Touyan.Kernel;
using Touyan.Modules.Documents.Attachments;
using Touyan.Platform.Security;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Documents;

/// <summary>Kept files over REST: the same use cases as the pages. Files are sent with the acts of the houses that keep them.</summary>
internal sealed class FilesApi : IApi
{
    private static readonly string[] Kinds = [.. Enum.GetValues<FileKind>().Select(k => k.ContentType)];

    public void Map(RouteGroupBuilder api)
    {
        var files = api.MapGroup("/files").WithTags("附件").Needs(DocumentsPermissions.Files);
        files
            .MapGet("/{id:guid}", OpenAsync)
            .WithName("downloadFile")
            .WithSummary("下载附件")
            .WithDescription("PDF、图片、Word 或 Excel 文件本身，以附件方式发送；撤下的也能下载。谁下载了什么，系统留痕。")
            .Produces<Stream>(StatusCodes.Status200OK, Kinds[0], Kinds[1..]);
        files
            .MapPost("/{id:guid}/withdraw", WithdrawAsync)
            .WithName("withdrawFile")
            .WithSummary("撤下附件")
            .WithDescription("传错的附件，由办理该事项的人写明理由撤下；撤下的仍留在记录里。")
            .Produces<FileDone>()
            .Example("""{ "reason": "传错了文件" }""")
            .Idempotent();
    }

    private static async Task<IResult> OpenAsync(KeptFileId id, OpenFile open, Actor by, CancellationToken ct)
    {
        var file = await open.RunAsync(id, by, ct);
        return file.Refusal?.ToProblem() ?? Results.Stream(file.Value.Content, file.Value.ContentType, file.Value.Name);
    }

    private static async Task<IResult> WithdrawAsync(
        KeptFileId id,
        WithdrawFile.Input body,
        WithdrawFile withdraw,
        Actor by,
        CancellationToken ct
    )
    {
        var done = await withdraw.RunAsync(id, body, by, ct);
        return done.Refusal?.ToProblem() ?? Results.Ok(new FileDone(done.Value));
    }
}

/// <summary>A file that an act was about.</summary>
internal sealed record FileDone([property: Description("附件的标识"), Example("01938a2e-5b7c-7c41-9d2f-3a4b5c6d7e90")] KeptFileId Id);

using Touyan.Kernel;
using Touyan.Modules.Documents.Attachments;
using Touyan.Platform.Security;
using Touyan.Platform.Web;
using Touyan.Platform.Web.Api;

namespace Touyan.Modules.Documents;

/// <summary>Kept files over REST: the same use case as the page. Files are sent with the acts of the houses that keep them.</summary>
internal sealed class FilesApi : IApi
{
    private static readonly string[] Kinds = [.. Enum.GetValues<FileKind>().Select(k => k.ContentType)];

    public void Map(RouteGroupBuilder api) =>
        api.MapGroup("/files")
            .WithTags("附件")
            .Needs(DocumentsPermissions.Files)
            .MapGet("/{id:guid}", OpenAsync)
            .WithName("downloadFile")
            .WithSummary("下载附件")
            .WithDescription("PDF、图片、Word 或 Excel 文件本身，以附件方式发送；撤下的也能下载。谁下载了什么，系统留痕。")
            .Produces<Stream>(StatusCodes.Status200OK, Kinds[0], Kinds[1..]);

    private static async Task<IResult> OpenAsync(KeptFileId id, OpenFile open, Actor by, CancellationToken ct)
    {
        var file = await open.RunAsync(id, by, ct);
        return file.Refusal?.ToProblem() ?? Results.Stream(file.Value.Content, file.Value.ContentType, file.Value.Name);
    }
}

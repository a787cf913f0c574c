using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Procedures.Definitions;
using Touyan.Platform.Scanning;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Procedures.Book;

/// <summary>A definition is looked through before an office takes it into its rule book. Nothing is kept of it.</summary>
[Needs<ProceduresPermissions>(nameof(ProceduresPermissions.Check))]
[RequestSizeLimit(MostBytes * 4)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes * 4, MemoryBufferThreshold = MostBytes * 4)]
public sealed class CheckProcedurePage(ExamineDefinition examine, StepWords words, FileScan scan, TimeProvider clock) : PageModel
{
    private const int MostBytes = 256 * 1024;

    private static readonly Refusal Nothing = Refusal.Invalid("procedure.nothing_to_check", "请粘贴流程文件的内容，或选择文件", "Text");
    private static readonly Refusal TooLong = Refusal.Invalid("procedure.too_long", "流程文件太大，最多 256 KB", "File");
    private static readonly Refusal NoText = Refusal.Invalid("procedure.no_text", "不是文本文件，或不是 UTF-8 编码", "File");

    public sealed record Form
    {
        [Display(Name = "文件", Description = "扩展名为 yaml 的流程文件")]
        public IFormFile? File { get; init; }

        [Display(Name = "或者粘贴内容"), DataType(DataType.MultilineText), StringLength(MostBytes)]
        public string? Text { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ExamineDefinition.Found? Found { get; private set; }

    public DefinitionFace? Face { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return this.Unprocessable();

        var text = await TextAsync(ct);
        if (text.IsRefused)
            return this.Unprocessable(text.Refusal!);

        Found = examine.Run(text.Value, Input.File?.FileName ?? "粘贴的内容");
        if (Found.IsGood)
            Face = new DefinitionFace(Found.Definition!, words, clock.Today);

        return Page();
    }

    private async Task<Result<string>> TextAsync(CancellationToken ct)
    {
        if (Input.File is not { Length: > 0 } file)
            return string.IsNullOrWhiteSpace(Input.Text) ? Nothing : Input.Text;

        if (file.Length > MostBytes)
            return TooLong;

        var bytes = new byte[file.Length];
        await using (var sent = file.OpenReadStream())
            await sent.ReadExactlyAsync(bytes, ct);

        if (await scan.LookAsync(async (stream, stop) => await stream.WriteAsync(bytes, stop), ct) is { } refusal)
            return refusal with { Field = "File" };

        return DefinitionFile.TextOf(bytes) is { } text ? text : NoText;
    }
}

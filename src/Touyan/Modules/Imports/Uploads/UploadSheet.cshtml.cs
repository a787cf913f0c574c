using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Platform.Security;
using Touyan.Platform.Sheets;
using Touyan.Platform.Ui;
using Touyan.Platform.Uploads;
using Touyan.Platform.Web;

namespace Touyan.Modules.Imports.Uploads;

[Needs<ImportsPermissions>(nameof(ImportsPermissions.Use))]
[RefusesLargeFiles]
// In memory, never in a temporary file: a sheet lies nowhere in the clear.
[RequestSizeLimit(SentFile.MostBytesOfRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = SentFile.MostBytesOfRequest, MemoryBufferThreshold = (int)SentFile.MostBytesOfRequest)]
public sealed class UploadSheetPage(UploadSheet upload, ImportQueue queue, Actor actor) : PageModel
{
    public sealed record Form
    {
        [DisplayName("文件"), Required(ErrorMessage = "请选择要导入的文件。")]
        [Display(Description = "Excel（XLSX、XLS）或 CSV，最大 64 兆字节。标题行、空行、合计行会自动跳过。")]
        public IFormFile? File { get; init; }

        [DisplayName("成立日期"), Display(Description = "表中没有填写成立日期的党组织按这一天登记，不填则为今年 1 月 1 日。")]
        public DateOnly? On { get; init; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IImportKind Kind { get; private set; } = null!;

    public IActionResult OnGet(string kind, bool tooLarge)
    {
        if (!Knows(kind))
            return NotFound();

        return tooLarge ? this.Unprocessable(UploadRefusals.TooLarge(SheetLimits.Default.MaxFileBytes) with { Field = "File" }) : Page();
    }

    /// <summary>An empty sheet with the columns that are looked for and an example or two.</summary>
    public IActionResult OnGetTemplate(string kind)
    {
        if (!Knows(kind))
            return NotFound();

        var layout = new SheetLayout
        {
            Name = Kind.Title,
            Columns = [.. Kind.Columns.Select(c => new SheetColumn(c.Title, 20, IsText: true))],
        };
        return new SheetResult($"{Kind.Title}模板.xlsx", layout, Kind.Examples.ToAsyncEnumerable());
    }

    public async Task<IActionResult> OnPostAsync(string kind, CancellationToken ct)
    {
        if (!Knows(kind))
            return NotFound();

        if (!ModelState.IsValid)
            return this.Unprocessable();

        await using var content = Input.File!.OpenReadStream();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Input.On is { } on)
            options["on"] = on.ToString("yyyy-MM-dd");

        var done = await upload.RunAsync(new UploadSheet.Input(kind, Input.File.FileName, content, options), actor, ct);
        return done.Refusal is { } refusal
            ? this.Unprocessable(refusal)
            : this.RedirectWith("文件已上传，正在核对。", $"/imports/{done.Value}");
    }

    private bool Knows(string kind)
    {
        Kind = queue.Find(kind, actor)!;
        return Kind is not null;
    }
}

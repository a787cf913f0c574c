using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Procedures.Running;
using Touyan.Modules.Procedures.Tending;
using Touyan.Platform;
using Touyan.Platform.Security;
using Touyan.Platform.Uploads;
using Touyan.Platform.Web;

namespace Touyan.Modules.Procedures.Attaching;

[Needs<ProceduresPermissions>(nameof(ProceduresPermissions.Read))]
[RefusesLargeFiles]
// In memory, never in a temporary file: nothing of it lies in the clear.
[RequestSizeLimit(SentFile.MostBytesOfRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = SentFile.MostBytesOfRequest, MemoryBufferThreshold = (int)SentFile.MostBytesOfRequest)]
public sealed class AttachFilePage(CaseDesk desk, AttachFile attach, TouyanOptions options, Actor actor)
    : CaseForm<AttachFilePage.Form>(desk, actor)
{
    public sealed record Form : AttachFile.Input
    {
        [Display(Name = "文件")]
        [Required(ErrorMessage = "请选择要上传的文件。")]
        public IFormFile? File { get; init; }
    }

    /// <summary>What was sent was too large to be read as a form.</summary>
    [BindProperty(SupportsGet = true, Name = "tooLarge")]
    public bool IsTooLarge { get; set; }

    public IReadOnlyList<SelectListItem> Documents { get; private set; } = [];

    public string Kinds => $"PDF、照片（JPG、PNG）、Word 或 Excel，最大 {options.MostFileBytes >> 20} MB；手机上可以直接拍照";

    protected override string Done => "附件已上传";

    public override async Task<IActionResult> OnGetAsync(CaseId id, CancellationToken ct)
    {
        var answer = await base.OnGetAsync(id, ct);
        return IsTooLarge && answer is PageResult
            ? this.Unprocessable(UploadRefusals.TooLarge(options.MostFileBytes) with { Field = nameof(Form.File) })
            : answer;
    }

    protected override Task<Refusal?> WhyNotAsync(CancellationToken ct) => Task.FromResult(AttachFile.WhyNot(Case, Actor));

    protected override Task PrepareAsync(CancellationToken ct)
    {
        var titles = AttachFile.TitlesOf(Running);
        if (titles.Count > 0)
            Documents = [.. titles.Select(t => new SelectListItem(t, t)), new SelectListItem("其他材料", "")];

        return Task.CompletedTask;
    }

    protected override async Task<Result<CaseId>> RunAsync(CancellationToken ct)
    {
        var kept = await attach.RunAsync(Input with { Case = Case.Id }, SentUpload.Of(Input.File!), Actor, ct);
        return kept.IsRefused ? kept.Refusal! : Case.Id;
    }
}

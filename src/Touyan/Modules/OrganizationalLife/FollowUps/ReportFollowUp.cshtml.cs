using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Platform;
using Touyan.Platform.Security;
using Touyan.Platform.Uploads;
using Touyan.Platform.Web;

namespace Touyan.Modules.OrganizationalLife.FollowUps;

/// <summary>One short form, filled in on a phone.</summary>
[Needs<LifePermissions>(nameof(LifePermissions.Attend))]
[RefusesLargeFiles]
// In memory, never in a temporary file: nothing of it lies in the clear.
[RequestSizeLimit(SentFile.MostBytesOfRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = SentFile.MostBytesOfRequest, MemoryBufferThreshold = (int)SentFile.MostBytesOfRequest)]
public sealed class ReportFollowUpPage(ReportFollowUp report, TouyanOptions options, ShowFollowUp show, Actor actor)
    : FollowUpForm<ReportFollowUpPage.Form>(show, actor)
{
    public sealed record Form : ReportFollowUp.Input
    {
        [Display(Name = "照片或文件", Description = "可以不传；手机上可以直接拍照")]
        public IFormFile? File { get; init; }
    }

    /// <summary>What was sent was too large to be read as a form.</summary>
    [BindProperty(SupportsGet = true, Name = "tooLarge")]
    public bool IsTooLarge { get; set; }

    public string Kinds => $"可以不传；照片、PDF、Word 或 Excel，最大 {options.MostFileBytes >> 20} MB，手机上可以直接拍照";

    protected override string Done => "已报告，等待核实";

    protected override bool MayDo => View.MayReport;

    public override async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await base.OnGetAsync(ct);
        return IsTooLarge && answer is PageResult
            ? this.Unprocessable(UploadRefusals.TooLarge(options.MostFileBytes) with { Field = nameof(Form.File) })
            : answer;
    }

    protected override Form Begin() => new();

    protected override async Task<Result<string>> RunAsync(CancellationToken ct)
    {
        var proof = Input.File is { Length: > 0 } file ? SentUpload.Of(file) : null;
        return To(await report.RunAsync(Input with { Id = Id }, proof, Actor, ct), _ => Href);
    }
}

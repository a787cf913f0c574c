using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Platform;
using Touyan.Platform.Drafts;
using Touyan.Platform.Security;
using Touyan.Platform.Uploads;
using Touyan.Platform.Web;

namespace Touyan.Modules.OrganizationalLife.Recording;

[Needs<LifePermissions>(nameof(LifePermissions.Edit))]
[RefusesLargeFiles]
// In memory, never in a temporary file: nothing of it lies in the clear.
[RequestSizeLimit(SentFile.MostBytesOfRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = SentFile.MostBytesOfRequest, MemoryBufferThreshold = (int)SentFile.MostBytesOfRequest)]
[TakesDrafts, KeptOffline]
public sealed class AttachToMeetingPage(AttachToMeeting attach, TouyanOptions options, ShowMeeting showMeeting, Actor actor)
    : MeetingForm<AttachToMeetingPage.Form>(showMeeting, actor)
{
    public sealed record Form : AttachToMeeting.Input
    {
        [Display(Name = "文件")]
        [Required(ErrorMessage = "请选择要上传的文件。")]
        public IFormFile? File { get; init; }
    }

    /// <summary>What was sent was too large to be read as a form.</summary>
    [BindProperty(SupportsGet = true, Name = "tooLarge")]
    public bool IsTooLarge { get; set; }

    public string Kinds => $"照片（JPG、PNG）、PDF、Word 或 Excel，最大 {options.MostFileBytes >> 20} MB；手机上可以直接拍照";

    protected override string Done => "已上传";

    public override async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await base.OnGetAsync(ct);
        return IsTooLarge && answer is Microsoft.AspNetCore.Mvc.RazorPages.PageResult
            ? this.Unprocessable(UploadRefusals.TooLarge(options.MostFileBytes) with { Field = nameof(Form.File) })
            : answer;
    }

    protected override Form Begin() => new();

    protected override async Task<Result<string>> RunAsync(CancellationToken ct) =>
        To(await attach.RunAsync(Input with { Id = Id }, SentUpload.Of(Input.File!), Actor, ct), _ => Href);
}

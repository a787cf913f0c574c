using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Posts.Defining;
using Touyan.Modules.Posts.Model;
using Touyan.Platform;
using Touyan.Platform.Drafts;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Uploads;
using Touyan.Platform.Web;

namespace Touyan.Modules.Posts.Deeds;

/// <summary>One short form, filled in on a phone.</summary>
[Needs<PostsPermissions>(nameof(PostsPermissions.Serve))]
[RefusesLargeFiles]
[RequestSizeLimit(SentFile.MostBytesOfRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = SentFile.MostBytesOfRequest, MemoryBufferThreshold = (int)SentFile.MostBytesOfRequest)]
[TakesDrafts, KeptOffline]
public sealed class LogDeedPage(LogDeed log, PostDesk desk, PostChoices choices, TouyanOptions options, Actor actor)
    : FormPage<LogDeedPage.Form>(actor)
{
    public sealed record Form : LogDeed.Input
    {
        [Display(Name = "照片", Description = "可以不传；手机上可以直接拍照")]
        public IFormFile? File { get; init; }
    }

    [BindProperty(SupportsGet = true, Name = "post")]
    public ServicePostId? PostId { get; set; }

    /// <summary>What was sent was too large to be read as a form.</summary>
    [BindProperty(SupportsGet = true, Name = "tooLarge")]
    public bool IsTooLarge { get; set; }

    public IReadOnlyList<SelectListItem> Held { get; private set; } = [];

    public PostChoices Choices => choices;

    /// <summary>Asked only of whoever was told that the same stands there already.</summary>
    public bool AsksWhySame => Input.SameBecause is not null || ModelState.ContainsKey("Input.SameBecause");

    public string Note => $"{desk.Rules.LateDays.Value} 天以后登记的标明补记。依据：{desk.Rules.LateDays.Article}";

    public override string Href => "/my-posts";

    public override IEnumerable<Crumb> Crumbs => [new("我的岗位", Href)];

    protected override string Done => "服务已登记";

    public override async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await base.OnGetAsync(ct);
        return IsTooLarge && answer is PageResult
            ? this.Unprocessable(UploadRefusals.TooLarge(options.MostFileBytes) with { Field = nameof(Form.File) })
            : answer;
    }

    protected override Form Begin() => new() { On = desk.Today, Post = PostId };

    protected override async Task<bool> FindAsync(CancellationToken ct) => await desk.SelfAsync(Actor, ct) is not null;

    protected override async Task PrepareAsync(CancellationToken ct) =>
        Held = await choices.HeldByAsync(Actor.Reach(PostsPermissions.Serve).Self!.Value, ct);

    protected override async Task<Result<string>> RunAsync(CancellationToken ct)
    {
        var photo = Input.File is { Length: > 0 } file ? SentUpload.Of(file) : null;
        return To(await log.RunAsync(Input, photo, Actor, ct), id => $"/deeds/{id}");
    }
}

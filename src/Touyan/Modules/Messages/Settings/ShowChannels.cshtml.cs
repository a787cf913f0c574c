using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Touyan.Kernel;
using Touyan.Modules.Messages.Model;
using Touyan.Platform.Security;
using Touyan.Platform.Ui;
using Touyan.Platform.Web;

namespace Touyan.Modules.Messages.Settings;

[NeedsSignIn]
public sealed class ShowChannelsPage(ShowChannels show, SetAddress set, ConfirmAddress confirm, ChangeChannel change, Actor actor)
    : PageModel
{
    private const string Here = "/messages/settings";

    public ShowChannels.View View { get; private set; } = null!;

    public IReadOnlyList<Crumb> Crumbs => [new("消息", "/messages")];

    public string AddressWord(Channel channel) => ChannelWords.AddressOf(channel);

    public async Task OnGetAsync(CancellationToken ct) => View = await show.RunAsync(actor, ct);

    public async Task<IActionResult> OnPostSetAsync(SetAddress.Input input, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await AgainAsync(refusal: null, ct);

        var done = await set.RunAsync(input, actor, ct);
        return done.IsRefused ? await AgainAsync(done.Refusal, ct) : this.RedirectWith("验证码已发出，收到后请在这里填写", Here);
    }

    public async Task<IActionResult> OnPostConfirmAsync(ConfirmAddress.Input input, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await AgainAsync(refusal: null, ct);

        var done = await confirm.RunAsync(input, actor, ct);
        return done.IsRefused ? await AgainAsync(done.Refusal, ct) : this.RedirectWith("地址已确认，开始使用", Here);
    }

    public async Task<IActionResult> OnPostChangeAsync(ChangeChannel.Input input, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return await AgainAsync(refusal: null, ct);

        var done = await change.RunAsync(input, actor, ct);
        return done.IsRefused ? await AgainAsync(done.Refusal, ct) : this.RedirectWith("已保存", Here);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Channel channel, CancellationToken ct)
    {
        var done = await change.RemoveAsync(channel, actor, ct);
        return done.IsRefused ? await AgainAsync(done.Refusal, ct) : this.RedirectWith("地址已删除", Here);
    }

    // Three forms of one kind on the page: what is wrong stands above them.
    private async Task<IActionResult> AgainAsync(Refusal? refusal, CancellationToken ct)
    {
        View = await show.RunAsync(actor, ct);
        return this.Unprocessable(refusal is null ? null : refusal with { Field = null });
    }
}

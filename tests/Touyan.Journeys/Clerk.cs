using Touyan.Tests.Support;

namespace Touyan.Journeys;

/// <summary>
/// Someone of the small county at a browser of his own. He signs in as himself whenever he is asked to, chooses another password when his is too old, and
/// notices a page that is wider than his phone.
/// </summary>
internal sealed class Clerk(Visitor visitor, string userName, SmallCounty county, bool isAtPhone) : IAsyncDisposable
{
    private string password = SmallCounty.Password;
    private int changes;

    public IPage Page => visitor.Page;

    /// <summary>What his browser complains about; that a form was refused (422) is no fault of the page.</summary>
    public IEnumerable<string> Complaints => visitor.Complaints.Where(c => !c.Contains("422 ", StringComparison.Ordinal));

    /// <summary>The day on which he was last here.</summary>
    public DateOnly LastSeenOn { get; private set; } = county.Today;

    /// <summary>Who he is on the pages that tell who did what.</summary>
    public string Name => "测试" + userName[..Math.Min(12, userName.Length)];

    public DateOnly Today => county.Today;

    public ILocator Main => Page.Locator("main");

    public async Task GoAsync(string path)
    {
        LastSeenOn = Today;
        await Page.GotoAsync(path);
        if (await IsHeldUpAsync())
            await Page.GotoAsync(path);

        await LookAsync();
    }

    public async Task FollowAsync(string link)
    {
        var before = Page.Url;
        await Main.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();
        await LeaveAsync(before);
    }

    /// <summary>Sends the form that is shown and comes to another page; what is refused is a failure.</summary>
    public async Task SendAsync(string button)
    {
        var before = Page.Url;
        await PressAsync(button);
        await LeaveAsync(before);
    }

    public Task PressAsync(string button) => Main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Opens what waits for him from <i>my work</i>.</summary>
    public async Task TakeUpAsync(string subject)
    {
        await GoAsync("/");
        await Main.Locator(".ty-work-lines a[href^='/cases/']").Filter(new() { HasText = subject }).First.ClickAsync();
        await LeaveAsync("/");
        await FollowAsync("办理");
    }

    /// <summary>What stands beside a field that was refused.</summary>
    public ILocator ErrorBeside(string field) => Main.Locator(".ty-field").Filter(new() { HasText = field }).Locator(".ty-error");

    public async Task LookAsync()
    {
        if (!isAtPhone)
            return;

        var wide = await Examination.TooWideAsync(Page);
        Assert.True(wide.Length == 0, $"{Page.Url} is too wide: {string.Join(", ", wide)}");
    }

    /// <summary>The line goes, or comes back.</summary>
    public Task SetOfflineAsync(bool isOffline) => visitor.SetOfflineAsync(isOffline);

    /// <summary>He signs out, and somebody else takes the phone.</summary>
    public async Task<Clerk> HandOverAsync(string toUserName)
    {
        await Page.GotoAsync("/sign-out");
        await SendAsync("退出登录");
        return new Clerk(visitor, toUserName, county, isAtPhone);
    }

    public ValueTask DisposeAsync() => visitor.DisposeAsync();

    // The address changes before the page does: until it is there the document says that it is busy.
    private async Task LeaveAsync(string before)
    {
        try
        {
            await Page.WaitForURLAsync(url => url != new Uri(new Uri(Page.Url), before).ToString(), new() { Timeout = 20_000 });
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{userName} is still at {before}: {await Main.InnerTextAsync()}");
        }

        await Page.Locator("html:not([aria-busy])").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Page.WaitForLoadStateAsync(LoadState.Load);
        await LookAsync();
    }

    // A session that has ended, a password that is too old: both stand between him and the page he wanted.
    private async Task<bool> IsHeldUpAsync()
    {
        var heldUp = false;
        if (Is("/sign-in"))
        {
            heldUp = true;
            await SignInAsync();
        }

        if (Is("/account/password"))
        {
            heldUp = true;
            await ChangePasswordAsync();
        }

        return heldUp;
    }

    private bool Is(string path) => new Uri(Page.Url).AbsolutePath == path;

    private async Task SignInAsync()
    {
        try
        {
            await visitor.TypePasswordAsync(userName, password);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{userName} cannot sign in on {Today}: {await Main.InnerTextAsync()}");
        }

        if (!Is("/sign-in/second-step"))
            return;

        await Page.Locator("[name='Input.Code']").FillAsync(county.PhoneOf(userName).NextCode());
        await Main.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    private async Task ChangePasswordAsync()
    {
        var next = $"{SmallCounty.Password}-{++changes}";
        await Page.Locator("[name='Input.OldPassword']").FillAsync(password);
        await Page.Locator("[name='Input.NewPassword']").FillAsync(next);
        await Page.Locator("[name='Input.Repeat']").FillAsync(next);
        await PressAsync("更改");
        await Page.WaitForURLAsync(url => new Uri(url).AbsolutePath != "/account/password");
        password = next;
    }
}

namespace Touyan.Journeys;

/// <summary>Someone at a browser; everything that the browser complains about is kept.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private IPage? phone;

    private Visitor(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console (the content policy's among them), faults of scripts, files that did not come.</summary>
    public List<string> Complaints { get; } = [];

    internal static async Task<Visitor> ComeAsync(IBrowserContext context)
    {
        // A ceiling for what never comes; how fast it comes is measured elsewhere.
        context.SetDefaultTimeout(60_000);
        await context.AddInitScriptAsync(Examination.Watch);
        var visitor = new Visitor(context, await context.NewPageAsync());
        visitor.Page.Console += (_, m) => visitor.Note(m.Type is "error" or "warning", $"{m.Type}: {m.Text}");
        visitor.Page.PageError += (_, fault) => visitor.Note(true, fault);
        visitor.Page.Response += (_, r) => visitor.Note(r.Status >= 400 && r.Request.ResourceType != "document", $"{r.Status} {r.Url}");
        return visitor;
    }

    /// <summary>The same person at a phone, with the same session.</summary>
    public async Task<IPage> PhoneAsync()
    {
        if (phone is null)
        {
            phone = await context.NewPageAsync();
            await phone.SetViewportSizeAsync(390, 844);
        }

        return phone;
    }

    /// <summary>Cookies, for a later visit.</summary>
    public Task<string> KeptAsync() => context.StorageStateAsync();

    /// <summary>The line goes, or comes back: for pages and for what serves them.</summary>
    public Task SetOfflineAsync(bool isOffline) => context.SetOfflineAsync(isOffline);

    public async Task SignInAsync(string userName, string password)
    {
        await TypePasswordAsync(userName, password);
        if (!Page.Url.Contains("/sign-in/second-step", StringComparison.Ordinal))
            return;

        await Page.Locator("[name='Input.Code']").FillAsync(await DemoCodeAsync());
        await Page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    /// <summary>The first step; the second follows, where there is one.</summary>
    public async Task TypePasswordAsync(string userName, string password)
    {
        await Page.GotoAsync("/sign-in");
        await Page.Locator("[name='Input.UserName']").FillAsync(userName);
        await Page.Locator("[name='Input.Password']").FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await Page.WaitForURLAsync(url => new Uri(url).AbsolutePath != "/sign-in");
    }

    /// <summary>What the page of the second step tells of a demo account.</summary>
    public Task<string> DemoCodeAsync() => Page.Locator("[aria-labelledby=demo] code").InnerTextAsync();

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private void Note(bool worth, string complaint)
    {
        if (worth)
            Complaints.Add($"{Page.Url}: {complaint}");
    }
}

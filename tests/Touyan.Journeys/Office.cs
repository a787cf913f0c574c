using System.Diagnostics;
using System.Text.RegularExpressions;

[assembly: AssemblyFixture(typeof(Touyan.Journeys.Office))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Touyan.Journeys;

/// <summary>The program as an office runs it: a process of its own with a small demo county, and one browser for all visitors.</summary>
public sealed partial class Office : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("touyan-journeys-").FullName;
    private readonly List<string> printed = [];
    private readonly TaskCompletionSource<string> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process program = new();
    private readonly Dictionary<string, string> browsers = new(StringComparer.Ordinal);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Sign-ins by the name of the role, as the program printed them.</summary>
    public IReadOnlyDictionary<string, (string UserName, string Password)> SignIns { get; private set; } =
        new Dictionary<string, (string, string)>();

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        StartProgram();
        Address = await address.Task.WaitAsync(TimeSpan.FromMinutes(5));
        await Task.WhenAny(Task.Run(WaitForSignInsAsync), Task.Delay(TimeSpan.FromSeconds(10)));
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Environment.GetEnvironmentVariable("TOUYAN_CHROMIUM") ?? "/usr/bin/chromium",
                Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=zh-CN"],
            }
        );
    }

    /// <summary>Someone comes, not signed in.</summary>
    public Task<Visitor> WelcomeAsync(int width = 1280, bool script = true) => WelcomeAtAsync(Address, width, script);

    /// <summary>
    /// Someone in a role comes, signed in. He signs in once and keeps what his browser keeps: of the codes of his second factor none is good
    /// twice, and one comes every half minute.
    /// </summary>
    public async Task<Visitor> WelcomeAsync(string role, int width = 1280, bool script = true)
    {
        var visitor = await WelcomeAtAsync(Address, width, script, browsers.GetValueOrDefault(role));
        await visitor.Page.GotoAsync("/account");
        if (visitor.Page.Url.Contains("/sign-in", StringComparison.Ordinal))
            await visitor.SignInAsync(SignIns[role].UserName, SignIns[role].Password);

        browsers[role] = await visitor.KeptAsync();
        return visitor;
    }

    /// <summary>Someone comes to a program that runs elsewhere.</summary>
    internal async Task<Visitor> WelcomeAtAsync(string address, int width, bool script = true, string? kept = null)
    {
        var context = await browser!.NewContextAsync(
            new()
            {
                BaseURL = address,
                Locale = "zh-CN",
                TimezoneId = "Asia/Shanghai",
                JavaScriptEnabled = script,
                AcceptDownloads = true,
                StorageState = kept,
                ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
            }
        );
        return await Visitor.ComeAsync(context);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();

        playwright?.Dispose();
        if (!program.HasExited)
        {
            program.Kill(entireProcessTree: true);
            await program.WaitForExitAsync();
        }

        program.Dispose();
        Directory.Delete(data, recursive: true);
    }

    private void StartProgram()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var built = Path.GetFullPath(
            Path.Combine(AppContext.BaseDirectory, $"../../../../../src/Touyan/bin/{configuration}/net10.0/Touyan.dll")
        );
        program.StartInfo = new ProcessStartInfo("dotnet", [built])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = data,
            Environment =
            {
                ["TOUYAN_DATA"] = data,
                ["TOUYAN_DATABASE"] = "",
                ["TOUYAN_URLS"] = "http://127.0.0.1:0",
                ["TOUYAN_DEMO"] = "3000",
            },
        };
        program.OutputDataReceived += (_, e) => Hear(e.Data);
        program.ErrorDataReceived += (_, e) => Hear(e.Data);
        program.EnableRaisingEvents = true;
        program.Exited += (_, _) => address.TrySetException(new InvalidOperationException("The program ended:\n" + Said()));
        program.Start();
        program.BeginOutputReadLine();
        program.BeginErrorReadLine();
    }

    private void Hear(string? line)
    {
        if (line is null)
            return;

        lock (printed)
            printed.Add(line);

        if (Started().Match(line) is { Success: true } started)
            address.TrySetResult(started.Groups["url"].Value);
    }

    private async Task WaitForSignInsAsync()
    {
        while (!Said().Contains("Ctrl+C", StringComparison.Ordinal))
            await Task.Delay(20);

        SignIns = SignIn()
            .Matches(Said())
            .ToDictionary(m => m.Groups["role"].Value, m => (m.Groups["user"].Value, m.Groups["password"].Value), StringComparer.Ordinal);
    }

    private string Said()
    {
        lock (printed)
            return string.Join('\n', printed);
    }

    [GeneratedRegex(@"(?<url>http://127\.0\.0\.1:\d+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Started();

    [GeneratedRegex(@"^ +(?<role>\S+) +用户名 (?<user>\S+) +密码 (?<password>\S+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex SignIn();
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Platform.Keys;
using Touyan.Platform.Keys.Rotation;
using Touyan.Tests.Platform.Backup;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform.Keys;

/// <summary>An old master key goes for good when nothing here needs it; whatever still does is named.</summary>
public sealed class ForgetKeyTests
{
    private static readonly TimeSpan Later = ForgetKey.Settled + TimeSpan.FromMinutes(1);

    [Fact]
    public async Task An_old_key_that_nothing_uses_goes_and_the_trail_tells_of_it()
    {
        await using var app = await TestApp.StartAsync();
        var (county, old) = await RotatedAsync(app);

        var done = await ForgetAsync(app, old);

        Assert.False(done.IsRefused, done.Refusal?.Message);
        Assert.DoesNotContain(old, Ids(app));
        await using var db = app.NewDb();
        var entry = await db.TrailEntries.AsNoTracking().SingleAsync(e => e.ActCode == "keys.forget");
        Assert.Equal(($"主密钥 {old}", "旧备份已全部销毁"), (entry.Detail, entry.Reason));
        await county.CorrectAsync(county.LiWei, "13900000009", "海安");
        await county.SealAsync();
        Assert.Empty(await county.FindingsAsync());
        await county.AsAsync(Role.BranchSecretary);
    }

    [Fact]
    public async Task A_key_that_is_in_use_or_was_until_just_now_or_is_unknown_stays()
    {
        await using var app = await TestApp.StartAsync();
        var (_, old) = await RotatedAsync(app, wait: TimeSpan.Zero);

        Assert.Equal("keys.too-soon", (await ForgetAsync(app, old)).Refusal!.Code);
        app.Clock.Advance(Later);
        Assert.Equal("keys.is-current", (await ForgetAsync(app, app.Ring().Master.Id)).Refusal!.Code);
        Assert.Equal("keys.no-such-key", (await ForgetAsync(app, "m20260101-00000000")).Refusal!.Code);
        Assert.Equal("keys.no-such-key", (await ForgetAsync(app, app.Ring().Signer.Id)).Refusal!.Code);
        Assert.Equal("keys.reason-missing", (await ForgetAsync(app, old, " ")).Refusal!.Code);
        Assert.Contains(old, Ids(app));
    }

    [Fact]
    public async Task What_still_needs_it_is_named()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        await county.AsAsync(Role.BranchSecretary);
        var old = app.Ring().Master.Id;
        app.Ring().Change(r => r.WithNewMaster(app.Clock.GetUtcNow().UtcDateTime));
        app.Clock.Advance(Later);

        var refused = (await ForgetAsync(app, old)).Refusal!;

        Assert.Equal("keys.still-used", refused.Code);
        Assert.Contains("1 个县（市、区）的数据密钥", refused.Message);
        Assert.Contains("个登录凭证密钥文件", refused.Message);
        Assert.Contains("条尚未封存的操作记录", refused.Message);
        Assert.Contains(old, Ids(app));
    }

    [Fact]
    public async Task A_backup_of_before_opens_no_more()
    {
        await using var app = await TestApp.StartAsync();
        var before = await app.BackUpAsync("before.backup");
        var (_, old) = await RotatedAsync(app);
        Assert.True(await app.FitsAsync(before));

        Assert.False((await ForgetAsync(app, old)).IsRefused);

        Assert.Equal("backup.key-missing", (await app.CheckAsync(before)).Refusal!.Code);
        Assert.True(await app.FitsAsync(await app.BackUpAsync("after.backup")));
    }

    [Fact]
    public async Task Who_was_signed_in_before_stays_signed_in_after()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        var browser = await county.AsAsync(Role.BranchSecretary);
        var (_, old) = await RotatedAsync(app, county: county);
        Assert.False((await ForgetAsync(app, old)).IsRefused);

        // As a server does that starts now: it has the cookie's key from its file alone.
        var files = Directory.GetFiles(Path.Combine(app.DataFolder, "keys"), "key-*.xml");
        Assert.NotEmpty(files);
        Assert.All(files, f => Assert.DoesNotContain(old, File.ReadAllText(f), StringComparison.Ordinal));
        Assert.Equal(System.Net.HttpStatusCode.OK, (await browser.GetAsync("/account")).Status);
    }

    private static async Task<(SmallCounty County, string Old)> RotatedAsync(TestApp app, TimeSpan? wait = null, SmallCounty? county = null)
    {
        county ??= await SmallCounty.OpenAsync(app);
        var old = app.Ring().Master.Id;
        await using (var beside = app.StartBeside())
            await beside.Services.GetRequiredService<RotateKeys>().RotateAsync(lookUp: false, default);

        app.Clock.Advance(wait ?? Later);
        await SealAllAsync(app, county);
        return (county, old);
    }

    // As a server does each second.
    private static async Task SealAllAsync(TestApp app, SmallCounty county)
    {
        await county.SealAsync();
        await app.Services.GetRequiredService<Modules.Trail.Sealing.TrailSealer>().SealAsync(0, default);
    }

    private static Task<Result<string>> ForgetAsync(TestApp app, string key, string reason = "旧备份已全部销毁") =>
        app.Services.GetRequiredService<ForgetKey>().RunAsync(new(key, reason, app.Clock.GetUtcNow().UtcDateTime), default);

    private static IEnumerable<string> Ids(TestApp app) => app.Ring().Masters.Select(k => k.Id);
}

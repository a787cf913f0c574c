using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Members;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Keys;
using Touyan.Platform.Keys.Rotation;
using Touyan.Tests.Imports;
using Touyan.Tests.Support;
using static Touyan.Tests.Imports.Sheets;

namespace Touyan.Tests.Platform.Keys;

/// <summary>Keys are changed by one process while another serves.</summary>
public sealed class RotationTests
{
    private static readonly string LiWeisNumber = SmallCounty.IdNumber(new DateOnly(1985, 7, 1), 11).Value;

    [Fact]
    public async Task Everything_is_sealed_anew_and_a_server_that_runs_meanwhile_goes_on()
    {
        await using var app = await TestApp.StartAsync();
        var (county, desk) = await FilledAsync(app);
        var import = await desk.CheckedAsync(await XlsxAsync(Row("钱一", 951), Row("孙二", 952, "没有的支部")));
        var before = app.Services.GetRequiredService<KeyRing>().Master.Id;

        var done = await RotateAsync(app, lookUp: true);

        Assert.True(done.IsNewMaster);
        Assert.True(done.Resealed >= 4 + 1 + 2, $"{done.Resealed} sealed anew.");
        Assert.Equal(4, done.Redigested);
        var keys = await KeysAsync(county);
        Assert.Equal(
            [(1, true), (2, false)],
            keys.Where(k => k.Purpose is KeyPurpose.Values).Select(k => (k.Number, k.RetiredAt is not null))
        );
        Assert.Equal(
            [(1, true), (2, false)],
            keys.Where(k => k.Purpose is KeyPurpose.LookUp).Select(k => (k.Number, k.RetiredAt is not null))
        );
        Assert.All(keys.Where(k => k.RetiredAt is null), k => Assert.NotEqual(before, k.MasterKeyId));
        Assert.All(keys.Where(k => k.RetiredAt is not null), k => Assert.Empty(k.Wrapped));

        await StillWorksAsync(county, desk, import);
    }

    [Fact]
    public async Task Broken_off_it_goes_on_where_it_stopped_with_the_keys_that_it_made()
    {
        await using var app = await TestApp.StartAsync();
        var (county, desk) = await FilledAsync(app);
        var import = await desk.CheckedAsync(await XlsxAsync(Row("钱一", 951)));
        await using var other = app.StartBeside();
        var ring = other.Services.GetRequiredService<KeyRing>();
        ring.Change(r => r.WithNewMaster(app.Clock.GetUtcNow().UtcDateTime));
        var made = ring.Master.Id;

        var done = await RotateAsync(app, lookUp: false);

        Assert.False(done.IsNewMaster);
        Assert.All((await KeysAsync(county)).Where(k => k.RetiredAt is null), k => Assert.Equal(made, k.MasterKeyId));
        await StillWorksAsync(county, desk, import);
    }

    [Fact]
    public async Task Whoever_has_a_file_open_finds_it_as_he_saw_it()
    {
        await using var app = await TestApp.StartAsync();
        var (county, _) = await FilledAsync(app);
        var seen = await VersionAsync(county);

        await RotateAsync(app, lookUp: false);

        Assert.Equal(seen, await VersionAsync(county));
    }

    [Fact]
    public async Task What_was_read_before_its_key_was_retired_still_opens()
    {
        await using var app = await TestApp.StartAsync();
        var (county, _) = await FilledAsync(app);
        var read = await county.LookAsync(db => db.Members.AsNoTracking().SingleAsync(m => m.Id == county.LiWei));

        await RotateAsync(app, lookUp: false);
        await county.CorrectAsync(county.WangFang, "13900000009", "海安");

        Assert.Equal(LiWeisNumber, read.IdNumber.Value.Value);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_row_that_is_sealed_anew_while_somebody_changes_it_agrees_with_the_trail(bool alsoItsSecret, bool orRemovesIt)
    {
        await using var app = await TestApp.StartAsync();
        var (county, _) = await FilledAsync(app);
        var id = orRemovesIt ? await county.EnrolAsync("吴静", county.WestVillage, 34) : county.LiWei;

        await county.LookAsync(async db =>
        {
            var member = await db.Members.Include(m => m.Spells).SingleAsync(m => m.Id == id);
            await RotateAsync(app, lookUp: false);
            var row = db.Entry(member);
            if (orRemovesIt)
                db.RemoveRange([.. member.Spells, member]);
            else
                row.Property(m => m.NativePlace).CurrentValue = "如皋";

            if (alsoItsSecret)
                row.Property(m => m.Phone).CurrentValue = PhoneNumber.Of("13700000007");

            var by = await county.ActorAsync(Role.CountyAdministrator);
            db.Add(TrailEntry.Of(by, MembersActs.Correct, member.Subject, app.Clock.GetUtcNow().UtcDateTime));
            return await db.SaveChangesAsync();
        });

        Assert.Empty(await county.FindingsAsync());
        var last = await county.LookAsync(db => db.Members.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id));
        Assert.Equal(
            orRemovesIt ? null
                : alsoItsSecret ? "13700000007"
                : "13812345678",
            last?.Phone?.Value.Value
        );
    }

    private static async Task<(SmallCounty County, ImportDesk Desk)> FilledAsync(TestApp app)
    {
        var county = await SmallCounty.OpenAsync(app);
        await county.CorrectAsync(county.LiWei, "13812345678", "南通");
        return (county, await ImportDesk.OpenAsync(county));
    }

    // As the command does it: in a process of its own, beside the server.
    private static async Task<RotateKeys.Done> RotateAsync(TestApp app, bool lookUp)
    {
        await using var beside = app.StartBeside();
        return await beside.Services.GetRequiredService<RotateKeys>().RotateAsync(lookUp, default);
    }

    private static async Task StillWorksAsync(SmallCounty county, ImportDesk desk, string import)
    {
        var member = await county.LookAsync(db => db.Members.AsNoTracking().SingleAsync(m => m.Id == county.LiWei));
        Assert.Equal((LiWeisNumber, "13812345678"), (member.IdNumber.Value.Value, member.Phone?.Value.Value));
        var found = await desk.Browser.SubmitAsync("/members", new { IdNumber = LiWeisNumber }, "main form[method=post]");
        Assert.Equal($"/members/{county.LiWei}", found.Location);

        await desk.PressAsync(import, "Accept");
        await county.App.WorkAsync();
        Assert.Equal("钱一", Assert.Single(await desk.MembersAsync()).Name);
        await county.CorrectAsync(county.WangFang, "13900000009", "海安");
        Assert.Empty(await county.FindingsAsync());
    }

    private static Task<List<DataKey>> KeysAsync(SmallCounty county) =>
        county.LookAsync(db => db.Set<DataKey>().AsNoTracking().OrderBy(k => k.Number).ToListAsync());

    private static Task<int> VersionAsync(SmallCounty county) =>
        county.LookAsync(db => db.Members.Where(m => m.Id == county.LiWei).Select(m => m.Version).SingleAsync());
}

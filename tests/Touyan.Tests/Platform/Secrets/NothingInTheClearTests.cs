using System.Net;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Tests.Architecture;
using Touyan.Tests.Imports;
using Touyan.Tests.Platform.Backup;
using Touyan.Tests.Platform.Counties;
using Touyan.Tests.Support;
using static Touyan.Tests.Imports.Sheets;

namespace Touyan.Tests.Platform.Secrets;

/// <summary>A full run with known ID numbers and phone numbers leaves none of them in the clear: not in the database, the data folder, the logs, the traces, a masked
/// export, a backup, the open files of the county.</summary>
public sealed class NothingInTheClearTests
{
    private const string Phone = "13812340017";
    private const string OtherPhone = "13912340028";
    private const string Planted = "13712349999";

    private static readonly string[] Numbers =
    [
        SmallCounty.IdNumber(new DateOnly(1985, 7, 1), 11).Value,
        SmallCounty.IdNumber(new DateOnly(1998, 2, 14), 22).Value,
        SmallCounty.IdNumber(new DateOnly(1990, 1, 1), 61).Value,
        Number(951),
        Number(952),
        Phone,
        OtherPhone,
    ];

    [Fact]
    public async Task A_full_run_leaves_no_number_in_the_clear()
    {
        await using var app = await TestApp.StartAsync();
        using var heard = Overheard.In(app);
        var county = await SmallCounty.OpenAsync(app);

        await RunAsync(county);
        await PlantAsync(county);
        await app.BackUpAsync();
        Assert.False((await county.ExportAsync()).IsRefused);

        var (numbers, planted) = (new Needles(Numbers), new Needles([Planted]));
        var stored = await StoredAsync(county);
        Assert.Contains(stored, place => planted.In(place.Where, place.Bytes).Any());
        Assert.Contains(stored, place => place.Where == "members.csv" && planted.In(place.Where, place.Bytes).Any());
        Assert.Contains(stored, place => place.Where == "a.backup" && place.Bytes.Length > 1000);
        Assert.Contains(heard.Said, line => line.Contains("members", StringComparison.Ordinal));
        Assert.All(stored.Where(IsCookieKey), key => Assert.Contains("RingXmlDecryptor", System.Text.Encoding.UTF8.GetString(key.Bytes)));
        Assert.Contains(stored, IsCookieKey);
        Offenders.None(stored.SelectMany(place => numbers.In(place.Where, place.Bytes)));
        Offenders.None(heard.Said.SelectMany(line => numbers.In("log or trace " + line[..Math.Min(80, line.Length)], line)));
    }

    [Fact]
    public void Every_form_of_a_number_is_found()
    {
        var needles = new Needles([Planted]);
        var plain = System.Text.Encoding.UTF8.GetBytes(Planted);

        Assert.All(
            [
                plain,
                System.Text.Encoding.Unicode.GetBytes("电话" + Planted),
                System.Text.Encoding.UTF8.GetBytes(Convert.ToHexString(plain)),
                System.Text.Encoding.UTF8.GetBytes(Convert.ToBase64String([.. "a"u8, .. plain, .. "b"u8])),
                System.Text.Encoding.UTF8.GetBytes(Convert.ToBase64String([.. "aa"u8, .. plain])),
                System.Text.Encoding.UTF8.GetBytes(Convert.ToBase64String([.. "aaa"u8, .. plain])),
            ],
            bytes => Assert.NotEmpty(needles.In("here", bytes))
        );
        Assert.Empty(needles.In("here", "13712349998"));
    }

    private static async Task RunAsync(SmallCounty county)
    {
        await county.CorrectAsync(county.LiWei, Phone, "南通");
        var desk = await ImportDesk.OpenAsync(county);
        await desk.TakenInAsync(
            await XlsxAsync(Row("钱一", 951), Row(Number(952), 952, "没有的支部"), Row("李伟", 11, idNumber: Numbers[0]))
        );
        await desk.CheckedAsync(await XlsxAsync(Row("孙二", 952)));

        var shown = await desk.Browser.SubmitAsync($"/members/{county.LiWei}/reveal/phone", new { Reason = "核对" });
        Assert.Contains(Phone, shown.Text);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (
                await desk.Browser.SubmitAsync(
                    $"/members/{county.WangFang}/correct",
                    new
                    {
                        IdNumber = Numbers[0],
                        Phone = OtherPhone,
                        Reason = "换号",
                    }
                )
            ).Status
        );
        using var export = await desk.Browser.Http.GetAsync(new Uri("/members", UriKind.Relative));
        var masked = await desk.Browser.SubmitAsync("/members/export", new { Reason = "核对" });
        Assert.Equal(HttpStatusCode.OK, masked.Status);
        Assert.Empty(new Needles(Numbers).In("export", masked.Text));
        await CallAsync(await county.CallerAsync(Role.CountyAdministrator), county);
    }

    private static bool IsCookieKey((string Where, byte[] Bytes) place) =>
        place.Where.StartsWith("key-", StringComparison.Ordinal) && place.Where.EndsWith(".xml", StringComparison.Ordinal);

    // Kept answers hold what was answered. No program is shown a value: that asks for a second factor.
    private static async Task CallAsync(ApiCaller caller, SmallCounty county)
    {
        var enrolled = new
        {
            name = "周七",
            idNumber = Numbers[2],
            phone = OtherPhone,
            ethnicity = "01",
            organizationId = county.EastVillage.Value,
            admittedOn = "2012-07-01",
            convertedOn = "2013-07-01",
            kind = "full",
            reason = "补登",
        };
        var made = await caller.PostAsync("/members", enrolled, key: "enrol-1");
        Assert.True((int)made.Status is >= 200 and < 500, made.Text);
        Assert.Equal(made.Status, (await caller.PostAsync("/members", enrolled, key: "enrol-1")).Status);
        var revealed = await caller.PostAsync($"/members/{county.LiWei}/reveal", new { what = "phone", reason = "核对" }, key: "reveal-1");
        Assert.Equal(HttpStatusCode.Forbidden, revealed.Status);
        await caller.PostAsync("/members/find-by-id-number", new { idNumber = Numbers[1] }, key: "find-1");
        await caller.PostAsync("/members", new { idNumber = Numbers[1], phone = new { wrong = Phone } });
    }

    // So that one sees that the search would find something: a note holds what somebody typed.
    private static Task PlantAsync(SmallCounty county) =>
        county.LookAsync(db =>
            db.Set<Touyan.Modules.Members.Model.Member>()
                .Where(m => m.Id == county.LiWei)
                .ExecuteUpdateAsync(s => s.SetProperty(m => m.Note, "电话 " + Planted))
        );

    private static async Task<List<(string Where, byte[] Bytes)>> StoredAsync(SmallCounty county)
    {
        var stored = new List<(string, byte[])>();
        foreach (var file in Directory.EnumerateFiles(county.App.DataFolder, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            await stream.CopyToAsync(copy);
            stored.Add((Path.GetFileName(file), copy.ToArray()));
        }

        if (TestDatabase.IsPostgres)
            stored.AddRange(await county.LookAsync(TablesAsync));

        return stored;
    }

    // A row as text shows byte columns in hexadecimal: their bytes are looked at as well.
    private static async Task<List<(string, byte[])>> TablesAsync(Touyan.Platform.Data.TouyanDb db)
    {
        var rows = new List<(string, byte[])>();
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()!).Distinct())
        {
            var sql = $"-- {Touyan.Platform.Data.AcrossCounties.Tag}\nSELECT CAST(row_to_json(t) AS text) AS \"Value\" FROM {table} AS t";
            foreach (var row in await db.Database.SqlQueryRaw<string>(sql).ToListAsync())
                rows.Add((table, System.Text.Encoding.UTF8.GetBytes(row)));
        }

        return rows;
    }
}

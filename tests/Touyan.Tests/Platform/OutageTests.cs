using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Jobs;
using Touyan.Tests.Imports;
using Touyan.Tests.Support;
using static Touyan.Tests.Imports.Sheets;

namespace Touyan.Tests.Platform;

/// <summary>The database away, full or in other hands: people and programs are told so, nothing is half done, and it goes on by itself.</summary>
public sealed class OutageTests
{
    private static int serial = 100;

    [Theory]
    [InlineData("fast")]
    [InlineData("immediate")]
    public async Task While_PostgreSQL_is_away_everyone_is_told_and_afterwards_the_same_request_works(string mode)
    {
        await using var postgres = await OwnPostgres.StartedAsync();
        await using var app = await TestApp.StartAsync(change: host => host.UseSetting("TOUYAN_DATABASE", postgres.ConnectionString));
        var county = await SmallCounty.OpenAsync(app);
        var (clerk, caller) = (await county.AsAsync(Role.CountyAdministrator), await county.CallerAsync(Role.CountyAdministrator));
        var person = Person(county);

        await postgres.StopAsync(mode);
        AssertTold(await clerk.GetAsync("/members"), HttpStatusCode.ServiceUnavailable, "暂时不能使用");
        AssertTold(await county.Stranger().GetAsync("/sign-in"), HttpStatusCode.ServiceUnavailable, "暂时不能使用");
        var refused = await caller.PostAsync("/members", person, key: "during-the-outage");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "database.away"), (refused.Status, refused.Code));
        Assert.NotNull(refused.Response.Headers.RetryAfter);
        Assert.Equal(12, refused.Json.GetProperty("reference").GetString()!.Length);

        await postgres.StartAsync();
        Assert.Equal(HttpStatusCode.Created, (await caller.PostAsync("/members", person, key: "during-the-outage")).Status);
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync("/members")).Status);
    }

    [Fact]
    public async Task Connections_that_were_cut_while_nobody_looked_cost_nobody_a_request()
    {
        await using var postgres = await OwnPostgres.StartedAsync();
        await using var app = await TestApp.StartAsync(change: host => host.UseSetting("TOUYAN_DATABASE", postgres.ConnectionString));
        var county = await SmallCounty.OpenAsync(app);
        var caller = await county.CallerAsync(Role.CountyAdministrator);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => caller.GetAsync("/members")));

        await postgres.StopAsync("immediate");
        await postgres.StartAsync();
        var answers = new List<Answered>();
        for (var asked = 0; asked < 10; asked++)
            answers.Add(await caller.GetAsync("/members"));

        // The first finds out; all idle connections go with the one it had.
        Assert.All(answers.Skip(1), a => Assert.Equal(HttpStatusCode.OK, a.Status));
    }

    [Fact]
    public async Task A_job_is_tried_for_as_long_as_outages_break_it_off()
    {
        var cut = new CutConnection("imports");
        await using var app = await TestApp.StartAsync(change: cut.Under);
        var desk = await ImportDesk.OpenAsync(await SmallCounty.OpenAsync(app));
        var import = await desk.CheckedAsync(await XlsxAsync(Row("钱", 883)));
        await desk.PressAsync(import, "Accept");

        cut.Left = 2 * Job.MaxAttempts;
        for (var looked = 0; looked <= 2 * Job.MaxAttempts; looked++, app.Clock.Advance(TimeSpan.FromSeconds(6)))
            await app.WorkAsync();

        Assert.Equal(0, cut.Left);
        Assert.Equal(ImportStatus.Applied, await desk.StatusAsync(import));
        Assert.Single(await desk.MembersAsync());
    }

    [Fact]
    public async Task A_job_waits_while_the_database_is_away_and_is_done_afterwards()
    {
        await using var postgres = await OwnPostgres.StartedAsync();
        await using var app = await TestApp.StartAsync(change: host => host.UseSetting("TOUYAN_DATABASE", postgres.ConnectionString));
        var desk = await ImportDesk.OpenAsync(await SmallCounty.OpenAsync(app));
        var import = await desk.CheckedAsync(await XlsxAsync(Row("钱", 881)));
        await desk.PressAsync(import, "Accept");

        await postgres.StopAsync("fast");
        await Assert.ThrowsAnyAsync<Exception>(app.WorkAsync);
        await postgres.StartAsync();
        await app.WorkAsync();

        Assert.Equal(ImportStatus.Applied, await desk.StatusAsync(import));
        Assert.Single(await desk.MembersAsync());
    }

    [Fact]
    public async Task On_a_full_disk_reading_goes_on_nothing_is_half_written_and_with_room_the_same_request_works()
    {
        var disk = new SmallDisk();
        await using var app = await TestApp.StartAsync(change: disk.Under);
        var county = await SmallCounty.OpenAsync(app);
        var (clerk, caller) = (await county.AsAsync(Role.CountyAdministrator), await county.CallerAsync(Role.CountyAdministrator));
        var (before, entered) = (await CountAsync(county), 0);

        await disk.FillAsync(county);
        var person = Person(county);
        var answer = await caller.PostAsync("/members", person, key: "0");
        // What is free within the pages of the file is still used up.
        for (; answer.Status is HttpStatusCode.Created && entered < 200; entered++)
            answer = await caller.PostAsync("/members", person = Person(county), key: $"{entered + 1}");

        Assert.Equal((HttpStatusCode.InsufficientStorage, "storage.full"), (answer.Status, answer.Code));
        Assert.NotNull(answer.Response.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync("/members")).Status);
        var form = await clerk.SubmitAsync($"/members/{county.LiWei}/correct", new { Name = "李炜", Reason = new string('满', 400) });
        if (form.Status is not HttpStatusCode.SeeOther)
            AssertTold(form, HttpStatusCode.InsufficientStorage, "存储空间不足");

        var corrected = form.Status is HttpStatusCode.SeeOther ? 1 : 0;
        // Each of them was probationary first, then full.
        Assert.Equal(
            (before.Members + entered, before.Spells + 2 * entered, before.Entries + entered + corrected),
            await CountAsync(county)
        );
        await disk.ClearAsync(county);
        Assert.Equal(HttpStatusCode.Created, (await caller.PostAsync("/members", person, key: $"{entered}")).Status);
    }

    [Fact]
    public async Task An_import_onto_a_full_disk_leaves_nothing_and_says_so()
    {
        var disk = new SmallDisk();
        await using var app = await TestApp.StartAsync(change: disk.Under);
        var county = await SmallCounty.OpenAsync(app);
        var desk = await ImportDesk.OpenAsync(county);
        var import = await desk.CheckedAsync(await XlsxAsync(Enumerable.Range(0, 300).Select(i => Row($"钱{(char)('一' + i)}", i + 1))));
        await desk.PressAsync(import, "Accept");

        await disk.FillAsync(county);
        // The worker itself may have no room for noting what became of the job.
        _ = await Record.ExceptionAsync(app.WorkAsync);
        Assert.Equal(ImportStatus.Applying, await desk.StatusAsync(import));
        Assert.Empty(await desk.MembersAsync());

        await disk.ClearAsync(county);
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await app.WorkAsync();
        Assert.Equal(ImportStatus.Applied, await desk.StatusAsync(import));
        Assert.Equal(300, (await desk.MembersAsync()).Count);
    }

    [Fact]
    public async Task Whoever_waits_too_long_for_another_writer_is_told_to_try_again()
    {
        await using var app = await TestApp.StartAsync(change: Impatience.Under);
        var county = await SmallCounty.OpenAsync(app);
        var caller = await county.CallerAsync(Role.CountyAdministrator);
        Answered answer;
        var person = Person(county);
        await using (await WriteLock.TakeAsync(county, "members"))
            answer = await caller.PostAsync("/members", person, key: "late");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "database.busy"), (answer.Status, answer.Code));
        Assert.Equal(HttpStatusCode.Created, (await caller.PostAsync("/members", person, key: "late")).Status);
    }

    private static void AssertTold(Shown shown, HttpStatusCode status, string words)
    {
        Assert.Equal(status, shown.Status);
        Assert.Contains(words, shown.Reading);
        Assert.Contains("出错编号", shown.Reading);
        Assert.NotNull(shown.Response.Headers.RetryAfter);
        Assert.True(shown.Response.Headers.Contains("Content-Security-Policy"), "A page of an outage has the headers of every page.");
    }

    private static Task<(int Members, int Spells, int Entries)> CountAsync(SmallCounty county) =>
        county.LookAsync(async db =>
            (await db.Members.CountAsync(), await db.MembershipSpells.CountAsync(), await db.TrailEntries.CountAsync())
        );

    private static object Person(SmallCounty county) =>
        new
        {
            name = "周某",
            idNumber = SmallCounty.IdNumber(new DateOnly(1990, 1, 1), Interlocked.Increment(ref serial)).Value,
            ethnicity = "01",
            organization = "001.001.002",
            kind = "full",
            admittedOn = "2012-07-01",
            convertedOn = "2013-07-01",
            reason = "补录",
        };
}

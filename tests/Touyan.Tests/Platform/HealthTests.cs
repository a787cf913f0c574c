using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Touyan.Tests.Support;

namespace Touyan.Tests.Platform;

/// <summary>What a proxy and a supervisor ask.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task Ready_means_that_every_part_is_up()
    {
        await using var app = await TestApp.StartAsync();
        await app.WorkAsync();

        var (status, parts) = await AskAsync(app);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("up", "up", "up", "up"), parts);
    }

    [Fact]
    public async Task A_worker_that_fell_silent_is_down()
    {
        await using var app = await TestApp.StartAsync();
        await app.WorkAsync();
        app.Clock.Advance(TimeSpan.FromMinutes(2));

        var (status, parts) = await AskAsync(app);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(("down", "up", "up", "down"), parts);
    }

    [Fact]
    public async Task A_database_of_another_shape_is_down()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        await app.WorkAsync();
        await county.LookAsync(db => db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\""));

        var (status, parts) = await AskAsync(app);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(("down", "up", "down", "up"), parts);
    }

    [Fact]
    public async Task Without_its_database_the_program_lives_and_is_not_ready_and_tells_no_address()
    {
        await using var postgres = await OwnPostgres.StartedAsync();
        await using var app = await TestApp.StartAsync(change: host => host.UseSetting("TOUYAN_DATABASE", postgres.ConnectionString));
        await app.WorkAsync();
        await postgres.StopAsync("fast");

        var (status, parts) = await AskAsync(app);
        var live = await app.NewBrowser().GetAsync("/health/live");
        var ready = await app.NewBrowser().GetAsync("/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(("down", "down", "down", "up"), parts);
        Assert.Equal((HttpStatusCode.OK, """{"status":"up","parts":{}}"""), (live.Status, live.Text));
        Assert.Equal("""{"status":"down","parts":{"database":"down","migrations":"down","jobs":"up"}}""", ready.Text);
    }

    private static async Task<(HttpStatusCode Status, (string Whole, string Database, string Migrations, string Jobs))> AskAsync(
        TestApp app
    )
    {
        var shown = await app.NewBrowser().GetAsync("/health/ready");
        var json = JsonDocument.Parse(shown.Text).RootElement;
        var parts = json.GetProperty("parts");
        return (shown.Status, (json.GetProperty("status").GetString()!, Of("database"), Of("migrations"), Of("jobs")));

        string Of(string part) => parts.GetProperty(part).GetString()!;
    }
}

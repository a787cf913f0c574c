using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Jobs;
using Touyan.Tests.Support;
using static Touyan.Tests.Imports.Sheets;

namespace Touyan.Tests.Imports;

/// <summary>Crashes, faults and two instances: an import goes on, or says that it came to nothing; it is never half done.</summary>
public sealed class FaultTests
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(31);

    [Fact]
    public async Task An_import_whose_instance_died_is_left_alone_while_its_lease_runs_and_then_taken_over()
    {
        await using var app = await TestApp.StartAsync();
        var (desk, import) = await AgreedAsync(app);
        await using var other = app.StartBeside();
        await HoldAsync(desk, attempts: 1);

        await other.WorkAsync();
        Assert.Equal(ImportStatus.Applying, await desk.StatusAsync(import));
        Assert.Contains("正在写入", (await desk.Browser.GetAsync(import)).Reading);

        other.Clock.Advance(LongEnough);
        await other.WorkAsync();
        Assert.Equal(ImportStatus.Applied, await desk.StatusAsync(import));
        Assert.Single(await desk.MembersAsync());
    }

    [Fact]
    public async Task Whoever_lost_a_job_to_another_instance_changes_nothing_of_it_any_more()
    {
        await using var app = await TestApp.StartAsync();
        var (desk, _) = await AgreedAsync(app);
        var ledger = app.Services.GetRequiredService<JobLedger>();
        var lost = (await ledger.ClaimAsync(default))!;
        app.Clock.Advance(LongEnough);
        var held = (await ledger.ClaimAsync(default))!;

        Assert.False(await ledger.RenewAsync(lost, default));
        await ledger.CompleteAsync(lost);
        await ledger.FailAsync(lost);
        await ledger.GiveBackAsync(lost, TimeSpan.Zero, 0);

        var job = await desk.County.LookAsync(db => db.Set<Job>().SingleAsync(j => j.Id == held.Id));
        Assert.Equal((held.HeldBy, (DateTime?)null, (string?)null, 2), (job.HeldBy, job.DoneAt, job.FailedWith, job.Attempts));
        Assert.True(await ledger.RenewAsync(held, default));
    }

    [Fact]
    public async Task After_three_faults_the_import_says_so_with_the_number_of_the_fault_and_can_be_tried_again()
    {
        await using var app = await TestApp.StartAsync();
        var desk = await ImportDesk.OpenAsync(await SmallCounty.OpenAsync(app));
        var sent = (await desk.UploadAsync(await XlsxAsync(Row("钱", 801)))).Location!;
        var file = await desk.County.LookAsync(db => db.ImportFiles.AsNoTracking().SingleAsync());
        await desk.County.LookAsync(db => db.ImportFiles.ExecuteDeleteAsync());

        for (var i = 0; i < Job.MaxAttempts; i++)
        {
            Assert.Equal(ImportStatus.Checking, await desk.StatusAsync(sent));
            await app.WorkAsync();
            app.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        var job = await desk.County.LookAsync(db => db.Set<Job>().SingleAsync(j => j.FailedWith != null));
        var page = await desk.Browser.OpenAsync(sent);
        Assert.Contains($"请将编号 {job.FailedWith} 告知系统管理员", page.QuerySelector("[role=alert]")!.TextContent);
        Assert.Contains("花名册.xlsx：没有办成", (await desk.Browser.GetAsync("/")).Reading);

        await desk.County.LookAsync(db => db.Add(file).Context.SaveChangesAsync());
        Assert.Equal(HttpStatusCode.SeeOther, (await desk.PressAsync(sent, "Retry")).Status);
        await app.WorkAsync();
        Assert.Equal(ImportStatus.Checked, await desk.StatusAsync(sent));
    }

    [Fact]
    public async Task An_import_that_kills_its_instance_each_time_is_given_up()
    {
        await using var app = await TestApp.StartAsync();
        var (desk, import) = await AgreedAsync(app);
        await HoldAsync(desk, attempts: Job.MaxAttempts);

        app.Clock.Advance(LongEnough);
        await app.WorkAsync();

        Assert.Equal(
            (ImportStatus.Failed, "import.fault"),
            ((await desk.FindAsync(import)).Status, (await desk.FindAsync(import)).RefusalCode)
        );
        Assert.Empty(await desk.MembersAsync());
    }

    [Fact]
    public async Task Two_imports_of_one_roster_written_at_the_same_time_enter_everyone_once()
    {
        await using var app = await TestApp.StartAsync();
        await using var beside = app.StartBeside();
        var county = await SmallCounty.OpenAsync(app);
        var sheet = await XlsxAsync([.. Enumerable.Range(0, 400).Select(i => Row("赵" + "一二三四五六七八九"[i % 9], 100 + i))]);
        var (one, other) = (await ImportDesk.OpenAsync(county), await ImportDesk.OpenAsync(county, Role.CommitteeAdministrator));
        var (first, second) = (await one.CheckedAsync(sheet), await other.CheckedAsync(sheet));
        await one.PressAsync(first, "Accept");
        await other.PressAsync(second, "Accept");

        await Task.WhenAll(app.WorkAsync(), beside.WorkAsync());

        Assert.Equal(400, (await one.MembersAsync()).Count);
        ImportStatus[] ends = [await one.StatusAsync(first), await other.StatusAsync(second)];
        Assert.Equal([ImportStatus.Checked, ImportStatus.Applied], ends.Order());
        var (loser, late) = ends[0] is ImportStatus.Checked ? (one, first) : (other, second);
        Assert.Contains("已有党员登记", (await loser.Browser.GetAsync(late)).Reading);
    }

    private static async Task<(ImportDesk Desk, string Import)> AgreedAsync(TestApp app)
    {
        var desk = await ImportDesk.OpenAsync(await SmallCounty.OpenAsync(app));
        var import = await desk.CheckedAsync(await XlsxAsync(Row("钱", 803)));
        await desk.PressAsync(import, "Accept");
        return (desk, import);
    }

    // As an instance leaves it that was killed in the middle.
    private static Task<int> HoldAsync(ImportDesk desk, int attempts)
    {
        var until = desk.County.App.Clock.GetUtcNow().UtcDateTime + JobLedger.Lease;
        return desk.County.LookAsync(db =>
            db.Set<Job>()
                .Where(j => j.DoneAt == null && j.Kind == "import")
                .ExecuteUpdateAsync(s =>
                    s.SetProperty(j => j.HeldBy, Guid.CreateVersion7())
                        .SetProperty(j => j.LeaseUntil, until)
                        .SetProperty(j => j.Attempts, attempts)
                )
        );
    }
}

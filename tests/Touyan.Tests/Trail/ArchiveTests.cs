using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Kernel;
using Touyan.Modules.Trail;
using Touyan.Modules.Trail.Archive;
using Touyan.Modules.Trail.Verification;
using Touyan.Tests.Support;

namespace Touyan.Tests.Trail;

/// <summary>What is older than the rule book keeps it leaves the database for a file; both go on to verify.</summary>
public sealed class ArchiveTests
{
    [Fact]
    public async Task Old_seals_leave_for_a_file_and_rows_are_still_compared()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        await county.SealAsync();
        app.Clock.Advance(TimeSpan.FromDays(366 * 3 + 40));
        await county.EnrolAsync("孙丽", county.EastVillage, 31);
        await county.SealAsync();

        var done = (await ArchiveAsync(county, null)).Value;

        Assert.Equal((1, 1), (done.Archive.FirstNo, done.Archive.LastNo));
        Assert.Empty(VerifyFile.Run(done.Path, [], []).Findings);
        await county.SealAsync();
        var report = await county.VerifyAsync();
        Assert.Empty(report.Findings);
        Assert.True(report.Rows > 20);
        Assert.Equal(
            ["孙丽"],
            await county.LookAsync(db => db.TrailEntries.Where(e => e.ActCode == "member.enrol").Select(e => e.SubjectTitle).ToListAsync())
        );
    }

    [Fact]
    public async Task A_row_changed_past_the_program_is_found_after_its_entries_were_archived()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        await county.SealAsync();
        app.Clock.Advance(TimeSpan.FromDays(366 * 3 + 40));
        await ArchiveAsync(county, null);
        Assert.Equal(2, (await county.SealAsync())!.No);
        Assert.Empty((await county.VerifyAsync()).Findings);

        await county.LookAsync(db => db.Set<Modules.Members.Model.Member>().ExecuteUpdateAsync(s => s.SetProperty(m => m.Note, "偷改")));

        Assert.Equal(["row.differs"], await county.FindingsAsync());
    }

    [Fact]
    public async Task What_must_stay_is_not_archived()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        await county.SealAsync();

        var tooYoung = await ArchiveAsync(county, app.Clock.Today.AddMonths(-6));
        var nothing = await ArchiveAsync(county, null);

        Assert.Equal("trail.kept-still", tooYoung.Refusal!.Code);
        Assert.NotNull(tooYoung.Refusal.Article);
        Assert.Equal("trail.nothing-to-archive", nothing.Refusal!.Code);
    }

    private static async Task<Result<ArchiveTrail.Done>> ArchiveAsync(SmallCounty county, DateOnly? before)
    {
        var by = await county.ActorAsync(Role.AuditAdministrator);
        var folder = Path.Combine(county.App.DataFolder, "archive");
        return await county.App.Services.GetRequiredService<ArchiveTrail>().RunAsync(new(county.Code, folder, before), by, default);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;
using Touyan.Tests.Support;

namespace Touyan.Tests.Trail;

/// <summary>Each start is told, and what the program goes by differently since.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task The_first_start_is_told_and_a_second_tells_no_change()
    {
        await using var app = await TestApp.StartAsync();
        await using var second = app.StartBeside();

        var entries = await EntriesAsync(app);

        Assert.Equal(2, entries.Count(e => e.ActCode == TrailActs.Start.Code));
        Assert.DoesNotContain(entries, e => e.ActCode == TrailActs.Change.Code);
    }

    [Fact]
    public async Task A_rule_that_was_changed_between_two_starts_is_told_before_and_after()
    {
        await using var app = await TestApp.StartAsync();
        using var book = new RulebookCopy();
        book.Change("security.yaml", "value: 36", "value: 60");

        await using var second = app.StartBeside(book.Folder);

        var told = Assert.Single(await EntriesAsync(app), e => e.ActCode == TrailActs.Change.Code);
        Assert.Contains("SEC-01.kept-log-months", told.Changes);
        Assert.Contains("36 个月", told.Changes);
        Assert.Contains("60 个月", told.Changes);
        Assert.Equal("1 项", told.Detail);
    }

    private static async Task<List<TrailEntry>> EntriesAsync(TestApp app)
    {
        await using var db = app.Services.GetRequiredService<INewDb>().Create();
        return await db.TrailEntries.AsNoTracking().ToListAsync();
    }
}

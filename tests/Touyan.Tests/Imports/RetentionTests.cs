using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Modules.Trail;
using Touyan.Tests.Support;
using static Touyan.Tests.Imports.Sheets;

namespace Touyan.Tests.Imports;

/// <summary>How long sheets are kept: they hold what is told of persons, in the clear.</summary>
public sealed class RetentionTests
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    [Fact]
    public async Task When_its_days_are_over_only_counts_and_fingerprint_are_left_and_the_undo_still_works()
    {
        await using var app = await TestApp.StartAsync();
        var county = await SmallCounty.OpenAsync(app);
        var desk = await ImportDesk.OpenAsync(county);
        var sent = await desk.CheckedAsync(await XlsxAsync(Row("钱", 901), Row("", 903)));
        await MoveAsync(app, TimeSpan.FromDays(40));
        desk = new ImportDesk(county, await county.SignInAsync(county.UserNameOf(Role.CountyAdministrator)));
        await desk.PressAsync(sent, "Accept");
        await app.WorkAsync();

        await MoveAsync(app, Kept - TimeSpan.FromDays(1));
        Assert.Equal((2, 1), (await desk.KeptRowsAsync(sent), await desk.KeptFilesAsync(sent)));

        await MoveAsync(app, TimeSpan.FromDays(1));
        var import = await desk.FindAsync(sent);
        Assert.Equal((0, 0), (await desk.KeptRowsAsync(sent), await desk.KeptFilesAsync(sent)));
        Assert.Equal(
            (ImportStatus.Applied, 2, 1, 1, 64),
            (import.Status, import.Rows, import.Accepted, import.Rejected, import.FileHash.Length)
        );
        var undone = await desk.County.RunAsync<Modules.Imports.Applying.UndoImport, Result<Modules.Imports.ImportId>>(
            Role.CountyAdministrator,
            (undo, by) => undo.RunAsync(new() { Id = import.Id, Reason = "发错了表" }, by, default)
        );
        Assert.False(undone.IsRefused);
        Assert.Empty(await desk.MembersAsync());
    }

    [Fact]
    public async Task What_nobody_decided_in_that_time_is_put_aside()
    {
        await using var app = await TestApp.StartAsync();
        var desk = await ImportDesk.OpenAsync(await SmallCounty.OpenAsync(app));
        var sent = await desk.CheckedAsync(await XlsxAsync(Row("钱", 905)));

        await MoveAsync(app, Kept);

        Assert.Equal((ImportStatus.Discarded, 0), (await desk.StatusAsync(sent), await desk.KeptFilesAsync(sent)));
        Assert.Equal(1, await desk.County.LookAsync(db => db.TrailEntries.CountAsync(e => e.ActCode == "import.empty")));
    }

    private static Task MoveAsync(TestApp app, TimeSpan by)
    {
        app.Clock.Advance(by);
        return app.WorkAsync();
    }
}

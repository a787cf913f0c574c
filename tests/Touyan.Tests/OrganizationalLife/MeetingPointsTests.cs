using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife;
using Touyan.Modules.Points.Ledger;
using Touyan.Modules.Points.Model;
using Touyan.Tests.Support;

namespace Touyan.Tests.OrganizationalLife;

/// <summary>Who came to a confirmed meeting earns by rule, and loses it with the record.</summary>
public sealed class MeetingPointsTests
{
    private static Task<int> KeepAsync(Hall hall) =>
        hall.County.RunAsync<KeepPoints, int>(Role.CountyAdministrator, (keep, by) => keep.RunAsync(member: null, by, default));

    private static Task<IReadOnlyList<string>> VerifyAsync(Hall hall) =>
        hall.County.RunAsync<VerifyPoints, IReadOnlyList<string>>(Role.CountyAdministrator, (verify, _) => verify.RunAsync(default));

    private static Task<int> BalanceAsync(Hall hall, MemberId member) =>
        hall.County.LookAsync(db => db.PointEntries.Where(e => e.MemberId == member).SumAsync(e => e.Points));

    [Fact]
    public async Task Coming_earns_when_the_record_is_confirmed_and_goes_when_it_is_annulled()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.HeldAsync(null, hall.County.LiWei, hall.ZhouKai);
        Assert.Equal(0, await BalanceAsync(hall, hall.ZhouKai));

        Hall.Done(await hall.ConfirmAsync(id));
        Assert.Equal(
            (1, 1, 0),
            (await BalanceAsync(hall, hall.County.LiWei), await BalanceAsync(hall, hall.ZhouKai), await BalanceAsync(hall, hall.SunLi))
        );
        Assert.Contains((await hall.ShowAsync(id)).Uses, u => u.Title.Contains("共得 2 分"));
        Assert.Equal(0, await KeepAsync(hall));
        Assert.Empty(await VerifyAsync(hall));

        Hall.Done(await hall.AnnulAsync(id));
        Assert.Equal((0, 0), (await BalanceAsync(hall, hall.County.LiWei), await BalanceAsync(hall, hall.ZhouKai)));
        Assert.Equal(0, await KeepAsync(hall));
        Assert.Empty(await VerifyAsync(hall));
    }

    [Fact]
    public async Task Whoever_gave_the_lesson_earns_by_that_as_well_and_records_of_before_the_rule_earn_nothing()
    {
        var hall = await Hall.OpenAsync();
        var id = await hall.PlanAsync(hall.Assembly() with { Kind = "14" });
        Hall.Done(await hall.TickAsync(id, hall.ZhouKai));
        Hall.Done(await hall.RecordAsync(hall.Minutes(id) with { SpeakerId = hall.ZhouKai }));
        Hall.Done(await hall.ConfirmAsync(id));
        await hall.ConfirmedAsync(hall.Assembly("2026-09-20"));

        // One for coming, three for the lesson.
        Assert.Equal(4, await BalanceAsync(hall, hall.ZhouKai));
        Assert.Equal(0, await KeepAsync(hall));
    }

    [Fact]
    public async Task Made_up_from_the_records_it_comes_to_the_same()
    {
        // In a county of its own: the ledger is tampered with.
        await using var app = await TestApp.StartAsync();
        var hall = await Hall.OpenAsync(app);
        await hall.ConfirmedAsync();
        await hall.ConfirmedAsync(hall.Assembly("2026-11-18"), hall.SunLi);
        await hall.County.LookAsync(db => db.PointEntries.ExecuteDeleteAsync());

        Assert.Equal(4, await KeepAsync(hall));

        Assert.Equal((1, 2), (await BalanceAsync(hall, hall.ZhouKai), await BalanceAsync(hall, hall.SunLi)));
        Assert.Empty(await VerifyAsync(hall));
        await hall.County.LookAsync(db =>
            db.PointEntries.Where(e => e.MemberId == hall.SunLi)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.MemberId, hall.County.ZhangMin))
        );
        Assert.NotEmpty(await VerifyAsync(hall));
    }

    [Fact]
    public async Task A_guest_and_who_is_in_a_ledger_of_figures_earn_nothing()
    {
        var hall = await Hall.OpenAsync();
        await hall.ConfirmedAsync();

        Assert.Equal(0, await BalanceAsync(hall, hall.County.ZhangMin));
        Assert.Equal(3, await hall.County.LookAsync(db => db.PointEntries.CountAsync()));
    }
}

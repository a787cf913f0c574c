using Touyan.Kernel;
using Touyan.Modules.Dues;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.FloatingMembers.Inflows;
using Touyan.Modules.FloatingMembers.Model;
using Touyan.Modules.FloatingMembers.Outflows;
using Touyan.Tests.Dues;
using Touyan.Tests.Support;

namespace Touyan.Tests.FloatingMembers;

/// <summary>Somebody away who owes dues at home, and what either side notes of them.</summary>
internal static class Debts
{
    /// <summary>周凯, a farmer with a card, is away since March; these months to October are assessed at home, and he has paid none.</summary>
    public static async Task<(Road Road, Purse Purse, OutflowId Away)> UnpaidAsync(int from)
    {
        var road = await Road.OpenAsync();
        var purse = Purse.In(road.County);
        await purse.FixedAsync(road.ZhouKai, DuesCategory.Farmer, null);
        for (var month = from; month <= 10; month++)
            Assert.False((await purse.AssessAsync(Purse.Month(month))).IsRefused);

        return (road, purse, await road.AwayAsync(road.Leaving() with { CardNumber = "流动20260007" }));
    }

    public static NoteDuesAway.Input Told(OutflowId id, string from, string to) =>
        new()
        {
            Id = id,
            From = DateOnly.Parse(from),
            To = DateOnly.Parse(to),
            AmountYuan = 40m,
            PaidOn = new DateOnly(2026, 11, 2),
            TakenBy = "中共上海市浦东新区张江镇流动党员支部委员会",
        };

    public static Task<Result<Guid>> NoteAsync(Road road, OutflowId id, string from, string to) => RunAsync(road, Told(id, from, to));

    public static Task<Result<Guid>> RunAsync(Road road, NoteDuesAway.Input input, Role by = Role.BranchSecretary) =>
        road.County.RunAsync<NoteDuesAway, Result<Guid>>(by, (note, actor) => note.RunAsync(input, actor, default));

    public static Task<Result<Guid>> TakeAsync(Road road, InflowId id, string from, string to) =>
        road.County.RunAsync<NoteDues, Result<Guid>>(
            Role.CountyAdministrator,
            (note, actor) =>
                note.RunAsync(
                    new NoteDues.Input
                    {
                        Id = id,
                        From = DateOnly.Parse(from),
                        To = DateOnly.Parse(to),
                        AmountYuan = 1m,
                        PaidOn = new DateOnly(2026, 11, 2),
                    },
                    actor,
                    default
                )
        );
}

using Touyan.Kernel;
using Touyan.Modules.Duties.Own;
using Touyan.Modules.Duties.Reckoning;
using Touyan.Platform.Work;

namespace Touyan.Modules.Duties.Reminders;

/// <summary>Phone pages: what a member owes himself and has not done; what a branch still owes this month, the first due first.</summary>
internal sealed class DutyTiles(DutyDesk desk, OwnDuties own) : ITileSource
{
    private const int Shown = 6;

    public int Order => 60;

    public async Task<IReadOnlyList<Tile>> OwnAsync(Actor by, CancellationToken ct)
    {
        var year = DutyYear.Of(year: null, on: null, desk.Today);
        var open = (await own.SinceAsync(year.First, year.AsOf, by, ct)).Where(c => c.State is DutyState.Soon or DutyState.Late).ToList();
        return open.Count == 0
            ? []
            :
            [
                new Tile("calendar-event", "我的任务", $"{open.Count} 项应当由本人完成", "/duties/mine")
                {
                    IsPressing = open.Exists(c => c.State is DutyState.Late),
                },
            ];
    }

    public async Task<IReadOnlyList<Tile>> OfBranchAsync(TileBranch branch, Actor by, CancellationToken ct)
    {
        if (!by.MayAt(DutiesPermissions.Read, branch.Path))
            return [];

        var today = desk.Today;
        var first = new DateOnly(today.Year, today.Month, 1);
        var last = new DateOnly(today.Year, today.Month, DateTime.DaysInMonth(today.Year, today.Month));
        var cells = await desk.ReckonAsync(new DutyAsk(desk.Only(branch.Id), first, last, today), ct);
        var owed = cells
            .Where(c => c.State is DutyState.Due or DutyState.Soon or DutyState.Late && c.Period.DueOn >= first && c.Period.DueOn <= last)
            .OrderBy(c => c.Period.DueOn)
            .ToList();
        return
        [
            new Tile(
                "checklist",
                "本月任务",
                owed.Count == 0 ? "本月到期的都已完成" : $"{owed.Count} 项还没有完成",
                $"/duties/organizations/{branch.Id}"
            )
            {
                IsPressing = owed.Exists(c => c.State is DutyState.Late),
                Rows = [.. owed.Take(Shown).Select(c => new WorkLine(c.Duty.Title, c.Href, c.Period.DueOn))],
            },
        ];
    }
}

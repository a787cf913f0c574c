using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Register;
using Touyan.Modules.Trail;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.OrganizationalLife.FollowUps;

/// <summary>The list as a sheet; that it was taken out is recorded first.</summary>
public sealed class ExportFollowUps(FollowUpDesk desk, FindFollowUps find)
{
    public async Task<Result<ExportMeetings.Sheet>> RunAsync(FindFollowUps.Input input, Actor by, CancellationToken ct)
    {
        var asked = await find.AskAsync(input, by, LifePermissions.Export, ct);
        if (asked.IsRefused)
            return asked.Refusal!;

        var (rows, place) = asked.Value;
        var subject = place is null
            ? new TrailSubject("follow-ups", Guid.Empty, "落实事项")
            : new TrailSubject("organization", place.Id.Value, place.Name, place.Id);
        desk.Life.Record(by, LifeActs.ExportFollowUps, subject, detail: $"共 {await rows.CountAsync(ct)} 行");
        await desk.Life.Db.SaveChangesAsync(ct);
        return new ExportMeetings.Sheet($"落实事项-{desk.Life.Today:yyyyMMdd}", Layout, CellsAsync(rows));
    }

    private static SheetLayout Layout { get; } =
        new()
        {
            Name = "落实事项",
            Columns =
            [
                new SheetColumn("事项", 60),
                new SheetColumn("党组织", 40),
                new SheetColumn("承担人", 24),
                new SheetColumn("完成期限"),
                new SheetColumn("状态"),
                new SheetColumn("完成日期"),
                new SheetColumn("逾期"),
            ],
        };

    private async IAsyncEnumerable<IReadOnlyList<SheetCell>> CellsAsync(IQueryable<FollowUp> rows)
    {
        var row = FollowUpRow.Of(desk.Life.Organizations.Places, desk.Life.Today);
        await foreach (var one in rows.OrderBy(f => f.DueOn).ThenBy(f => f.Id).Select(row).AsSplitQuery().AsAsyncEnumerable())
        {
            yield return
            [
                SheetCell.Of(one.What),
                SheetCell.Of(one.Organization),
                SheetCell.Of(string.Join('、', one.Holders)),
                SheetCell.Of(one.DueOn),
                SheetCell.Of(Words.Of(one.State)),
                SheetCell.Of(one.DoneOn),
                SheetCell.Of(one.IsLate ? "是" : ""),
            ];
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Posts.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Posts.Deeds;

/// <summary>The list as a sheet; that it was taken out is recorded first.</summary>
public sealed class ExportDeeds(PostDesk desk, FindDeeds find, DeedQuery deeds)
{
    public async Task<Result<ExportedSheet>> RunAsync(FindDeeds.Input input, Actor by, CancellationToken ct)
    {
        var asked = await find.AskAsync(input, by, PostsPermissions.Export, ct);
        if (asked.IsRefused)
            return asked.Refusal!;

        var (rows, place) = asked.Value;
        var subject = place is null
            ? new TrailSubject("service-deeds", Guid.Empty, "服务登记")
            : new TrailSubject("organization", place.Id.Value, place.Name, place.Id);
        desk.Record(by, PostsActs.ExportDeeds, subject, detail: $"共 {await rows.CountAsync(ct)} 行");
        await desk.Db.SaveChangesAsync(ct);
        return new ExportedSheet($"服务登记-{desk.Today:yyyyMMdd}", Layout, CellsAsync(rows));
    }

    private static SheetLayout Layout { get; } =
        new()
        {
            Name = "服务登记",
            Columns =
            [
                new SheetColumn("日期"),
                new SheetColumn("党员"),
                new SheetColumn("党支部", 40),
                new SheetColumn("类别"),
                new SheetColumn("服务领域"),
                new SheetColumn("岗位", 24),
                new SheetColumn("小时"),
                new SheetColumn("做了什么", 60),
                new SheetColumn("服务对象", 24),
                new SheetColumn("补记"),
                new SheetColumn("情形"),
                new SheetColumn("确认人", 24),
            ],
        };

    private async IAsyncEnumerable<IReadOnlyList<SheetCell>> CellsAsync(IQueryable<ServiceDeed> rows)
    {
        var areas = deeds.Rules.Areas;
        var ordered = rows.OrderByDescending(d => d.On).ThenByDescending(d => d.Id);
        await foreach (var row in ordered.Select(deeds.Row()).AsAsyncEnumerable())
        {
            yield return
            [
                SheetCell.Of(row.On),
                SheetCell.Of(row.Name),
                SheetCell.Of(row.Branch),
                SheetCell.Of(Words.Of(row.Kind)),
                SheetCell.Of(areas.Name(row.Area)),
                SheetCell.Of(row.Post),
                SheetCell.Of((double)row.Hours),
                SheetCell.Of(row.What),
                SheetCell.Of(row.ForWhom),
                SheetCell.Of(row.IsLate ? "补记" : ""),
                SheetCell.Of(Words.Of(row.State)),
                SheetCell.Of(row.ConfirmedBy),
            ];
        }
    }
}

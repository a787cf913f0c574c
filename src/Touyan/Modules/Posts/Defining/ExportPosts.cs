using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Posts.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Sheets;

namespace Touyan.Modules.Posts.Defining;

/// <summary>The list as a sheet; that it was taken out is recorded first.</summary>
public sealed class ExportPosts(PostDesk desk, FindPosts find, PostQuery posts)
{
    public async Task<Result<ExportedSheet>> RunAsync(FindPosts.Input input, Actor by, CancellationToken ct)
    {
        var asked = await find.AskAsync(input, by, PostsPermissions.Export, ct);
        if (asked.IsRefused)
            return asked.Refusal!;

        var (rows, place) = asked.Value;
        var subject = place is null
            ? new TrailSubject("service-posts", Guid.Empty, "党员岗位")
            : new TrailSubject("organization", place.Id.Value, place.Name, place.Id);
        desk.Record(by, PostsActs.Export, subject, detail: $"共 {await rows.CountAsync(ct)} 行");
        await desk.Db.SaveChangesAsync(ct);
        return new ExportedSheet($"党员岗位-{desk.Today:yyyyMMdd}", Layout, CellsAsync(rows));
    }

    private static SheetLayout Layout { get; } =
        new()
        {
            Name = "党员岗位",
            Columns =
            [
                new SheetColumn("岗位名称", 24),
                new SheetColumn("党组织", 40),
                new SheetColumn("岗位类别"),
                new SheetColumn("服务领域"),
                new SheetColumn("承诺事项", 60),
                new SheetColumn("人数"),
                new SheetColumn("已承担"),
                new SheetColumn("待确认"),
                new SheetColumn("设置日期"),
                new SheetColumn("期限"),
                new SheetColumn("撤销日期"),
            ],
        };

    private async IAsyncEnumerable<IReadOnlyList<SheetCell>> CellsAsync(IQueryable<PostWithHolders> rows)
    {
        var (kinds, areas) = (posts.Rules.Kinds, posts.Rules.Areas);
        var ordered = rows.OrderByDescending(x => x.Post.Since).ThenByDescending(x => x.Post.Id);
        await foreach (var row in ordered.Select(posts.Row()).AsAsyncEnumerable())
        {
            yield return
            [
                SheetCell.Of(row.Name),
                SheetCell.Of(row.Organization),
                SheetCell.Of(kinds.Name(row.Kind)),
                SheetCell.Of(areas.Name(row.Area)),
                SheetCell.Of(row.Promise),
                SheetCell.Of(row.Places),
                SheetCell.Of(row.Holders),
                SheetCell.Of(row.Waiting),
                SheetCell.Of(row.Since),
                SheetCell.Of(row.Until),
                SheetCell.Of(row.ClosedOn),
            ];
        }
    }
}

using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Data;
using Touyan.Platform.Work;

namespace Touyan.Modules.Imports.Preview;

/// <summary>What of one's imports waits for a word, on the home page.</summary>
internal sealed class ImportWork(TouyanDb db) : IWorkSource
{
    private const int Shown = 5;

    public int Order => 30;

    public async Task<IReadOnlyList<WorkItem>> WorkOfAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(ImportsPermissions.Use))
            return [];

        var waiting = await db
            .Imports.VisibleTo(by)
            .Where(i => i.Status == ImportStatus.Checked || i.Status == ImportStatus.Refused)
            .OrderByDescending(i => i.Id)
            .Take(Shown)
            .Select(i => new
            {
                i.Id,
                i.FileName,
                i.Status,
                i.Accepted,
                i.Rejected,
            })
            .ToListAsync(ct);
        if (waiting.Count == 0)
            return [];

        var lines = waiting.Select(i => new WorkLine(
            i.Status is ImportStatus.Refused
                ? $"{i.FileName}：文件不能读取"
                : $"{i.FileName}：通过 {i.Accepted} 行，未通过 {i.Rejected} 行",
            $"/imports/{i.Id}"
        ));
        return [new WorkItem(Urgency.News, $"{waiting.Count} 次导入等待确认", "核对已完成，确认后才会写入。", "/imports", [.. lines])];
    }

    public Task<IReadOnlyList<Figure>> FiguresOfAsync(Actor by, CancellationToken ct) => Task.FromResult<IReadOnlyList<Figure>>([]);
}

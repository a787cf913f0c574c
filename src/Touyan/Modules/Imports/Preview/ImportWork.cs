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

    private static readonly ImportStatus[] Waiting = [ImportStatus.Checked, ImportStatus.Refused, ImportStatus.Failed];

    public int Order => 30;

    public async Task<IReadOnlyList<WorkItem>> WorkOfAsync(Actor by, CancellationToken ct)
    {
        if (!by.May(ImportsPermissions.Use))
            return [];

        var waiting = await db
            .Imports.VisibleTo(by)
            .Where(i => Waiting.Contains(i.Status))
            .OrderByDescending(i => i.Id)
            .Take(Shown + 1)
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

        var lines = waiting
            .Take(Shown)
            .Select(i => new WorkLine(
                i.Status is ImportStatus.Checked
                    ? $"{i.FileName}：通过 {i.Accepted:N0} 行，未通过 {i.Rejected:N0} 行，待确认"
                    : $"{i.FileName}：{Words.Of(i.Status)}",
                $"/imports/{i.Id}"
            ));
        var howMany = waiting.Count > Shown ? $"{Shown} 次以上" : $"{waiting.Count} 次";
        return
        [
            new WorkItem(Urgency.News, $"{howMany}导入等您处理", "核对完的确认后才会写入；没有办成的请看原因。", "/imports", [.. lines]),
        ];
    }

    public Task<IReadOnlyList<Figure>> FiguresOfAsync(Actor by, CancellationToken ct) => Task.FromResult<IReadOnlyList<Figure>>([]);
}

using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Imports;
using Touyan.Modules.Members.Model;
using Touyan.Modules.Trail;
using Touyan.Platform.Data;

namespace Touyan.Modules.Members.Rosters;

/// <summary>Takes back the members that an import entered. Whoever was changed since stands in the way: his later history must not vanish.</summary>
internal sealed class TakeBackRoster(TouyanDb db, ImportContext context, DateTime now)
{
    private const int Named = 5;

    // Looking at a file does not change it.
    private static readonly string[] NoChange = [MembersActs.Import.Code, MembersActs.Reveal.Code];

    public async Task<Refusal?> RunAsync(string reason, CancellationToken ct)
    {
        var import = context.Import.Value;
        var members = await db.Members.AsNoTracking().Where(m => m.ImportId == import).ToListAsync(ct);
        var changed = await ChangedAsync(members, ct);
        if (changed.Count > 0)
            return Refusal.Conflict(
                "import.changed-since",
                $"其中 {changed.Count} 名党员的信息在导入后又有变动，不能整次撤销：{string.Join("、", changed.Take(Named))}{(changed.Count > Named ? "等" : "")}。"
            );

        await db.BulkInsertAsync(members.Select(m => TrailEntry.Of(context.By, MembersActs.TakeBack, m.Subject, now, reason)), ct);
        await db.Members.Where(m => m.ImportId == import).ExecuteDeleteAsync(ct);
        return null;
    }

    private async Task<List<string>> ChangedAsync(List<Member> members, CancellationToken ct)
    {
        var changed = new List<string>();
        foreach (var chunk in members.Chunk(1000))
        {
            var ids = chunk.Select(m => m.Id.Value).ToList();
            var later = await db
                .TrailEntries.Where(e => ids.Contains(e.SubjectId) && !NoChange.Contains(e.ActCode))
                .Select(e => e.SubjectId)
                .Distinct()
                .ToListAsync(ct);
            changed.AddRange(chunk.Where(m => later.Contains(m.Id.Value)).Select(m => m.Name));
        }

        return changed;
    }
}

using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Imports;

namespace Touyan.Modules.Dues.Sheets;

/// <summary>Takes back the bases that an import entered: what held before holds again. What was assessed by one stands in the way.</summary>
internal sealed class TakeBackBases(DuesDesk desk)
{
    public async Task<Refusal?> RunAsync(ImportContext context, string reason, CancellationToken ct)
    {
        var (db, bases) = (desk.Db, desk.Db.DuesBases.AsQueryable());
        var imported = await db.DuesBases.Where(b => b.ImportId == context.Import.Value).ToListAsync(ct);
        var within = desk.Members.Within(context.By, DuesPermissions.Import);
        var outside = await db.DuesBases.CountAsync(b => b.ImportId == context.Import.Value && !within.Contains(b.MemberId), ct);
        if (outside > 0)
            return ImportRefusals.OutOfReach(outside);

        var used = await db.DuesAssessments.CountAsync(a => bases.Any(b => b.ImportId == context.Import.Value && b.Id == a.BasisId), ct);
        if (used + imported.Count(b => b.To is not null) is > 0 and var changed)
            return DuesRefusals.ChangedSinceImport(changed);

        if (imported.Count > 0)
            await GiveBackAsync(imported, context.By, reason, ct);

        return null;
    }

    private async Task GiveBackAsync(List<DuesBasis> imported, Actor by, string reason, CancellationToken ct)
    {
        var ids = imported.ConvertAll(b => b.MemberId);
        var members = await desk.Members.Known.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        var before = await desk.Db.DuesBases.Where(b => ids.Contains(b.MemberId) && b.ImportId == null && b.To != null).ToListAsync(ct);
        desk.Db.RemoveRange(imported);
        foreach (var basis in imported)
            desk.Record(by, DuesActs.TakeBackBasis, members[basis.MemberId], reason, $"{DuesMonth.Text(basis.From)}起");

        // First they go, then what held before them is open again: one holds at a time.
        await desk.Db.SaveChangesAsync(ct);
        foreach (var basis in imported)
        {
            var last = before.Where(b => b.MemberId == basis.MemberId && b.To == basis.From).MaxBy(b => b.RecordedAt);
            if (last is null)
                continue;

            last.Reopen();
            desk.Record(by, DuesActs.TakeBackBasis, members[basis.MemberId], reason, $"恢复 {DuesMonth.Text(last.From)}起的基数");
        }

        await desk.Db.SaveChangesAsync(ct);
    }
}

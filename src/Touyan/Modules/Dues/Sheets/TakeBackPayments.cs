using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Dues.Payments;
using Touyan.Modules.Imports;

namespace Touyan.Modules.Dues.Sheets;

/// <summary>Takes back the payments that an import entered: nothing is removed, each is reversed, in the books as well.</summary>
internal sealed class TakeBackPayments(DuesDesk desk, PaymentDesk payments)
{
    public async Task<Refusal?> RunAsync(ImportContext context, string reason, CancellationToken ct)
    {
        var (db, all) = (desk.Db, desk.Db.DuesPayments.AsQueryable());
        var within = desk.Organizations.Within(context.By.Reach(DuesPermissions.Import));
        var imported = await db
            .DuesPayments.Include(p => p.Months)
            .Where(p => p.ImportId == context.Import.Value && !all.Any(r => r.ReversesId == p.Id))
            .OrderBy(p => p.Id)
            .ToListAsync(ct);
        if (
            await db.DuesPayments.CountAsync(p => p.ImportId == context.Import.Value && !within.Contains(p.OrganizationId), ct)
            is > 0
                and var outside
        )
            return ImportRefusals.OutOfReach(outside);

        if (imported.Count == 0)
            return null;

        var ids = imported.Select(p => p.MemberId).Distinct().ToList();
        var members = await desk.Members.Known.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        var turns = await TurnsAsync(ids, ct);
        foreach (var payment in imported)
        {
            var own = payment.Months.ToDictionary(m => m.Month, m => turns[(payment.MemberId, m.Month)]++);
            var back = await payments.ReverseAsync(payment, own, desk.Today, reason, context.By, ct);
            if (back.IsRefused)
                return back.Refusal;

            desk.Record(context.By, DuesActs.Reverse, members[payment.MemberId], reason, $"撤销导入，收据 {payment.Receipt}");
        }

        return await payments.SaveAsync(ids, ct);
    }

    // How often something was paid for each month so far.
    private async Task<Dictionary<(MemberId, DateOnly), int>> TurnsAsync(List<MemberId> members, CancellationToken ct)
    {
        var counted = await desk
            .Db.DuesPaidMonths.Where(m => members.Contains(m.MemberId))
            .GroupBy(m => new { m.MemberId, m.Month })
            .Select(g => new
            {
                g.Key.MemberId,
                g.Key.Month,
                Count = g.Count(),
            })
            .ToListAsync(ct);
        return counted.ToDictionary(c => (c.MemberId, c.Month), c => c.Count);
    }
}

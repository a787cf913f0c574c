using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Transfers.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Transfers.Course;

/// <summary>Writes letters, declares them void, takes their receipts; in the unit of work at hand.</summary>
public sealed class LetterDesk(TouyanDb db, IOrganizations organizations, Rules rules, TimeProvider clock)
{
    public DateOnly Today => clock.Today;

    /// <summary>The next letter of the committee, good for as long as the rule says that is in force on that day; one that replaces a lost one, for as long as that.</summary>
    public async Task<Letter> WriteAsync(Transfer transfer, DateOnly on, CancellationToken ct, DateOnly? validUntil = null)
    {
        var issuer = transfer.SenderId ?? transfer.FromId!.Value;
        var name = (await organizations.NamesAsync([issuer], ct))[issuer];
        var year = on.Year;
        var last = await db.Letters.Where(l => l.IssuerId == issuer && l.Year == year).MaxAsync(l => (int?)l.Serial, ct) ?? 0;
        var until = validUntil ?? Limits.After(on, rules.On(on).Rule(transfer.Kind.ValidityRule), rules.Calendar);
        var letter = Letter.Write(transfer, issuer, name, last + 1, on, until);
        db.Add(letter);
        return letter;
    }

    /// <summary>The letter in force of a transfer; null when it has none.</summary>
    public Task<Letter?> CurrentAsync(TransferId transfer, CancellationToken ct) =>
        db.Letters.Where(l => l.TransferId == transfer && l.VoidedOn == null).OrderByDescending(l => l.Id).FirstOrDefaultAsync(ct);

    public async Task VoidAsync(TransferId transfer, DateOnly on, string reason, CancellationToken ct) =>
        (await CurrentAsync(transfer, ct))?.Void(on, reason);

    public async Task TakeReceiptAsync(TransferId transfer, DateOnly on, CancellationToken ct) =>
        (await CurrentAsync(transfer, ct))?.TakeReceipt(on);
}

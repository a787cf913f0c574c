using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Documents;
using Touyan.Modules.Procedures;
using Touyan.Modules.Rulebook;
using Touyan.Modules.Transfers.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Transfers.Course;

/// <summary>Writes letters, declares them void, takes their receipts; in the transaction at hand.</summary>
public sealed class LetterDesk(TouyanDb db, IPapers papers, LetterWords words, Rules rules, TimeProvider clock)
{
    internal TouyanDb Db => db;

    public DateOnly Today => clock.Today;

    /// <summary>The next letter of the committee, good for as long as the rule says that is in force on that day; one that replaces a lost one, for as long as that.</summary>
    public async Task<Result<TransferLetter>> WriteAsync(
        Transfer transfer,
        DateOnly on,
        Actor by,
        CancellationToken ct,
        DateOnly? validUntil = null
    )
    {
        var issuer = transfer.SenderId ?? transfer.FromId!.Value;
        var until = validUntil ?? Limits.After(on, rules.On(on).Rule(transfer.Kind.ValidityRule), rules.Calendar);
        var issued = await papers.IssueAsync(await words.OfAsync(transfer, issuer, on, until, ct), by, ct);
        if (issued.IsRefused)
            return issued.Refusal!;

        db.Add(Letter.Of(transfer, issuer, issued.Value.Id));
        return new TransferLetter(issued.Value.Number, on, until);
    }

    public async Task<Refusal?> VoidAsync(TransferId transfer, string reason, Actor by, CancellationToken ct)
    {
        if (await CurrentAsync(transfer, ct) is not { } letter)
            return null;

        var refusal = await papers.VoidAsync(letter, reason, by, ct);
        return refusal == PaperRefusals.AlreadyVoid ? null : refusal;
    }

    public async Task<Refusal?> TakeReceiptAsync(TransferId transfer, DateOnly on, Actor by, CancellationToken ct) =>
        await CurrentAsync(transfer, ct) is { } letter ? await papers.MarkReceiptAsync(letter, on, note: null, by, ct) : null;

    // The last one written: those before it are void.
    private async Task<PaperId?> CurrentAsync(TransferId transfer, CancellationToken ct) =>
        await db
            .Letters.Where(l => l.TransferId == transfer)
            .OrderByDescending(l => l.Id)
            .Select(l => (PaperId?)l.PaperId)
            .FirstOrDefaultAsync(ct);
}

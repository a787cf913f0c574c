using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Payments;

/// <summary>What one member pays among others.</summary>
public sealed record PaymentOf(MemberId Member, IReadOnlyList<PaidMonth> Months)
{
    public long VoluntaryFen { get; init; }

    public DuesPayer Payer { get; init; } = DuesPayer.Self;

    public string? PayerName { get; init; }

    public string? Reason { get; init; }

    public long Fen => Months.Sum(m => m.Fen) + VoluntaryFen;
}

/// <summary>Payments that a branch takes together: one posting, a receipt for each.</summary>
public sealed record PaymentBatch(
    OrganizationId Branch,
    DateOnly PaidOn,
    DuesMethod Method,
    IReadOnlyList<PaymentOf> Payments,
    string Text,
    Guid? ImportId = null
);

/// <summary>Where payments are taken and taken back: receipts, months and the posting together, within the unit of work at hand.</summary>
public sealed class PaymentDesk(TouyanDb db, DuesNumbers numbers, DuesBooks books, DuesCourses courses, TimeProvider clock)
{
    /// <summary>Takes them; adds rows, does not save.</summary>
    public async Task<Result<IReadOnlyList<DuesPayment>>> TakeAsync(PaymentBatch batch, Actor by, CancellationToken ct)
    {
        var made = await MakeAsync(batch, by, ct);
        if (!made.IsRefused)
            db.AddRange(made.Value);

        return made;
    }

    /// <summary>The rows of a batch, whose posting is added already; for who writes them in bulk.</summary>
    public async Task<Result<IReadOnlyList<DuesPayment>>> MakeAsync(PaymentBatch batch, Actor by, CancellationToken ct)
    {
        var receipt = await numbers.TakeAsync(DuesSeriesKind.Receipt, batch.Branch, batch.PaidOn.Year, batch.Payments.Count, ct);
        var sum = batch.Payments.Sum(p => p.Fen);
        var draft = new DuesBooks.Draft
        {
            Organization = batch.Branch,
            On = batch.PaidOn,
            Kind = DuesEntryKind.Collection,
            Text = batch.Text,
        };
        var posted = await books.PostAsync(draft, by, [new(DuesAccount.Cash, sum), new(DuesAccount.Income, -sum)], ct);
        if (posted.IsRefused)
            return posted.Refusal!;

        return batch.Payments.Select((p, at) => DuesPayment.Take(FactsOf(batch, p, by), receipt + at, posted.Value.Id)).ToList();
    }

    /// <summary>Takes one back; adds rows, does not save.</summary>
    public async Task<Result<DuesPayment>> ReverseAsync(
        DuesPayment payment,
        IReadOnlyDictionary<DateOnly, int> turns,
        DateOnly on,
        string reason,
        Actor by,
        CancellationToken ct
    )
    {
        var draft = new DuesBooks.Draft
        {
            Organization = payment.OrganizationId,
            On = on,
            Kind = DuesEntryKind.Reversal,
            Text = $"冲销收据 {payment.Receipt}",
        };
        Posting[] postings = [new(DuesAccount.Income, payment.AmountFen), new(DuesAccount.Cash, -payment.AmountFen)];
        var posted = await books.PostAsync(draft, by, postings, ct);
        if (posted.IsRefused)
            return posted.Refusal!;

        var back = payment.Reverse(turns, new ReversalFacts(on, reason, posted.Value.Id, by.Name, clock.UtcNow));
        if (!back.IsRefused)
            db.Add(back.Value);

        return back;
    }

    /// <summary>Saves, and counts the months of these members in.</summary>
    public async Task<Refusal?> SaveAsync(IReadOnlyCollection<MemberId> members, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (Exception clash) when (clash.IsUniqueViolation())
        {
            return DuesRefusals.ChangedMeanwhile;
        }

        await RecountAsync(members, ct);
        return null;
    }

    /// <summary>Counts the months of these members in, where what was paid is saved already.</summary>
    public Task RecountAsync(IReadOnlyCollection<MemberId> members, CancellationToken ct) => courses.RecountAsync(members, ct);

    private PaymentFacts FactsOf(PaymentBatch batch, PaymentOf payment, Actor by) =>
        new()
        {
            County = by.County,
            Member = payment.Member,
            Branch = batch.Branch,
            PaidOn = batch.PaidOn,
            Months = payment.Months,
            VoluntaryFen = payment.VoluntaryFen,
            Payer = payment.Payer,
            PayerName = payment.PayerName,
            Method = batch.Method,
            Reason = payment.Reason,
            RecordedBy = by.Name,
            RecordedAt = clock.UtcNow,
            ImportId = batch.ImportId,
        };
}

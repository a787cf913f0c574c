using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;

namespace Touyan.Modules.Dues.Payments;

/// <summary>One payment with its receipt.</summary>
public sealed class ShowReceipt(DuesDesk desk)
{
    public sealed record View
    {
        public required DuesPayment Payment { get; init; }
        public required string Member { get; init; }
        public required string Organization { get; init; }

        /// <summary>The row that took it back.</summary>
        public DuesPayment? Reversal { get; init; }
        public required bool MayReverse { get; init; }
    }

    public async Task<Result<View>> RunAsync(DuesPaymentId id, Actor by, CancellationToken ct)
    {
        var payments = desk.Db.DuesPayments.AsNoTracking();
        var found = await payments
            .VisibleTo(by, DuesPermissions.Read, desk.Organizations)
            .Include(p => p.Months)
            .AsSingleQuery()
            .SingleOrDefaultAsync(p => p.Id == id, ct);
        if (found is null)
            return DuesRefusals.PaymentNotFound;

        var reversal = await payments.SingleOrDefaultAsync(p => p.ReversesId == id, ct);
        var names = await desk.Members.NamesAsync([found.MemberId], ct);
        var place = await desk.Organizations.Places.SingleAsync(p => p.Id == found.OrganizationId, ct);
        return new View
        {
            Payment = found,
            Member = names.GetValueOrDefault(found.MemberId, ""),
            Organization = place.Name,
            Reversal = reversal,
            MayReverse = found.ReversesId is null && reversal is null && by.MayAt(DuesPermissions.Collect, place.Path),
        };
    }
}

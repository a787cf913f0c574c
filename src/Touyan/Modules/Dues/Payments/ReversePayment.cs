using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Payments;

/// <summary>A payment that was entered wrongly is taken back by a row of its own; its receipt keeps its number.</summary>
public sealed class ReversePayment(DuesDesk desk, PaymentDesk payments)
{
    public sealed record Input
    {
        [JsonIgnore]
        public DuesPaymentId Id { get; init; }

        [Display(Name = "冲销日期"), Required]
        public DateOnly? On { get; init; }

        [Display(Name = "冲销原因"), Required, StringLength(200)]
        public string Reason { get; init; } = "";
    }

    public async Task<Result<DuesPaymentId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await FindAsync(input.Id, by, ct);
        if (found.IsRefused)
            return found.Refusal!;

        var payment = found.Value;
        if (await desk.Db.DuesPayments.AnyAsync(p => p.ReversesId == payment.Id, ct))
            return DuesRefusals.AlreadyReversed;

        await using var work = await UnitOfWork.BeginAsync(desk.Db, ct);
        var back = await payments.ReverseAsync(payment, await TurnsAsync(payment, ct), input.On!.Value, input.Reason, by, ct);
        if (back.IsRefused)
            return back.Refusal!;

        var member = await desk.Members.Known.SingleAsync(m => m.Id == payment.MemberId, ct);
        desk.Record(by, DuesActs.Reverse, member, input.Reason, $"收据 {payment.Receipt}，{Fen.Text(payment.AmountFen)} 元");
        if (await payments.SaveAsync([payment.MemberId], ct) is { } lost)
            return lost;

        await work.CommitAsync(ct);
        return back.Value.Id;
    }

    /// <summary>A payment that he may take back, with its months.</summary>
    public async Task<Result<DuesPayment>> FindAsync(DuesPaymentId id, Actor by, CancellationToken ct)
    {
        var (organizations, all) = (desk.Organizations, desk.Db.DuesPayments);
        var found = await all.VisibleTo(by, DuesPermissions.Collect, organizations)
            .Include(p => p.Months)
            .SingleOrDefaultAsync(p => p.Id == id, ct);
        if (found is not null)
            return found;

        return await all.VisibleTo(by, DuesPermissions.Read, organizations).AnyAsync(p => p.Id == id, ct)
            ? DuesRefusals.Forbidden
            : DuesRefusals.PaymentNotFound;
    }

    private Task<Dictionary<DateOnly, int>> TurnsAsync(DuesPayment payment, CancellationToken ct)
    {
        var months = payment.Months.Select(m => m.Month).ToList();
        return desk
            .Db.DuesPaidMonths.Where(m => m.MemberId == payment.MemberId && months.Contains(m.Month))
            .GroupBy(m => m.Month)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
    }
}

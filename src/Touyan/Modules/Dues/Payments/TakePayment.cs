using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Members;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Payments;

/// <summary>A member pays at the branch where he stands: the oldest months first, as far as the money reaches or until a month.</summary>
public sealed class TakePayment(DuesDesk desk, PaymentDesk payments)
{
    public sealed record Input
    {
        [JsonIgnore]
        public MemberId Member { get; init; }

        [Display(Name = "交到哪个月", Description = "这个月的任意一天；从最早的欠交月份交起"), Required]
        public DateOnly? Until { get; init; }

        [Display(Name = "金额（元）", Description = "不填为到这个月应交的全部；多出的部分记为自愿多交"), Range(0.01, 10_000_000)]
        public decimal? AmountYuan { get; init; }

        [Display(Name = "交纳日期"), Required]
        public DateOnly? PaidOn { get; init; }

        [Display(Name = "交款人")]
        public DuesPayer Payer { get; init; } = DuesPayer.Self;

        [Display(Name = "代交人姓名"), StringLength(DuesPayment.NameMaxLength)]
        public string? PayerName { get; init; }

        [Display(Name = "交款方式")]
        public DuesMethod Method { get; init; } = DuesMethod.Cash;

        [Display(Name = "原因", Description = "补交超过规定月数的填写"), StringLength(200)]
        public string? Reason { get; init; }
    }

    public async Task<Result<DuesPaymentId>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var found = await desk.MemberAsync(input.Member, by, DuesPermissions.Collect, ct);
        if (found.IsRefused)
            return found.Refusal!;

        if (Wrong(input) is { } wrong)
            return wrong;

        await using var work = await UnitOfWork.BeginAsync(desk.Db, ct);
        var shared = await ShareAsync(input, ct);
        if (WrongShare(input, shared) is { } refusal)
            return refusal;

        var taken = await payments.TakeAsync(BatchOf(input, found.Value, shared), by, ct);
        if (taken.IsRefused)
            return taken.Refusal!;

        desk.Record(by, DuesActs.Collect, found.Value, input.Reason, Told(taken.Value[0], shared));
        if (await payments.SaveAsync([found.Value.Id], ct) is { } lost)
            return lost;

        await work.CommitAsync(ct);
        return taken.Value[0].Id;
    }

    private Refusal? Wrong(Input input) =>
        input.PaidOn > desk.Today ? DuesRefusals.InFuture(nameof(Input.PaidOn))
        : input.AmountYuan is { } yuan && !Fen.IsWhole(yuan) ? DuesRefusals.FractionOfFen
        : input.Payer is not DuesPayer.Self && string.IsNullOrWhiteSpace(input.PayerName) ? DuesRefusals.PayerNameMissing
        : DuesMonth.Of(input.Until!.Value) > desk.LastMonth ? DuesRefusals.MonthTooFar(desk.LastMonth) with { Field = nameof(Input.Until) }
        : null;

    private async Task<OpenMonths.Shared> ShareAsync(Input input, CancellationToken ct)
    {
        var lines = await desk.Db.WithPayments(desk.Db.StandingAssessments.Where(a => a.MemberId == input.Member)).ToListAsync(ct);
        long? amount = input.AmountYuan is { } yuan ? Fen.Of(yuan) : null;
        return OpenMonths.Share(lines, DuesMonth.Of(input.Until!.Value), amount);
    }

    private Refusal? WrongShare(Input input, OpenMonths.Shared shared)
    {
        if (shared.Months.Count == 0)
            return DuesRefusals.NothingOpen;

        var rules = desk.Rules;
        if (shared.OverFen >= Fen.Of(rules.LargeFrom.Value))
            return DuesRefusals.IsLarge(rules);

        var first = desk.ThisMonth.AddMonths(-rules.ArrearsMonths.Value);
        return shared.Months[0].Month < first && string.IsNullOrWhiteSpace(input.Reason) ? DuesRefusals.TooLongAgo(first, rules) : null;
    }

    private static PaymentBatch BatchOf(Input input, MemberGlance member, OpenMonths.Shared shared) =>
        new(
            member.OrganizationId,
            input.PaidOn!.Value,
            input.Method,
            [
                new PaymentOf(member.Id, shared.Months)
                {
                    VoluntaryFen = shared.OverFen,
                    Payer = input.Payer,
                    PayerName = input.Payer is DuesPayer.Self ? null : input.PayerName,
                    Reason = input.Reason,
                },
            ],
            $"收缴 {member.Name} {DuesMonth.Text(shared.Months.Select(m => m.Month))}党费"
        );

    private static string Told(DuesPayment payment, OpenMonths.Shared shared) =>
        $"{DuesMonth.Text(shared.Months.Select(m => m.Month))}，{Fen.Text(payment.AmountFen)} 元，收据 {payment.Receipt}";
}

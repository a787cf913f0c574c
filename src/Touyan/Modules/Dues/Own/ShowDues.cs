using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Collecting;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Members;

namespace Touyan.Modules.Dues.Own;

/// <summary>A member's dues: what he owes and why, until when he has paid, his payments and what they are reckoned from.</summary>
public sealed class ShowDues(DuesDesk desk)
{
    private const int Shown = 36;
    private const int MostPayments = 50;

    public sealed record MonthRow(MonthLine Line, MonthState State, string Why);

    public sealed record PaymentRow
    {
        public required DuesPaymentId Id { get; init; }
        public required DateOnly PaidOn { get; init; }
        public required long AmountFen { get; init; }
        public required long VoluntaryFen { get; init; }
        public required IReadOnlyList<DateOnly> Months { get; init; }
        public string? Receipt { get; init; }
        public required DuesPayer Payer { get; init; }
        public string? PayerName { get; init; }
        public required DuesMethod Method { get; init; }
        public string? Reason { get; init; }
        public required bool IsReversal { get; init; }
        public required bool IsReversed { get; init; }
    }

    public sealed record BasisRow
    {
        public required DuesBasisId Id { get; init; }
        public required DateOnly From { get; init; }
        public DateOnly? To { get; init; }
        public required DuesCategory Category { get; init; }

        /// <summary>Masked; null where the dues are a fixed amount.</summary>
        public string? Income { get; init; }
        public long? ChosenFen { get; init; }
        public required string Evidence { get; init; }
        public required string FixedBy { get; init; }
        public bool IsCorrection { get; init; }
    }

    public sealed record View
    {
        public required MemberGlance Member { get; init; }
        public required string Organization { get; init; }
        public required IReadOnlyList<MonthRow> Months { get; init; }
        public required IReadOnlyList<PaymentRow> Payments { get; init; }
        public required IReadOnlyList<BasisRow> Bases { get; init; }
        public required DuesCourse Course { get; init; }
        public required int UnpaidMonths { get; init; }
        public required bool MayCollect { get; init; }

        public long OpenFen => Months.Sum(m => m.Line.OpenFen);
    }

    public async Task<Result<View>> RunAsync(MemberId id, Actor by, CancellationToken ct)
    {
        if (await desk.Members.FindAsync(id, by, DuesPermissions.Read, ct) is not { } member)
            return DuesRefusals.MemberNotFound;

        var lines = await desk
            .Db.WithPayments(desk.Db.StandingAssessments.Where(a => a.MemberId == id && a.Ground != DuesGround.NotOwed))
            .OrderByDescending(l => l.Month)
            .Take(Shown)
            .ToListAsync(ct);
        var course =
            (await desk.Db.DuesStandings.AsNoTracking().SingleOrDefaultAsync(s => s.MemberId == id, ct))?.Course ?? DuesCourse.None;
        var places = await desk.Organizations.NamesAsync([member.OrganizationId], ct);
        return new View
        {
            Member = member,
            Organization = places.GetValueOrDefault(member.OrganizationId, ""),
            Months = [.. lines.Select(l => new MonthRow(l, l.Facts.StateOn(desk.Today), ShowSheet.WhyOf(l, desk)))],
            Payments = await PaymentsAsync(id, ct),
            Bases = await BasesAsync(id, ct),
            Course = course,
            UnpaidMonths = DuesCourse.UnpaidMonths(course.UnpaidSince, desk.Today),
            MayCollect = await desk.Members.FindAsync(id, by, DuesPermissions.Collect, ct) is not null,
        };
    }

    private async Task<List<PaymentRow>> PaymentsAsync(MemberId id, CancellationToken ct)
    {
        var found = await desk
            .Db.DuesPayments.AsNoTracking()
            .Include(p => p.Months)
            .AsSingleQuery()
            .Where(p => p.MemberId == id)
            .OrderByDescending(p => p.PaidOn)
            .ThenByDescending(p => p.Id)
            .Take(MostPayments)
            .ToListAsync(ct);
        var reversed = found.Where(p => p.ReversesId is not null).Select(p => p.ReversesId!.Value).ToHashSet();
        return
        [
            .. found.Select(p => new PaymentRow
            {
                Id = p.Id,
                PaidOn = p.PaidOn,
                AmountFen = p.AmountFen,
                VoluntaryFen = p.VoluntaryFen,
                Months = [.. p.Months.Select(m => m.Month).Order()],
                Receipt = p.Receipt,
                Payer = p.Payer,
                PayerName = p.PayerName,
                Method = p.Method,
                Reason = p.Reason,
                IsReversal = p.ReversesId is not null,
                IsReversed = reversed.Contains(p.Id),
            }),
        ];
    }

    private async Task<List<BasisRow>> BasesAsync(MemberId id, CancellationToken ct)
    {
        var found = await desk.Db.DuesBases.AsNoTracking().Where(b => b.MemberId == id).OrderByDescending(b => b.From).ToListAsync(ct);
        return
        [
            .. found
                .Where(b => b.To is null || b.To > b.From)
                .Select(b => new BasisRow
                {
                    Id = b.Id,
                    From = b.From,
                    To = b.To,
                    Category = b.Category,
                    Income = b.Income?.ToString(),
                    ChosenFen = b.ChosenFen,
                    Evidence = b.Evidence,
                    FixedBy = b.FixedBy,
                    IsCorrection = b.CorrectsId is not null,
                }),
        ];
    }
}

using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Dues.Model;
using Touyan.Modules.Duties;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Seams;

/// <summary>Years that were shown to the members are what the yearly duty to publish is computed from.</summary>
internal sealed class PublicationEvidence(TouyanDb db) : IDutyEvidence
{
    public const string Id = "dues-publication";

    public string Record => Id;

    public IQueryable<DutyProof> KnownOn(DateOnly day) =>
        Published(day)
            .Select(p => new DutyProof
            {
                Kind = "",
                Organization = p.OrganizationId,
                Member = null,
                On = p.PublishedOn,
                KnownOn = null,
                KnownAt = p.RecordedAt,
            });

    public async Task<IReadOnlyList<ShownProof>> ShowAsync(ProofsAsked asked, CancellationToken ct)
    {
        var found = await Published(asked.AsOf)
            .Where(p => p.OrganizationId == asked.Organization && p.PublishedOn >= asked.From && p.PublishedOn <= asked.Last)
            .OrderBy(p => p.PublishedOn)
            .ToListAsync(ct);
        return
        [
            .. found.Select(p => new ShownProof(
                $"{p.Year} 年党费收支公布",
                $"/dues/accounts/{p.OrganizationId}?year={p.Year}",
                p.PublishedOn,
                Clock.ToChinaDate(p.RecordedAt)
            )),
        ];
    }

    public string SupplyHref(OrganizationId organization, IReadOnlyList<string> kinds) => $"/dues/accounts/{organization}/publish";

    private IQueryable<DuesPublication> Published(DateOnly day)
    {
        var end = Clock.ToUtc(day.AddDays(1));
        return db.DuesPublications.Where(p => p.RecordedAt < end);
    }
}

/// <summary>Months that a member has paid, or has not to pay, are what his monthly duty is computed from.</summary>
internal sealed class PaidMonthEvidence(TouyanDb db) : IDutyEvidence
{
    public const string Id = "dues-month";

    public string Record => Id;

    /// <summary>What was paid or settled later than the day is left out; what was reversed since is no record of any day.</summary>
    public IQueryable<DutyProof> KnownOn(DateOnly day)
    {
        var end = Clock.ToUtc(day.AddDays(1));
        return Paid().Select(m => m.Proof).Where(p => p.KnownAt < end);
    }

    public async Task<IReadOnlyList<ShownProof>> ShowAsync(ProofsAsked asked, CancellationToken ct)
    {
        var end = Clock.ToUtc(asked.AsOf.AddDays(1));
        var found = await Paid()
            .Where(m =>
                m.Proof.Organization == asked.Organization
                && m.Proof.Member == asked.Member
                && m.Proof.On >= asked.From
                && m.Proof.On <= asked.Last
                && m.Proof.KnownAt < end
            )
            .Select(m => new
            {
                m.Proof.Member,
                m.Proof.On,
                m.Proof.KnownAt,
                m.AmountFen,
                m.Ground,
            })
            .ToListAsync(ct);
        return
        [
            .. found.Select(m => new ShownProof(
                $"{m.On:yyyy年M月}党费{Told(m.Ground, m.AmountFen)}",
                $"/dues/members/{m.Member}",
                m.On,
                Clock.ToChinaDate(m.KnownAt!.Value)
            )),
        ];
    }

    public string SupplyHref(OrganizationId organization, IReadOnlyList<string> kinds) => $"/dues/collect?organization={organization}";

    public string OwnHref => "/dues/mine";

    private static string Told(DuesGround ground, long fen) =>
        fen > 0 ? $"已交 {Fen.Text(fen)} 元"
        : ground is DuesGround.Elsewhere ? Words.Of(ground)
        : "不需交纳";

    // Paid in full, or nothing to be paid: 少交 and 免交 are no arrears (DUES-07).
    private IQueryable<PaidUp> Paid()
    {
        var (months, payments) = (db.DuesPaidMonths.AsQueryable(), db.DuesPayments.AsQueryable());
        return db
            .StandingAssessments.Where(a =>
                a.AmountFen == 0 || months.Where(m => m.MemberId == a.MemberId && m.Month == a.Month).Sum(m => (long?)m.Fen) >= a.AmountFen
            )
            .Select(a => new PaidUp
            {
                AmountFen = a.AmountFen,
                Ground = a.Ground,
                Proof = new DutyProof
                {
                    Kind = "",
                    Organization = a.OrganizationId,
                    Member = a.MemberId,
                    On = a.Month,
                    KnownOn = null,
                    KnownAt =
                        a.AmountFen == 0
                            ? a.AssessedAt
                            : months
                                .Where(m => m.MemberId == a.MemberId && m.Month == a.Month)
                                .Join(payments, m => m.PaymentId, p => p.Id, (_, p) => (DateTime?)p.RecordedAt)
                                .Max(),
                },
            });
    }

    private sealed record PaidUp
    {
        public long AmountFen { get; init; }

        public DuesGround Ground { get; init; }

        public DutyProof Proof { get; init; } = null!;
    }
}

using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Model;

internal static class DuesQueries
{
    extension(TouyanDb db)
    {
        /// <summary>Assessments that hold: those that no later one put right.</summary>
        public IQueryable<DuesAssessment> StandingAssessments
        {
            get
            {
                var all = db.DuesAssessments.AsQueryable();
                return all.Where(a => !all.Any(later => later.CorrectsId == a.Id));
            }
        }

        /// <summary>These assessments, each with what was paid for its month, wherever it was paid.</summary>
        public IQueryable<MonthLine> WithPayments(IQueryable<DuesAssessment> assessments)
        {
            var paid = db.DuesPaidMonths.AsQueryable();
            return assessments.Select(a => new MonthLine
            {
                Id = a.Id,
                MemberId = a.MemberId,
                OrganizationId = a.OrganizationId,
                Month = a.Month,
                AmountFen = a.AmountFen,
                VoluntaryFen = a.VoluntaryFen,
                Ground = a.Ground,
                RuleId = a.RuleId,
                RatePoints = a.RatePoints,
                PaidFen = paid.Where(p => p.MemberId == a.MemberId && p.Month == a.Month).Sum(p => (long?)p.Fen) ?? 0,
                Turns = paid.Count(p => p.MemberId == a.MemberId && p.Month == a.Month),
                LastPaidOn = paid.Where(p => p.MemberId == a.MemberId && p.Month == a.Month && p.Fen > 0).Max(p => (DateOnly?)p.PaidOn),
            });
        }
    }

    extension(IQueryable<DuesPayment> payments)
    {
        /// <summary>Whose: taken by branches within reach; a member sees his own.</summary>
        public IQueryable<DuesPayment> VisibleTo(Actor by, Permission permission, IOrganizations organizations)
        {
            var reach = by.Reach(permission);
            if (reach.IsWholeCounty)
                return payments;

            var within = organizations.Within(reach);
            return reach.Self is { } self
                ? payments.Where(p => p.MemberId == self || within.Contains(p.OrganizationId))
                : payments.Where(p => within.Contains(p.OrganizationId));
        }
    }

    extension(IQueryable<DuesEntry> entries)
    {
        public IQueryable<DuesEntry> VisibleTo(Actor by, Permission permission, IOrganizations organizations)
        {
            var within = organizations.Within(by.Reach(permission));
            return entries.Where(e => within.Contains(e.OrganizationId));
        }
    }

    extension(IQueryable<DuesRemittance> remittances)
    {
        /// <summary>Whose: one of both ends is within reach.</summary>
        public IQueryable<DuesRemittance> VisibleTo(Actor by, Permission permission, IOrganizations organizations)
        {
            var within = organizations.Within(by.Reach(permission));
            return remittances.Where(r => within.Contains(r.FromId) || within.Contains(r.ToId));
        }
    }

    extension(IQueryable<LargeDues> gifts)
    {
        public IQueryable<LargeDues> VisibleTo(Actor by, Permission permission, IOrganizations organizations)
        {
            var within = organizations.Within(by.Reach(permission));
            return gifts.Where(g => within.Contains(g.OrganizationId));
        }
    }
}

/// <summary>A month of a member with what was paid for it.</summary>
public sealed record MonthLine
{
    public Guid Id { get; init; }
    public MemberId MemberId { get; init; }
    public OrganizationId OrganizationId { get; init; }
    public DateOnly Month { get; init; }
    public long AmountFen { get; init; }
    public long VoluntaryFen { get; init; }
    public DuesGround Ground { get; init; }
    public string RuleId { get; init; } = "";
    public int? RatePoints { get; init; }
    public long PaidFen { get; init; }

    /// <summary>How often something was paid or reversed for it.</summary>
    public int Turns { get; init; }

    public DateOnly? LastPaidOn { get; init; }

    public DuesMonthFacts Facts => new(Month, AmountFen, Ground, PaidFen, LastPaidOn);

    public long OpenFen => Facts.OpenFen;
}

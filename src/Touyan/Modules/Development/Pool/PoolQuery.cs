using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Development.Model;
using Touyan.Modules.Organizations;
using Touyan.Modules.Rulebook;
using Touyan.Platform.Data;

namespace Touyan.Modules.Development.Pool;

/// <summary>Turns a filter into the question to the database; asked by the list, its counts, the export, the home page and the API.</summary>
public sealed class PoolQuery(TouyanDb db, IOrganizations organizations, Rules rules, TimeProvider clock)
{
    public DateOnly Today => clock.Today;

    public DevelopmentRules Rules => rules.Development(clock.Today);

    /// <summary>The applicants that the filter asks for and the actor may see; a refusal when the organisation is out of sight.</summary>
    public async Task<Result<AskedPool>> BuildAsync(PoolFilter filter, Actor by, Permission permission, CancellationToken ct)
    {
        if (by.Reach(permission).IsNowhere)
            return DevelopmentRefusals.Forbidden;

        OrganizationPlace? place = null;
        if (filter.Organization is { } id && (place = await organizations.FindAsync(id, by, permission, ct)) is null)
            return PoolRefusals.OrganizationNotFound;

        var seen = db.Applicants.AsNoTracking().VisibleTo(by, permission, organizations);
        if (place is not null)
            seen = seen.In(organizations.Within(Reach.Of([place.Path])));

        return new AskedPool(Sifted(seen, filter), seen, place);
    }

    /// <summary>With their branches.</summary>
    public IQueryable<PlacedApplicant> Place(IQueryable<Applicant> applicants) =>
        applicants.Join(organizations.Places, a => a.OrganizationId, p => p.Id, (a, p) => new PlacedApplicant { Who = a, Where = p });

    private IQueryable<Applicant> Sifted(IQueryable<Applicant> seen, PoolFilter filter)
    {
        var found = filter.Stage is { } stage ? seen.Where(a => a.Stage == stage) : seen.OnTheWay;
        found = found.Named(filter.Name);
        if (filter.League is { } league)
            found = found.Where(a => a.League == league);

        if (filter.AppliedFrom is { } from)
            found = found.Where(a => a.AppliedOn >= from);

        if (filter.AppliedTo is { } to)
            found = found.Where(a => a.AppliedOn <= to);

        if (filter.ReviewDueBy is { } due)
            found = found.ReviewDue(due, Rules.ReviewMonths.Value);

        return found.ProbationEnds(filter.ProbationEndsFrom, filter.ProbationEndsBy);
    }
}

/// <summary>A list as a question that was not asked yet: those of the filter, and all that are in sight of the place.</summary>
public sealed record AskedPool(IQueryable<Applicant> Rows, IQueryable<Applicant> Seen, OrganizationPlace? Organization);

/// <summary>An applicant with his branch.</summary>
public sealed record PlacedApplicant
{
    public required Applicant Who { get; init; }

    public required OrganizationPlace Where { get; init; }
}

internal static class PoolRefusals
{
    public static readonly Refusal OrganizationNotFound = Refusal.NotFound(
        "organization.not-found",
        "没有找到该党组织，或不在您的管理范围内"
    );

    public static readonly Refusal ReasonRequired = Refusal.Invalid("reason.required", "请填写用途", "Reason");
}

internal static class PoolParts
{
    extension(IQueryable<Applicant> applicants)
    {
        /// <summary>Activists who were not reviewed for so many months by that day.</summary>
        public IQueryable<Applicant> ReviewDue(DateOnly by, int months)
        {
            var last = LastDay(by, months);
            return applicants.Where(a => a.Stage == ApplicantStage.Activist && a.ActivistOn <= last && !a.Reviews.Any(r => r.On > last));
        }

        public IQueryable<Applicant> ProbationEnds(DateOnly? from, DateOnly? by)
        {
            if (from is not null || by is not null)
                applicants = applicants.Where(a => a.Stage == ApplicantStage.Probationary);

            if (from is { } first)
                applicants = applicants.Where(a => a.ProbationTo >= first);

            return by is { } last ? applicants.Where(a => a.ProbationTo <= last) : applicants;
        }
    }

    /// <summary>The last day that lies so many months before a day, counted forwards: what began on it has lasted so long.</summary>
    public static DateOnly LastDay(DateOnly by, int months)
    {
        var day = by.AddMonths(-months);
        return day.AddDays(1).AddMonths(months) <= by ? day.AddDays(1) : day;
    }
}

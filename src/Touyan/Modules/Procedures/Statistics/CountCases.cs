using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Modules.Procedures.Model;
using Touyan.Platform.Data;

namespace Touyan.Modules.Procedures.Statistics;

/// <summary>Cases in sight that began in a period, by how they stand, and how long their steps took.</summary>
public sealed class CountCases(TouyanDb db, IOrganizations organizations, SpentTimes times, TimeProvider clock)
{
    /// <summary>How many cases of a procedure stand so.</summary>
    public sealed record Group(string Procedure, CaseState State, int Count);

    /// <summary>How many began in a month.</summary>
    public sealed record Month(DateOnly First, int Count);

    public sealed record View
    {
        public required StatisticsInput Input { get; init; }
        public OrganizationPlace? Organization { get; init; }
        public required IReadOnlyList<Group> Groups { get; init; }

        /// <summary>Open ones whose open step is past its limit.</summary>
        public required int Late { get; init; }
        public required IReadOnlyList<Month> Months { get; init; }
        public required IReadOnlyList<SpentTimes.Row> Steps { get; init; }
        public required IReadOnlyList<SpentTimes.Row> Offices { get; init; }
        public required IReadOnlyDictionary<OrganizationId, string> OfficeNames { get; init; }

        public int Begun => Groups.Sum(g => g.Count);

        public int In(CaseState state) => Groups.Where(g => g.State == state).Sum(g => g.Count);

        public string OfficeName(SpentTimes.Row row) =>
            row.Office is { } id ? OfficeNames.GetValueOrDefault(new OrganizationId(id), "已不在册的党组织") : "县委组织部和个人";
    }

    public async Task<Result<View>> RunAsync(StatisticsInput input, Actor by, CancellationToken ct)
    {
        OrganizationPlace? place = null;
        if (input.Organization is { } id && (place = await organizations.FindAsync(id, by, ProceduresPermissions.Read, ct)) is null)
            return ProcedureRefusals.PlaceNotFound;

        var cases = Cases(input, place, by);
        var today = clock.Today;
        var groups = await cases
            .GroupBy(c => new { c.Procedure, c.State })
            .Select(g => new
            {
                g.Key.Procedure,
                g.Key.State,
                Count = g.Count(),
            })
            .ToListAsync(ct);
        var months = await cases
            .GroupBy(c => new { c.StartedOn.Year, c.StartedOn.Month })
            .Select(g => new
            {
                g.Key.Year,
                g.Key.Month,
                Count = g.Count(),
            })
            .ToListAsync(ct);
        var offices = await times.ByOfficeAsync(input, place, by, ct);
        return new View
        {
            Input = input,
            Organization = place,
            Groups = [.. groups.Select(g => new Group(g.Procedure, g.State, g.Count))],
            Late = await cases.CountAsync(c => c.State == CaseState.Open && c.DueOn < today, ct),
            Months = [.. months.Select(m => new Month(new DateOnly(m.Year, m.Month, 1), m.Count)).OrderBy(m => m.First)],
            Steps = await times.ByStepAsync(input, place, by, ct),
            Offices = offices,
            OfficeNames = await organizations.NamesAsync(
                offices.Where(o => o.Office is not null).Select(o => new OrganizationId(o.Office!.Value)),
                ct
            ),
        };
    }

    private IQueryable<Case> Cases(StatisticsInput input, OrganizationPlace? top, Actor by)
    {
        var cases = db.CasesListedFor(by, ProceduresPermissions.Read, organizations);
        if (input.Procedure is { } procedure)
            cases = cases.Where(c => c.Procedure == procedure);
        if (input.From is { } from)
            cases = cases.Where(c => c.StartedOn >= from);
        if (input.To is { } to)
            cases = cases.Where(c => c.StartedOn <= to);
        if (top is null)
            return cases;

        var (within, parties) = (organizations.Within(Reach.Of([top.Path])), db.CaseParties);
        return cases.Where(c => parties.Any(p => p.CaseId == c.Id && within.Contains(p.OrganizationId)));
    }
}

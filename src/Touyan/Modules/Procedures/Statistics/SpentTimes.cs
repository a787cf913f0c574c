using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.Organizations;
using Touyan.Platform.Data;

namespace Touyan.Modules.Procedures.Statistics;

/// <summary>
/// How long steps took: median and 90th percentile by the nearest rank (the smallest time that at least so many of a hundred did not exceed), of each step
/// and of each office. The engine ranks them where they lie; both engines run the same statement.
/// </summary>
public sealed class SpentTimes(TouyanDb db)
{
    /// <summary>A step of a procedure, or an office, with the times it took.</summary>
    public sealed record Row
    {
        public string? Procedure { get; init; }
        public string? Step { get; init; }

        /// <summary>What the step was called last.</summary>
        public string? Title { get; init; }

        /// <summary>Null for the county's department and for persons.</summary>
        public Guid? Office { get; init; }
        public int Count { get; init; }
        public int Median { get; init; }
        public int P90 { get; init; }

        /// <summary>How many passed their limit.</summary>
        public int Late { get; init; }
    }

    /// <summary>By step, the slowest first.</summary>
    public Task<List<Row>> ByStepAsync(StatisticsInput input, OrganizationPlace? top, Actor by, CancellationToken ct) =>
        RunAsync("c.procedure, s.step", "x.procedure, x.step", "NULL", input, top, by, ct);

    /// <summary>By the office whose gate it was, the slowest first.</summary>
    public Task<List<Row>> ByOfficeAsync(StatisticsInput input, OrganizationPlace? top, Actor by, CancellationToken ct) =>
        RunAsync("s.office_id", "x.office_id", "x.office_id", input, top, by, ct);

    private async Task<List<Row>> RunAsync(
        string ranked,
        string grouped,
        string office,
        StatisticsInput input,
        OrganizationPlace? top,
        Actor by,
        CancellationToken ct
    )
    {
        var sql = new CaseSql(by.County);
        var isOffice = office != "NULL";
        var (procedure, step, title) = isOffice ? ("NULL", "NULL", "NULL") : ("x.procedure", "x.step", "MAX(x.title)");
        var text = $"""
            SELECT CAST({procedure} AS text) AS "Procedure", CAST({step} AS text) AS "Step", CAST({title} AS text) AS "Title",
                {(isOffice ? office : CaseSql.NoId)} AS "Office", CAST(x.many AS integer) AS "Count",
                CAST(MIN(CASE WHEN x.rank * 2 >= x.many THEN x.spent END) AS integer) AS "Median",
                CAST(MIN(CASE WHEN x.rank * 10 >= x.many * 9 THEN x.spent END) AS integer) AS "P90",
                CAST(SUM(x.late) AS integer) AS "Late"
            FROM (
                SELECT c.procedure, s.step, s.title, s.office_id, s.spent_minutes AS spent,
                    CASE WHEN s.overdue_at IS NULL THEN 0 ELSE 1 END AS late,
                    ROW_NUMBER() OVER (PARTITION BY {ranked} ORDER BY s.spent_minutes) AS rank,
                    COUNT(*) OVER (PARTITION BY {ranked}) AS many
                FROM case_steps AS s
                JOIN cases AS c ON c.county_code = s.county_code AND c.id = s.case_id
                WHERE s.county_code = {sql.County} AND c.county_code = {sql.County} AND s.outcome IS NOT NULL AND s.spent_minutes IS NOT NULL
                    AND {sql.Where(input, top, by)}
            ) AS x
            GROUP BY {grouped}, x.many
            ORDER BY "Median" DESC, "Count" DESC
            """;
        return await db.Database.SqlQueryRaw<Row>(text, [.. sql.Values]).ToListAsync(ct);
    }
}

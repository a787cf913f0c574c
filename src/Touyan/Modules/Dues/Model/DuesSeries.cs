using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Platform.Data;

namespace Touyan.Modules.Dues.Model;

/// <summary>What is numbered without gaps, by organisation and year.</summary>
public enum DuesSeriesKind
{
    Receipt = 1,
    Entry = 2,
}

/// <summary>A row of numbers: which was the last. Receipts and postings are what is true; this is the counter that makes two acts at once wait.</summary>
internal sealed class DuesSeries : ICountyOwned, IUntraced
{
    private DuesSeries() { }

    public int CountyCode { get; private set; }

    public OrganizationId OrganizationId { get; private set; }

    public DuesSeriesKind Kind { get; private set; }

    public int Year { get; private set; }

    public int LastSerial { get; private set; }

    public static DuesSeries Begin(int county, OrganizationId of, DuesSeriesKind kind, int year, int last = 0) =>
        new()
        {
            CountyCode = county,
            OrganizationId = of,
            Kind = kind,
            Year = year,
            LastSerial = last,
        };

    public int Next() => ++LastSerial;
}

/// <summary>
/// Takes the next numbers of a row. One statement counts on and locks the counter until the transaction ends, so that no number is given twice and none
/// is left out.
/// </summary>
public sealed class DuesNumbers(TouyanDb db)
{
    /// <summary>
    /// The next one, counted in the unit of work at hand and saved with it: for acts that another house saves, or throws away. Of two that take the same
    /// number at once the database lets one through.
    /// </summary>
    public async Task<int> NextAsync(DuesSeriesKind kind, OrganizationId of, int year, CancellationToken ct)
    {
        var series = await db.Set<DuesSeries>().FindAsync([db.County, of, kind, year], ct);
        if (series is null)
            db.Add(series = DuesSeries.Begin(db.County, of, kind, year));

        return series.Next();
    }

    private const string Sql = """
        INSERT INTO dues_series (county_code, organization_id, kind, year, last_serial) VALUES ({0}, {1}, {2}, {3}, {4})
        ON CONFLICT (county_code, organization_id, kind, year) DO UPDATE SET last_serial = dues_series.last_serial + EXCLUDED.last_serial
        RETURNING last_serial AS "Value"
        """;

    /// <summary>The first of so many.</summary>
    public async Task<int> TakeAsync(DuesSeriesKind kind, OrganizationId of, int year, int howMany, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A number is taken within a transaction: begin a UnitOfWork first.");

        var taken = await db.Database.SqlQueryRaw<int>(Sql, db.County, of.Value, (int)kind, year, howMany).ToListAsync(ct);
        return taken.Single() - howMany + 1;
    }
}

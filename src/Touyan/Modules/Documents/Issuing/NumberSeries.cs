using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Platform.Data;

namespace Touyan.Modules.Documents.Issuing;

/// <summary>
/// Takes the next number of a row. One statement counts on and locks the counter until the caller's transaction ends: whoever wants the next number
/// waits for that, and gets this one when it is rolled back. So no number is given twice and none is left out. SQLite has one writer, whose
/// transaction begins with the lock.
/// </summary>
internal sealed class NumberSeries(TouyanDb db)
{
    private const string Sql = """
        INSERT INTO paper_series (county_code, kind, series_of, year, last_serial) VALUES ({0}, {1}, {2}, {3}, 1)
        ON CONFLICT (county_code, kind, series_of, year) DO UPDATE SET last_serial = paper_series.last_serial + 1
        RETURNING last_serial AS "Value"
        """;

    public async Task<int> TakeAsync(string kind, OrganizationId of, int year, CancellationToken ct)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A number is taken within a transaction: begin a UnitOfWork before issuing a paper.");

        var taken = await db.Database.SqlQueryRaw<int>(Sql, db.County, kind, of.Value, year).ToListAsync(ct);
        return taken.Single();
    }
}

/// <summary>What a paper is told by when it is issued.</summary>
/// <param name="Id">Its id.</param>
/// <param name="SeriesOf">Whose row of numbers.</param>
/// <param name="Year">Year of the row.</param>
/// <param name="Serial">Place in the row.</param>
/// <param name="Number">As printed.</param>
/// <param name="Code">Verification code.</param>
/// <param name="On">Its date.</param>
/// <param name="Issuer">Name of the issuer on that day.</param>
internal sealed record TakenNumber(
    PaperId Id,
    OrganizationId SeriesOf,
    int Year,
    int Serial,
    string Number,
    string Code,
    DateOnly On,
    string Issuer
);

/// <summary>The words of a paper and the digest over them.</summary>
internal sealed record SealOfWords(string Json, string Hash);

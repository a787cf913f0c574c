using System.Data.Common;
using System.Globalization;
using Touyan.Bench.Data;
using Touyan.Bench.Report;
using Touyan.Bench.Servers;
using Touyan.Bench.Yardsticks;

namespace Touyan.Bench.Chapters;

/// <summary>
/// A month of dues of a whole province or more, all counties by one command, beside bulk copy of the same rows county by county into the same table. Once: it takes its time,
/// and what is uneven evens out over the counties.
/// </summary>
internal sealed class ManyDuesChapter(Ground county, int counties)
{
    // What an assessment asks; bases are sealed and made anew.
    private static readonly string[] Asked = ["organizations", "members", "membership_spells"];

    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        Console.WriteLine($"{county.Name}: dues of {counties} counties");
        var nation = await county.CopyAsync("nation");
        var month = DuesChapter.NextMonth(nation);
        await new CountyCopies(nation, counties, visited: 1).CopyAsync(Asked);
        await using (var app = new WatchedApp(nation))
        {
            var bases = await new BasisFill(app, counties).MakeAsync(DateOnly.Parse(month, CultureInfo.InvariantCulture));
            Console.WriteLine($"  {bases:N0} bases");
        }

        await nation.SettleAsync();
        var run = await ProgramRun.OfTouyanAsync(nation, "dues", "assess", "--month", month[..7]);
        var (rows, bare) = CopyAgain(nation, month);
        var members = nation.Number("SELECT COUNT(*) FROM members");
        await nation.RemoveAsync();
        Console.WriteLine($"  {rows:N0} assessed in {run.Seconds:0} s, {run.Megabytes:0} MB; bulk copy {bare:0} s");
        return
        [
            new Figure
            {
                What =
                    $"assessing a month of dues of {rows:N0} members in {counties} counties, {members:N0} on the books (`dues assess`), beside writing the rows by bulk copy",
                Product = $"{run.Seconds:0} s, {run.Megabytes:0} MB",
                Yardstick = $"{bare:0} s",
                Ratio = $"{run.Seconds / bare:0.00}",
            },
        ];
    }

    // The table is emptied, and the driver writes the month's rows into it again.
    private static (long Rows, double Seconds) CopyAgain(Ground nation, string month)
    {
        using var connection = nation.Open();
        Run(connection, $"CREATE TABLE month_of_dues AS SELECT * FROM dues_assessments WHERE month = '{month}'");
        Run(connection, "CREATE INDEX ON month_of_dues (county_code)");
        Run(connection, "TRUNCATE dues_assessments CASCADE");
        Run(connection, "CHECKPOINT");
        var (rows, seconds) = (0L, 0.0);
        foreach (var code in Codes(connection))
        {
            var ofCounty = BareRows.Of(nation, [("month_of_dues", $"county_code = {code}")]).Into("dues_assessments");
            seconds += ofCounty.WriteInto(nation);
            rows += ofCounty.Count;
        }

        return (rows, seconds);
    }

    private static List<int> Codes(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = ("SELECT DISTINCT county_code FROM month_of_dues ORDER BY 1", 0);
        using var reader = command.ExecuteReader();
        var codes = new List<int>();
        while (reader.Read())
            codes.Add(reader.GetInt32(0));

        return codes;
    }

    private static void Run(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        command.ExecuteNonQuery();
    }
}

using System.Globalization;
using Touyan.Bench.Report;
using Touyan.Bench.Servers;
using Touyan.Bench.Yardsticks;

namespace Touyan.Bench.Chapters;

/// <summary>A month of dues of all members of a county, assessed by the command, beside writing the same rows alone.</summary>
internal sealed class DuesChapter(Ground county, BenchOptions options)
{
    public async Task<IReadOnlyList<Figure>> RunAsync()
    {
        Console.WriteLine($"{county.Name}: dues");
        var (ours, bares, rows) = (new List<double>(), new List<double>(), 0);
        for (var i = 0; i < options.Rounds; i++)
        {
            var fresh = await county.CopyAsync("dues");
            var month = NextMonth(fresh);
            var start = await ProgramRun.OfTouyanAsync(fresh, "dues", "assess", "--month", month[..7], "--county", "1");
            var run = await ProgramRun.OfTouyanAsync(fresh, "dues", "assess", "--month", month[..7]);
            var written = BareRows.Of(fresh, [("dues_assessments", $"month = '{month}'")]);
            fresh = await county.CopyAsync("dues");
            ours.Add(run.Seconds - start.Seconds);
            bares.Add(written.WriteInto(fresh));
            rows = written.Count;
            await fresh.RemoveAsync();
            Console.WriteLine($"  {rows} assessed in {ours[^1]:0.00} s, {run.Megabytes:0} MB; bulk copy {bares[^1]:0.00} s");
        }

        return
        [
            new Figure
            {
                What = $"assessing a month of dues of {rows:N0} members (`dues assess`) beside writing the rows by bulk copy",
                Product = $"{ours.Median():0.00} s",
                Yardstick = $"{bares.Median():0.00} s",
                Ratio = $"{ours.Zip(bares, (product, bare) => product / bare).Median():0.00}",
            },
        ];
    }

    // The demo has assessed up to this month: the next one may be paid already.
    public static string NextMonth(Ground ground)
    {
        using var connection = ground.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT MAX(month) FROM dues_assessments";
        var last = command.ExecuteScalar() switch
        {
            DateOnly day => day,
            DateTime day => DateOnly.FromDateTime(day),
            var text => DateOnly.Parse((string)text!, CultureInfo.InvariantCulture),
        };
        return last.AddMonths(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}

using Touyan.Bench;
using Touyan.Bench.Chapters;
using Touyan.Bench.Report;

var options = BenchOptions.Read(args);
using var folder = new BenchFolder(options.Keep);
var report = new BenchmarksPage();
if (options.Wants("postgres"))
    report.Add("PostgreSQL", await OnPostgres.RunAsync(folder.Path, options));

if (options.Wants("sqlite"))
    report.Add("SQLite", await OnSqlite.RunAsync(folder.Path, options));

Console.WriteLine(report.Text);
if (options.WritesPage)
    await report.WriteAsync();

return report.IsMet ? 0 : 1;

using Touyan.Bench;
using Touyan.Bench.Chapters;
using Touyan.Bench.Report;
using Touyan.Bench.Yardsticks;

// The bench starts itself like this: reading a sheet alone, as a program of its own.
if (args is ["read", var sheet])
    return BareSheet.Read(sheet) > 0 ? 0 : 1;

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

using System.CommandLine;
using Touyan.Kernel;
using Touyan.Modules.Imports.Model;
using Touyan.Platform.Commands;
using Touyan.Platform.Data;

namespace Touyan.Modules.Imports.Commands;

/// <summary><c>import KIND FILE --county CODE [--dry-run] [--all-or-nothing] [--report OUT.json] [--on DATE]</c></summary>
internal sealed class ImportCommand : IProgramCommand
{
    public Command Build(IServiceProvider services)
    {
        var kind = new Argument<string>("种类") { Description = "organizations（党组织）或 members（党员花名册）" };
        var file = new Argument<FileInfo>("文件") { Description = "XLSX、XLS 或 CSV 文件" };
        var county = new Option<int>("--county") { Description = "县（市、区）代码，如 320685", Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "只核对，不写入" };
        var allOrNothing = new Option<bool>("--all-or-nothing") { Description = "有一行未通过就都不写入" };
        var report = new Option<FileInfo?>("--report") { Description = "把逐行结果写到此 JSON 文件" };
        var on = new Option<string?>("--on") { Description = "日期（党组织的成立日期），如 2020-07-01" };
        var command = new Command("import", "导入党组织或党员花名册") { kind, file, county, dryRun, allOrNothing, report, on };
        command.SetAction(
            async (parsed, ct) =>
            {
                await services.GetRequiredService<Migrator>().MigrateAsync(ct);
                await using var scope = services.CreateAsyncScope();
                var code = parsed.GetRequiredValue(kind);
                if (scope.ServiceProvider.GetServices<IImportKind>().FirstOrDefault(k => k.Code == code) is not { } known)
                    return await TellAsync(ImportRefusals.UnknownKind, report: null, ct);

                var order = new RunImport.Order(
                    known,
                    parsed.GetRequiredValue(file),
                    parsed.GetValue(dryRun),
                    parsed.GetValue(allOrNothing),
                    parsed.GetValue(on) is { } day ? new(StringComparer.Ordinal) { ["on"] = day } : []
                );
                var by = scope.ServiceProvider.GetRequiredService<CommandActor>().Of(parsed.GetValue(county));
                scope.ServiceProvider.GetRequiredService<TouyanDb>().Enter(by.County);
                var done = await scope.ServiceProvider.GetRequiredService<RunImport>().RunAsync(order, by, ct);
                return await TellAsync(done, parsed.GetValue(report), ct);
            }
        );
        return command;
    }

    private static async Task<int> TellAsync(Result<RunImport.Report> done, FileInfo? report, CancellationToken ct)
    {
        if (done.Refusal is { } refusal)
        {
            await Console.Error.WriteLineAsync($"{refusal.Message}（{refusal.Code}）");
            if (report is not null)
                await File.WriteAllTextAsync(report.FullName, RunImport.RefusedJson(refusal), ct);

            return 1;
        }

        if (report is not null)
            await File.WriteAllTextAsync(report.FullName, done.Value.ToJson(), ct);

        Console.WriteLine($"共 {done.Value.Rows} 行，通过 {done.Value.Accepted} 行，未通过 {done.Value.Rejected} 行。{done.Value.Outcome}");
        return done.Value.IsWritten || done.Value.IsDryRun ? 0 : 2;
    }
}

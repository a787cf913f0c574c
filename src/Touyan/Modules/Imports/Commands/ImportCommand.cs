using System.CommandLine;
using Touyan.Kernel;
using Touyan.Platform;
using Touyan.Platform.Commands;
using Touyan.Platform.Data;

namespace Touyan.Modules.Imports.Commands;

/// <summary><c>import KIND FILE --county CODE [--dry-run] [--all-or-nothing] [--report OUT.json] [--on DATE]</c></summary>
internal sealed class ImportCommand : IProgramCommand
{
    /// <summary>Nothing was written, because the rows did not pass.</summary>
    public const int NotWritten = 2;

    private const string About =
        "导入党组织或党员花名册。退出码：0 已写入（或仅核对完毕）；1 文件不能读取或参数有误；2 文件可读，但因有行未通过而没有写入";

    public Command Build(IServiceProvider services)
    {
        var kind = new Argument<string>("种类") { Description = "organizations（党组织）或 members（党员花名册）" };
        var file = new Argument<FileInfo>("文件") { Description = "XLSX、XLS 或 CSV 文件" };
        var county = new Option<int>("--county") { Description = "县（市、区）代码，如 320685", Required = true };
        var dryRun = new Option<bool>("--dry-run") { Description = "只核对，不写入" };
        var allOrNothing = new Option<bool>("--all-or-nothing") { Description = "有一行未通过就都不写入" };
        var report = new Option<FileInfo?>("--report") { Description = "把逐行结果写到此 JSON 文件" };
        var on = new Option<string?>("--on")
        {
            Description = "只用于 organizations：表中没有填写成立日期的党组织按这一天登记，如 2020-07-01；不给则为今年 1 月 1 日",
        };
        var command = new Command("import", About) { kind, file, county, dryRun, allOrNothing, report, on };
        command.SetAction(
            async (parsed, ct) =>
            {
                await services.PrepareAsync(ct);
                await using var scope = services.CreateAsyncScope();
                var code = parsed.GetRequiredValue(kind);
                if (scope.ServiceProvider.GetServices<IImportKind>().FirstOrDefault(k => k.Code == code) is not { } known)
                    return await TellAsync(ImportRefusals.UnknownKind, parsed.GetValue(report), ct);

                if (parsed.GetValue(on) is not null && !known.AsksForDate)
                    return await TellAsync(ImportRefusals.DateNotAsked(known.Title), parsed.GetValue(report), ct);

                var order = new RunImport.Order(
                    known,
                    parsed.GetRequiredValue(file),
                    parsed.GetValue(dryRun),
                    parsed.GetValue(allOrNothing),
                    parsed.GetValue(report) is not null,
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

    private static async Task<int> TellAsync(Result<ImportReport> done, FileInfo? report, CancellationToken ct)
    {
        if (done.Refusal is { } refusal)
        {
            await Console.Error.WriteLineAsync($"{refusal.Message}（{refusal.Code}）");
            if (report is not null)
                await ImportReport.WriteAsync(refusal, report, ct);

            return 1;
        }

        var told = done.Value;
        if (report is not null)
            await told.WriteAsync(report, ct);

        Console.WriteLine($"共 {told.Rows} 行，通过 {told.Accepted} 行，未通过 {told.Rejected} 行。{told.Outcome}");
        foreach (var note in told.Notes)
            Console.WriteLine(note.Message);

        return told.IsWritten || told.IsDryRun ? 0 : NotWritten;
    }
}

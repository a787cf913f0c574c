using System.CommandLine;
using Touyan.Kernel;
using Touyan.Modules.Trail.Archive;
using Touyan.Modules.Trail.Sealing;
using Touyan.Platform.Commands;
using Touyan.Platform.Data;

namespace Touyan.Modules.Trail.Commands;

/// <summary><c>trail export FILE</c>: everything that is sealed, in a file that <c>trail verify --from</c> checks without the server.</summary>
internal sealed class ExportCommand(
    TrailCounties counties,
    TrailSealer sealer,
    ExportTrail export,
    CommandActor operators,
    IServiceScopeFactory scopes
)
{
    private readonly Argument<string> file = new("FILE") { Description = "写入的文件；以 .gz 结尾则压缩" };
    private readonly Option<int> county = new("--county") { Description = "县（市、区）代码；0 为系统自身的记录", Required = true };

    public Command Build()
    {
        var command = new Command("export", "把已封存的操作记录导出为可在别处核验的文件") { file, county };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var (path, code) = (parsed.GetRequiredValue(file), parsed.GetValue(county));
        if (await WriteAsync(path, code, ct) is not { } refusal)
            return 0;

        await Console.Error.WriteLineAsync(refusal.Message);
        return 1;
    }

    private async Task<Refusal?> WriteAsync(string path, int code, CancellationToken ct)
    {
        if (File.Exists(path))
            return TrailRefusals.FileExists(path);

        await counties.OfAsync(code, ct);
        await RecordAsync(path, code, ct);
        await sealer.SealAsync(code, ct);
        if (await export.RunAsync(code, path, long.MaxValue, ct) is not { } written)
            return TrailRefusals.NothingSealed(code);

        Console.WriteLine($"已导出封存第 {written.FirstNo} 至 {written.Last.No} 号，{written.Entries} 条记录：{path}");
        return null;
    }

    // Before the file is written: the export itself is the last entry in it.
    private async Task RecordAsync(string path, int code, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TouyanDb>();
        db.Enter(code);
        var subject = new TrailSubject("trail", Guid.Empty, "操作记录");
        scope
            .ServiceProvider.GetRequiredService<Trail>()
            .Record(operators.Of(code), TrailActs.Export, subject, detail: Path.GetFileName(path));
        await db.SaveChangesAsync(ct);
    }
}

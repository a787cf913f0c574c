using System.CommandLine;
using Touyan.Kernel;
using Touyan.Platform.Commands;

namespace Touyan.Platform.Backup;

/// <summary><c>backup FILE</c>, and <c>backup --verify FILE</c>: then the exit code is 0 when all fits, 1 when not, 2 when it could not be checked.</summary>
internal sealed class BackupCommand(WriteBackup write, VerifyBackup verify, TouyanOptions options) : IProgramCommand
{
    private readonly Argument<string> file = new("FILE") { Description = "备份文件；写入时不能已存在" };
    private readonly Option<bool> check = new("--verify") { Description = "不备份，只核验已有的备份文件；需要密钥环，不需要数据库" };

    public Command Build(IServiceProvider services)
    {
        var command = new Command("backup", "把全部数据加密备份为一个文件（系统可照常运行），或核验备份") { file, check };
        command.SetAction(
            (parsed, ct) =>
                parsed.GetValue(check) ? VerifyAsync(parsed.GetRequiredValue(file), ct) : WriteAsync(parsed.GetRequiredValue(file), ct)
        );
        return command;
    }

    // A backup is checked on machines that have no database.
    public bool IsRecorded(ParseResult parsed) => !parsed.GetValue(check);

    private async Task<int> WriteAsync(string path, CancellationToken ct)
    {
        var done = await write.RunAsync(new(path, options.ArchiveFolder), ct);
        if (done.IsRefused)
            return await RefuseAsync(done.Refusal!, 1);

        var (head, manifest, length, hash) = done.Value;
        Console.WriteLine($"已备份到 {path}：{Say(manifest)}，{length / 1024 / 1024.0:0.0} MB。");
        Console.WriteLine($"SHA-256 {hash}");
        Console.WriteLine($"恢复需要主密钥 {head.KeyId}。密钥环不在备份中，请另外保管，不要与备份放在一起。");
        return 0;
    }

    private async Task<int> VerifyAsync(string path, CancellationToken ct)
    {
        var checkedNow = await verify.RunAsync(path, ct);
        if (checkedNow.IsRefused)
            return await RefuseAsync(checkedNow.Refusal!, 2);

        var (head, manifest, findings) = checkedNow.Value;
        Console.WriteLine($"{Clock.ToChinaTime(head.MadeAt):yyyy-MM-dd HH:mm:ss} 的备份，程序版本 {head.Program}，主密钥 {head.KeyId}");
        if (manifest is not null)
            Console.WriteLine(Say(manifest));

        foreach (var finding in findings)
            Console.WriteLine($"  {finding}");

        Console.WriteLine(findings.Count > 0 ? $"核验不符：发现 {findings.Count} 处。" : "核验相符。");
        return findings.Count > 0 ? 1 : 0;
    }

    private static string Say(BackupManifest manifest) =>
        $"{manifest.Tables.Count} 张表 {manifest.Rows} 行，归档文件 {manifest.Files.Count} 个，封存 {manifest.Seals.Count} 条链";

    private static async Task<int> RefuseAsync(Refusal refusal, int exitCode)
    {
        await Console.Error.WriteLineAsync(refusal.Message);
        return exitCode;
    }
}

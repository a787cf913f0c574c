using System.CommandLine;
using System.Security.Cryptography;
using Touyan.Platform.Commands;

namespace Touyan.Platform.Counties;

/// <summary><c>import-county FOLDER</c>.</summary>
internal sealed class ImportCountyCommand(ImportCounty import, TouyanOptions options) : IProgramCommand
{
    private readonly Argument<string> folder = new("FOLDER") { Description = "export-county 写成的目录" };
    private readonly Option<string?> keys = new("--keys") { Description = "随导出生成的密钥文件（不填则为 FOLDER.keys）" };
    private readonly Option<string[]> trusted = new("--key") { Description = "从别处得到的原系统签名公钥（PEM，可多次）：只认它们的签名" };
    private readonly Option<bool> leave = new("--leave-taken-names") { Description = "登录名已被占用的账号照样带入，但不能登录" };

    public Command Build(IServiceProvider services)
    {
        var command = new Command("import-county", "把另一系统导出的一个县导入本系统（本系统中没有这个县）")
        {
            folder,
            keys,
            trusted,
            leave,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var input = new ImportCounty.Input
        {
            Folder = parsed.GetRequiredValue(folder),
            KeyFile = parsed.GetValue(keys),
            ArchiveFolder = options.ArchiveFolder,
            Trusted = [.. (parsed.GetValue(trusted) ?? []).Select(PublicKey)],
            LeavesTakenNames = parsed.GetValue(leave),
        };
        var done = await import.RunAsync(input, ct);
        if (done.IsRefused)
        {
            await Console.Error.WriteLineAsync(done.Refusal!.Message);
            return 1;
        }

        var (manifest, left) = done.Value;
        Console.WriteLine($"已导入 {manifest.County}：{manifest.Tables.Count} 张表 {manifest.Rows} 行，与其操作记录逐行核对相符。");
        if (left.Count > 0)
            Console.WriteLine($"以下登录名已被占用，相应账号不能登录，请由管理员另开账号：{string.Join("、", left)}");

        Console.WriteLine($"请运行 ./run trail verify --county {manifest.County} 核验，并另存一份密钥环：其中加入了原系统的签名公钥。");
        return 0;
    }

    private static byte[] PublicKey(string file)
    {
        var text = File.ReadAllText(file);
        return PemEncoding.TryFind(text, out var fields)
            ? Convert.FromBase64String(text[fields.Base64Data])
            : throw new FormatException(file);
    }
}

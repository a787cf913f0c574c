using System.CommandLine;
using Touyan.Platform.Commands;

namespace Touyan.Platform.Counties;

/// <summary><c>export-county --county CODE FOLDER</c>.</summary>
internal sealed class ExportCountyCommand(ExportCounty export, TouyanOptions options) : IProgramCommand
{
    private readonly Argument<string> folder = new("FOLDER") { Description = "写入的目录；不能已存在" };
    private readonly Option<int> county = new("--county") { Description = "县（市、区）代码，六位", Required = true };
    private readonly Option<bool> plain = new("--plain") { Description = "敏感信息写成明文（只供阅读，不能再导入）；须写明理由" };
    private readonly Option<string?> reason = new("--reason") { Description = "导出的理由，记入操作记录" };

    public Command Build(IServiceProvider services)
    {
        var command = new Command("export-county", "把一个县的全部数据导出为开放格式的文件（CSV、JSON）和操作记录")
        {
            folder,
            county,
            plain,
            reason,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken ct)
    {
        var path = parsed.GetRequiredValue(folder);
        var input = new ExportCounty.Input(
            parsed.GetValue(county),
            path,
            options.ArchiveFolder,
            parsed.GetValue(plain),
            parsed.GetValue(reason)
        );
        var done = await export.RunAsync(input, ct);
        if (done.IsRefused)
        {
            await Console.Error.WriteLineAsync(done.Refusal!.Message);
            return 1;
        }

        var (manifest, keyFile) = done.Value;
        Console.WriteLine($"已导出到 {path}：{manifest.Tables.Count} 张表 {manifest.Rows} 行，操作记录和清单在其中。");
        Console.WriteLine(
            manifest.IsPlain ? "敏感信息为明文。本次导出已记入操作记录；请按涉密载体保管，用后销毁。"
            : keyFile is null ? "本县没有加密的数据。"
            : $"敏感信息是加密的，本县的密钥在 {keyFile}。谁同时拿到两者，谁就能看到全部敏感信息：请与导出目录分开携带，导入后销毁。"
        );
        return 0;
    }
}
